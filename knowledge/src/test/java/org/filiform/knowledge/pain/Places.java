package org.filiform.knowledge.pain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.Candidate;
import org.filiform.decision.pain.PainDrawing;

/** Where muscles stand in the list of a drawing. */
final class Places {

    private static final double SAME = 1e-9;

    private Places() {}

    /** These regions, painted as the worst. */
    static PainDrawing worst(Collection<Token> regions) {
        Map<Token, Integer> painted = new HashMap<>();
        regions.forEach(region -> painted.put(region, PainDrawing.WORST));
        return new PainDrawing(painted);
    }

    static List<Candidate> list(PainKnowledge knowledge, PainDrawing drawing) {
        return knowledge.rank(drawing, Map.of()).candidates();
    }

    /** The place of a muscle; muscles that a drawing cannot tell apart share one. Those that are not in the list come last. */
    static int shared(List<Candidate> list, Token muscle) {
        double own = posterior(list, muscle);
        return 1
                + (int) list.stream()
                        .filter(other -> other.posterior() > own + SAME)
                        .count();
    }

    /** The place of a muscle, counted line by line. */
    static int counted(List<Candidate> list, Token muscle) {
        for (int at = 0; at < list.size(); at++) {
            if (list.get(at).site().muscle().equals(muscle)) {
                return at + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    static double posterior(List<Candidate> list, Token muscle) {
        return list.stream()
                .filter(candidate -> candidate.site().muscle().equals(muscle))
                .mapToDouble(Candidate::posterior)
                .findFirst()
                .orElse(0);
    }
}
