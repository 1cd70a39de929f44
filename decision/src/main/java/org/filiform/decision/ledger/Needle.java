package org.filiform.decision.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A needle as the ledger stands.
 *
 * @param number 1, 2, 3 by the order in which needles were first mentioned; an undo leaves a gap and renames nobody
 * @param id which
 * @param state where it is
 * @param spec what is known of its wrapper
 * @param inSince since when it is in the body, for one that is
 * @param accountedAt when it went into the bin or was written down as retained, for one that did
 */
public record Needle(
        int number,
        NeedleId id,
        State state,
        Optional<NeedleSpec> spec,
        Optional<Instant> inSince,
        Optional<Instant> accountedAt) {

    /** Where a needle is. */
    public enum State {
        /** Out of its wrapper and in nobody's body, not yet in the bin. */
        IN_HAND,
        IN_BODY,
        IN_BIN,
        /** Not in the bin; an incident says what is known. */
        RETAINED,
        /** Said to be in the bin, and nothing says that it was ever opened: what came before has not arrived. */
        UNMATCHED
    }
}
