package org.filiform.decision.ledger;

/**
 * The identity of an operation, made by the device: two with the same id are the same, however often they arrive.
 *
 * @param value 8 to 64 letters, digits and hyphens
 */
public record OperationId(String value) implements Comparable<OperationId> {

    public OperationId {
        Ids.require("an operation", value);
    }

    /** As the text's own, which is worked out only once; a ledger looks ids up all the time. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(OperationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
