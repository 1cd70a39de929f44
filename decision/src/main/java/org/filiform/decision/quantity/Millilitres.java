package org.filiform.decision.quantity;

/**
 * A volume.
 *
 * @param value how many, never less than none
 */
public record Millilitres(Exact value) implements Comparable<Millilitres> {

    public Millilitres {
        Exact.notNegative("Millilitres", value);
    }

    /** So many, written as a decimal. */
    public static Millilitres of(String decimal) {
        return new Millilitres(Exact.of(decimal));
    }

    public static final Millilitres NONE = of("0");

    public Millilitres plus(Millilitres other) {
        return new Millilitres(value.plus(other.value));
    }

    /** What is left when the other volume, which is no larger, is taken away. */
    public Millilitres minus(Millilitres other) {
        return new Millilitres(value.minus(other.value));
    }

    @Override
    public int compareTo(Millilitres other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value + " mL";
    }
}
