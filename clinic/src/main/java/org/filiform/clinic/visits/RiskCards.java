package org.filiform.clinic.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.body.Compressible;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.Needling;
import org.springframework.stereotype.Component;

/**
 * Puts together what is known about needling a muscle in this person. What lies near it is read from the pack that came with the
 * program, which knows most; which acts it needs is for the rules that are followed.
 */
@Component
class RiskCards {

    /** The one question that is about a single muscle. */
    private static final FactId COMPRESSIBLE = new FactId("compressible");

    private final NeededActs acts;
    private final SiteNames names;
    private final Permits permits;
    private final Rules rules;
    private final Clock clock;

    RiskCards(NeededActs acts, SiteNames names, Permits permits, Rules rules, Clock clock) {
        this.acts = acts;
        this.names = names;
        this.permits = permits;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What holds for every card of a page.
     *
     * @param held what whoever looks is permitted today
     * @param known facts that hold for this client
     * @param positioning what was found about lying and sitting
     */
    record Beside(List<Grant> held, Set<FactId> known, List<String> positioning) {

        Beside {
            held = List.copyOf(held);
            known = Set.copyOf(known);
            positioning = List.copyOf(positioning);
        }
    }

    /** What whoever looks is permitted today. */
    List<Grant> held(Whoever who) {
        LocalDate today = LocalDate.now(clock);
        return permits.grants(who.account()).stream()
                .filter(grant -> grant.countsOn(today))
                .toList();
    }

    RiskCard of(Draft draft, Site site, Brings brings, Beside beside, boolean isPlanned) {
        return new RiskCard(
                site,
                names.of(site),
                new StructureViews(rules.shipped(), beside.known()).of(site.muscle()),
                needled(site.muscle()),
                brings.here(),
                beside.positioning(),
                acts(draft.only(site), beside.held()),
                brings.asks().stream()
                        .filter(fact -> fact.id().equals(COMPRESSIBLE))
                        .toList(),
                isPlanned,
                rules.shipped().compressible(site.muscle()) instanceof Compressible.Not not
                        ? not.sources().stream().map(SourceId::value).collect(Collectors.joining(", "))
                        : "");
    }

    private Optional<RiskCard.Needled> needled(Token muscle) {
        return rules.shipped().muscles().find(muscle).flatMap(Muscle::needling).map(RiskCards::needled);
    }

    private static RiskCard.Needled needled(Needling needling) {
        String palpation = needling.palpation().stream()
                .map(how -> how.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return new RiskCard.Needled(
                Stream.of(
                                new RiskCard.Row("visit.risk.approach", needling.approach()),
                                new RiskCard.Row("visit.risk.position", needling.position()),
                                new RiskCard.Row("visit.risk.palpation", palpation))
                        .filter(row -> !row.says().isEmpty())
                        .toList(),
                RiskCard.Checked.of(needling.mark()),
                needling.source(),
                needling.length()
                        .map(length -> new RiskCard.Length(
                                length.fromMm(), length.toMm(), RiskCard.Checked.of(length.mark()))));
    }

    private List<RiskCard.Act> acts(Plan plan, List<Grant> held) {
        Set<PermittedAct> needed = acts.of(plan);
        return needed.stream()
                .sorted()
                .map(act -> new RiskCard.Act(act, since(act, held)))
                .toList();
    }

    private static Optional<LocalDate> since(PermittedAct act, List<Grant> held) {
        return held.stream()
                .filter(grant -> grant instanceof Grant.OfAct ofAct && ofAct.act() == act)
                .map(Grant::from)
                .min(Comparator.naturalOrder());
    }
}
