package org.filiform.decision.ledger;

import java.math.BigDecimal;

/**
 * How thick and how long a needle is.
 *
 * @param gaugeMm diameter in millimetres
 * @param lengthMm length in millimetres; more than the diameter, so that the two cannot be swapped unseen
 */
public record NeedleSize(BigDecimal gaugeMm, BigDecimal lengthMm) {

    /** Figures above these are slips of the keys. */
    private static final BigDecimal MOST_GAUGE_MM = new BigDecimal(3);

    private static final BigDecimal MOST_LENGTH_MM = new BigDecimal(300);

    public NeedleSize {
        gaugeMm = Exact.positive("The diameter of a needle", gaugeMm);
        lengthMm = Exact.positive("The length of a needle", lengthMm);
        if (!isPlausible(gaugeMm, lengthMm)) {
            throw new IllegalArgumentException("No needle is " + gaugeMm + " mm thick and " + lengthMm + " mm long");
        }
    }

    /** Whether there could be such a needle: longer than thick, and neither figure out of all proportion. */
    public static boolean isPlausible(BigDecimal gaugeMm, BigDecimal lengthMm) {
        return gaugeMm.signum() > 0
                && gaugeMm.compareTo(lengthMm) < 0
                && gaugeMm.compareTo(MOST_GAUGE_MM) <= 0
                && lengthMm.compareTo(MOST_LENGTH_MM) <= 0;
    }

    @Override
    public String toString() {
        return gaugeMm.toPlainString() + " × " + lengthMm.toPlainString() + " mm";
    }
}
