package org.filiform.decision.pain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;

/** The zones of each muscle on each side. */
final class Zones {

    private final Map<Token, Referral> referrals = new LinkedHashMap<>();
    private final Places places;

    Zones(BodyModel model) {
        model.referrals().forEach(referral -> referrals.put(referral.muscle(), referral));
        places = new Places(model);
    }

    List<Token> primary(MuscleSite site) {
        return zone(referral(site).primary(), site.side());
    }

    List<Token> spillover(MuscleSite site) {
        return zone(referral(site).spillover(), site.side());
    }

    private Referral referral(MuscleSite site) {
        return Optional.ofNullable(referrals.get(site.muscle()))
                .orElseThrow(() -> new IllegalArgumentException("No muscle of this body: " + site.muscle()));
    }

    private List<Token> zone(List<Token> left, Side side) {
        List<Token> zone = new ArrayList<>();
        if (side != Side.RIGHT) {
            zone.addAll(left);
        }
        if (side != Side.LEFT) {
            left.forEach(code -> zone.add(places.mirror(code)));
        }
        return zone;
    }

    /** What a drawing and what was felt say about a muscle, apart from its posterior. */
    Candidate candidate(MuscleSite site, double posterior, PainDrawing drawing, Signs signs) {
        List<Token> explains = new ArrayList<>(primary(site));
        explains.addAll(spillover(site));
        explains.retainAll(drawing.regions());
        List<Token> against = new ArrayList<>(primary(site));
        against.removeAll(drawing.regions());
        return new Candidate(site, posterior, explains, against, signs);
    }
}
