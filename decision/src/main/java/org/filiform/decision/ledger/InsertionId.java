package org.filiform.decision.ledger;

/**
 * One way of a needle into the body. A needle may have several. Made by the device.
 *
 * @param value 8 to 64 letters, digits and hyphens
 */
public record InsertionId(String value) implements Comparable<InsertionId> {

    public InsertionId {
        Ids.require("an insertion", value);
    }

    /** As the text's own, which is worked out only once; a ledger looks ids up all the time. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(InsertionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
