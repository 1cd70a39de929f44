package org.filiform.decision.ledger;

import java.math.BigDecimal;

/**
 * A point in the picture of a region, as fractions of its width and height from the upper left corner.
 *
 * @param x 0 to 1, at most four decimals
 * @param y 0 to 1, at most four decimals
 */
public record Point(BigDecimal x, BigDecimal y) {

    private static final int DECIMALS = 4;

    public Point {
        x = fraction(x);
        y = fraction(y);
    }

    private static BigDecimal fraction(BigDecimal figure) {
        BigDecimal plain = Exact.plain(figure);
        if (plain.signum() < 0 || plain.compareTo(BigDecimal.ONE) > 0 || plain.scale() > DECIMALS) {
            throw new IllegalArgumentException("A fraction of the picture is 0 to 1 with four decimals, not " + figure);
        }
        return plain;
    }
}
