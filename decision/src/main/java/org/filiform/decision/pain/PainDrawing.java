package org.filiform.decision.pain;

import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.Token;

/**
 * Where it hurts, as it was painted. A region that is not in it was left unpainted, which weighs less than paint: people paint
 * where it hurts most.
 *
 * @param strengths how much, 1 (faint) to 4 (worst), by region
 */
public record PainDrawing(Map<Token, Integer> strengths) {

    /** The least that is painted. */
    public static final int FAINT = 1;

    /** The most that is painted. */
    public static final int WORST = 4;

    public PainDrawing {
        strengths = Map.copyOf(strengths);
        strengths.forEach((region, strength) -> {
            if (strength < FAINT || strength > WORST) {
                throw new IllegalArgumentException(
                        "Pain is painted in strengths 1 to 4, not " + strength + " in " + region);
            }
        });
    }

    /** The regions that hurt. */
    public Set<Token> regions() {
        return strengths.keySet();
    }

    public boolean isEmpty() {
        return strengths.isEmpty();
    }
}
