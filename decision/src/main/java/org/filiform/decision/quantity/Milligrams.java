package org.filiform.decision.quantity;

/**
 * An amount of a drug by weight.
 *
 * @param value how many, never less than none
 */
public record Milligrams(Exact value) implements Amount {

    public Milligrams {
        Exact.notNegative("Milligrams", value);
    }

    /** So many, written as a decimal. */
    public static Milligrams of(String decimal) {
        return new Milligrams(Exact.of(decimal));
    }

    @Override
    public Unit unit() {
        return Unit.MG;
    }

    @Override
    public Milligrams of(Exact value) {
        return new Milligrams(value);
    }

    @Override
    public String toString() {
        return value + " mg";
    }
}
