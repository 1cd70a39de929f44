package org.filiform.decision.pain;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;

/**
 * What a drawing and what was felt come to.
 *
 * @param candidates muscles that reach a painted region or were examined, the likeliest first; equals in the order of the pack
 * @param unexplained painted regions that no muscle of at least {@link Band#EXPLAINS_SOME} reaches
 * @param noMuscle the posterior that none of them is a source: something else hurts here
 * @param next the palpation that would tell most
 * @param notices what has to be said first
 */
public record Ranking(
        List<Candidate> candidates,
        List<Token> unexplained,
        double noMuscle,
        Optional<NextTest> next,
        List<Notice> notices) {

    public Ranking {
        candidates = List.copyOf(candidates);
        unexplained = List.copyOf(unexplained);
        notices = List.copyOf(notices);
    }
}
