package org.filiform.decision.pain;

import java.util.List;

/**
 * What is known about where pain comes from.
 *
 * @param places every region of the body
 * @param referrals one a muscle
 * @param patterns what must not be explained away
 */
public record BodyModel(List<Place> places, List<Referral> referrals, List<Pattern> patterns) {

    public BodyModel {
        places = List.copyOf(places);
        referrals = List.copyOf(referrals);
        patterns = List.copyOf(patterns);
    }
}
