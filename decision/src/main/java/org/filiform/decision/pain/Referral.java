package org.filiform.decision.pain;

import java.util.List;
import org.filiform.decision.fact.Token;

/**
 * Where pain from a muscle is felt. Regions are those of the left muscle.
 *
 * @param muscle its id
 * @param isPaired whether there is one on each side
 * @param primary where it is mostly felt
 * @param spillover where it is sometimes felt
 */
public record Referral(Token muscle, boolean isPaired, List<Token> primary, List<Token> spillover) {

    public Referral {
        primary = List.copyOf(primary);
        spillover = List.copyOf(spillover);
    }
}
