package org.filiform.decision.quantity;

/**
 * What a body weighs.
 *
 * @param value how many, more than none
 */
public record Kilograms(Exact value) implements Comparable<Kilograms> {

    public Kilograms {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("A body weighs more than nothing: " + value);
        }
    }

    /** So many, written as a decimal. */
    public static Kilograms of(String decimal) {
        return new Kilograms(Exact.of(decimal));
    }

    @Override
    public int compareTo(Kilograms other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value + " kg";
    }
}
