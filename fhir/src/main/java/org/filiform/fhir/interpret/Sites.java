package org.filiform.fhir.interpret;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.code.BodyPlaces;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.code.SetHit;
import org.filiform.fhir.row.Codings;
import org.filiform.knowledge.body.Region.Side;

/**
 * Where on the body: what the codes themselves name and what the body sites beside them name, narrowed to a side only
 * where a side is said. Without a side it is both.
 */
final class Sites {

    private static final String BODY_SITE = "body-site";
    private static final String LEFT = "laterality-left";
    private static final String RIGHT = "laterality-right";
    private static final String BILATERAL = "laterality-bilateral";

    private final CodeIndex index;

    Sites(CodeIndex index) {
        this.index = index;
    }

    /** One body site, with the side said beside it. */
    private static final class Site {
        private final Set<Token> places = new TreeSet<>();
        private final Set<Side> sides = EnumSet.noneOf(Side.class);

        Set<Token> on(BodyPlaces body) {
            return body.on(sides, places);
        }
    }

    /** The places that a statement is about; empty when none is said or the fact is not about places. */
    Set<Token> of(Statement statement, Codings bodySites) {
        if (!(statement.fact().value() instanceof ValueKind.Places)) {
            return Set.of();
        }
        Set<Token> coded = statement.places();
        return bodySites.size() == 0 ? coded : with(coded, bodySites);
    }

    private Set<Token> with(Set<Token> coded, Codings bodySites) {
        BodyPlaces body = index.places();
        Set<Token> named = new TreeSet<>();
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (int at = 0; at < bodySites.size(); at = endOfConcept(bodySites, at)) {
            Site site = read(bodySites, at);
            Set<Token> there = site.on(body);
            named.addAll(there);
            sides.addAll(site.sides);
            sides.addAll(body.sidesOf(there));
        }
        Set<Token> all = new TreeSet<>(body.on(sides, coded));
        all.addAll(named);
        return all;
    }

    private static int endOfConcept(Codings codings, int start) {
        int at = start;
        while (at < codings.size() && codings.concept(at) == codings.concept(start)) {
            at++;
        }
        return at;
    }

    private Site read(Codings codings, int start) {
        Site site = new Site();
        for (int at = start; at < endOfConcept(codings, start); at++) {
            for (SetHit hit : index.setsOf(codings.system(at), codings.code(at))) {
                note(hit, site);
            }
        }
        return site;
    }

    private static void note(SetHit hit, Site site) {
        switch (hit.set()) {
            case BODY_SITE -> site.places.addAll(hit.places());
            case LEFT -> site.sides.add(Side.LEFT);
            case RIGHT -> site.sides.add(Side.RIGHT);
            case BILATERAL -> site.sides.addAll(EnumSet.allOf(Side.class));
            default -> {}
        }
    }
}
