package org.filiform.clinic.needles;

import java.time.Instant;
import java.util.Set;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.OperationId;
import tools.jackson.databind.JsonNode;

/**
 * An operation as a device tells of it.
 *
 * @param operation what happened
 * @param at when, by the clock of the device
 * @param isAfterwards whether it was written down later than it happened
 */
record Arrived(Operation operation, Instant at, boolean isAfterwards) {

    private static final int LONGEST_ID = 64;

    /** What may be told while a device is locked: a needle that is out, something wrong, a count. */
    private static final Set<String> WHILE_LOCKED = Set.of("binned", "reacted", "counted");

    /**
     * Reads one.
     *
     * @throws Misread where it is none
     */
    static Arrived read(JsonNode node, OperationReader reader) {
        return Fields.read(node, fields -> {
            OperationId id = id(fields.text("id", LONGEST_ID));
            return new Arrived(reader.read(id, fields), fields.moment("at"), fields.is("afterwards"));
        });
    }

    private static OperationId id(String text) {
        try {
            return new OperationId(text);
        } catch (IllegalArgumentException _) {
            throw new Misread(Misread.MALFORMED, "needles.misread.id");
        }
    }

    boolean mayBeToldWhileLocked() {
        return WHILE_LOCKED.contains(OperationWriter.kind(operation));
    }
}
