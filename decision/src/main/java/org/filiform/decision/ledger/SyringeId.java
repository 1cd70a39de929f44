package org.filiform.decision.ledger;

/**
 * One syringe that was prepared. What is in it is worked out elsewhere.
 *
 * @param value 8 to 64 letters, digits and hyphens
 */
public record SyringeId(String value) implements Comparable<SyringeId> {

    public SyringeId {
        Ids.require("a syringe", value);
    }

    /** As the text's own, which is worked out only once; a ledger looks ids up all the time. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(SyringeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
