package org.filiform.decision.ledger;

/**
 * One needle, from its wrapper to the sharps bin. Made by the device.
 *
 * @param value 8 to 64 letters, digits and hyphens
 */
public record NeedleId(String value) implements Comparable<NeedleId> {

    public NeedleId {
        Ids.require("a needle", value);
    }

    /** As the text's own, which is worked out only once; a ledger looks ids up all the time. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(NeedleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
