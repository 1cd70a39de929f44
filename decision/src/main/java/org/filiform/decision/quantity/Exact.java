package org.filiform.decision.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number that is just what it is: the quotient of two whole numbers. One millilitre of a mixture of eleven holds an
 * eleventh of what was drawn, which no decimal says.
 *
 * @param over the whole number above the line
 * @param under the whole number below the line, above zero and without a factor in common with the one above
 */
public record Exact(BigInteger over, BigInteger under) implements Comparable<Exact> {

    public static final Exact ZERO = of(0);
    public static final Exact ONE = of(1);
    public static final Exact HUNDRED = of(100);

    /** Digits after the point in {@link #toString}, beyond which the quotient is written. */
    private static final int PLACES = 9;

    public Exact {
        if (under.signum() == 0) {
            throw new ArithmeticException("Nothing can be divided by zero");
        }
        BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(common);
        under = under.divide(common);
    }

    public static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Exact of(BigDecimal decimal) {
        BigDecimal whole = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return new Exact(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    /** The number that this decimal writes, such as {@code 4.5}. */
    public static Exact of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    public Exact plus(Exact other) {
        return new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    public Exact minus(Exact other) {
        return plus(new Exact(other.over.negate(), other.under));
    }

    public Exact times(Exact other) {
        return new Exact(over.multiply(other.over), under.multiply(other.under));
    }

    /** This divided by another number, which is not zero. */
    public Exact by(Exact other) {
        return new Exact(over.multiply(other.under), under.multiply(other.over));
    }

    /** This many hundredths of another number. */
    public Exact percentOf(Exact whole) {
        return whole.times(this).by(HUNDRED);
    }

    public int signum() {
        return over.signum();
    }

    public boolean isAbove(Exact other) {
        return compareTo(other) > 0;
    }

    /** The greatest decimal with so many places that is not above this. For what may still be given. */
    public BigDecimal down(int places) {
        return rounded(places, RoundingMode.FLOOR);
    }

    /** The smallest decimal with so many places that is not below this. For what was given. */
    public BigDecimal up(int places) {
        return rounded(places, RoundingMode.CEILING);
    }

    private BigDecimal rounded(int places, RoundingMode mode) {
        BigDecimal decimal = new BigDecimal(over).divide(new BigDecimal(under), places, mode);
        return decimal.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(decimal.stripTrailingZeros().toPlainString());
    }

    @Override
    public int compareTo(Exact other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    /** As a decimal where a short one says it exactly, else as a quotient such as {@code 40/11}. */
    @Override
    public String toString() {
        BigDecimal decimal = down(PLACES);
        return of(decimal).equals(this) ? decimal.toString() : over + "/" + under;
    }

    /** Refuses what cannot be less than nothing. */
    static void notNegative(String what, Exact value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(what + " cannot be less than nothing: " + value);
        }
    }
}
