package org.filiform.decision.pain;

import java.util.List;
import org.filiform.decision.fact.Token;

/**
 * A muscle that could send this pain.
 *
 * @param site which, of which side
 * @param posterior that it is one of the sources, between 0 and 1; never to be shown as a diagnosis
 * @param explains painted regions of its zones, primary ones first
 * @param against regions of its primary zone that were left unpainted
 * @param signs what was felt in it
 */
public record Candidate(MuscleSite site, double posterior, List<Token> explains, List<Token> against, Signs signs) {

    public Candidate {
        explains = List.copyOf(explains);
        against = List.copyOf(against);
    }

    /** The posterior in words. */
    public Band band() {
        return Band.of(posterior);
    }
}
