package org.filiform.decision.injectate;

import java.util.Set;
import org.filiform.decision.fact.Token;

/**
 * A drug that may be injected.
 *
 * @param drug its name in the pack
 * @param kind what it does
 * @param families its class and the wider names for it, against which an allergy is held
 */
public record Agent(Token drug, Kind kind, Set<Token> families) {

    public Agent {
        families = Set.copyOf(families);
    }

    /** What it does, and so how it is counted. */
    public enum Kind {
        /** Their fractions of the maximum add up. */
        LOCAL_ANAESTHETIC,
        /** Counted over a year, as methylprednisolone. */
        STEROID,
        /** Counted in units. */
        TOXIN,
        /** Saline: nothing to count. */
        SALINE
    }
}
