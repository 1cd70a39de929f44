package org.filiform.decision.quantity;

/**
 * An amount of botulinum toxin by its effect. Units of different products are not the same.
 *
 * @param value how many, never less than none
 */
public record ToxinUnits(Exact value) implements Amount {

    public ToxinUnits {
        Exact.notNegative("ToxinUnits", value);
    }

    /** So many, written as a decimal. */
    public static ToxinUnits of(String decimal) {
        return new ToxinUnits(Exact.of(decimal));
    }

    @Override
    public Unit unit() {
        return Unit.UNITS;
    }

    @Override
    public ToxinUnits of(Exact value) {
        return new ToxinUnits(value);
    }

    @Override
    public String toString() {
        return value + " units";
    }
}
