package org.filiform.decision.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An operation as it stands in the list.
 *
 * @param operation what happened; alone decides whether two entries are the same
 * @param by who did or saw it
 * @param at when it happened, the device's clock put right
 * @param afterwards whether it was entered later than it happened
 * @param outsideGate why it was not allowed then, for what is recorded all the same
 * @param order the place in the list, given by the server when it arrived, 1 and up; {@link #UNSENT} and up while only
 *     the device has it
 */
public record Entry(
        Operation operation, Person by, Instant at, boolean afterwards, Optional<String> outsideGate, long order) {

    /** What a device has not sent yet comes last: this, plus its place in the device's queue. JavaScript is exact so far. */
    public static final long UNSENT = 1L << 52;

    /** The list's order. Two of one id that differ stand in it too, so it looks at everything. */
    static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::order)
            .thenComparing(Entry::id)
            .thenComparing(Entry::at)
            .thenComparing(Entry::toString);

    public Entry {
        if (order < 1) {
            throw new IllegalArgumentException("The places of the list begin at 1, not " + order);
        }
        if (outsideGate.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("What is outside the gate says why");
        }
    }

    public OperationId id() {
        return operation.id();
    }

    public boolean isUnsent() {
        return order >= UNSENT;
    }
}
