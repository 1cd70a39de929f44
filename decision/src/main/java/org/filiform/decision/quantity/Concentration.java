package org.filiform.decision.quantity;

/**
 * How much of a drug is in one millilitre.
 *
 * @param perMillilitre the amount in one millilitre, more than nothing
 */
public record Concentration(Amount perMillilitre) {

    private static final Exact MILLIGRAMS_IN_ONE_PERCENT = Exact.of(10);
    private static final Exact MILLIGRAMS_IN_A_GRAM = Exact.of(1000);

    public Concentration {
        if (perMillilitre.value().signum() == 0) {
            throw new IllegalArgumentException("A concentration is more than nothing");
        }
    }

    public static Concentration milligrams(Exact perMillilitre) {
        return new Concentration(new Milligrams(perMillilitre));
    }

    /** Grams in 100 mL: 1 % is 10 mg in a millilitre. */
    public static Concentration percent(Exact percent) {
        return milligrams(percent.times(MILLIGRAMS_IN_ONE_PERCENT));
    }

    /** One gram in so many millilitres: 1:200,000 is 0.005 mg in a millilitre. */
    public static Concentration oneIn(long millilitres) {
        return milligrams(MILLIGRAMS_IN_A_GRAM.by(Exact.of(millilitres)));
    }

    /** What a volume holds. */
    public Amount in(Millilitres volume) {
        return perMillilitre.times(volume.value());
    }

    /** The volume that holds an amount of the same kind. */
    public Millilitres holding(Amount amount) {
        return new Millilitres(amount.share(perMillilitre));
    }

    @Override
    public String toString() {
        return perMillilitre + "/mL";
    }
}
