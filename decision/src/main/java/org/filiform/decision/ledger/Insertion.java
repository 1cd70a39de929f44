package org.filiform.decision.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * One way into the body.
 *
 * @param id which
 * @param needle with which needle
 * @param entry the operation that says it, with who and when; a move and a pass are insertions of their own
 * @param how where and in which way
 * @param spec the needle that was used, as far as known
 * @param response what was said last about it
 * @param until when the needle left this place; empty while it is in
 */
public record Insertion(
        InsertionId id,
        NeedleId needle,
        Entry entry,
        Needling how,
        Optional<NeedleSpec> spec,
        Optional<Response> response,
        Optional<Instant> until) {

    public Instant from() {
        return entry.at();
    }

    /** What was injected here. */
    public Optional<Dose> dose() {
        return entry.operation() instanceof Operation.Passed passed ? passed.dose() : Optional.empty();
    }
}
