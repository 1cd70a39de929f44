package org.filiform.decision.ledger;

import java.math.BigDecimal;

/**
 * How thick and how long a needle is.
 *
 * @param gaugeMm diameter in millimetres
 * @param lengthMm length in millimetres; more than the diameter, so that the two cannot be swapped unseen
 */
public record NeedleSize(BigDecimal gaugeMm, BigDecimal lengthMm) {

    public NeedleSize {
        gaugeMm = Exact.positive("The diameter of a needle", gaugeMm);
        lengthMm = Exact.positive("The length of a needle", lengthMm);
        if (gaugeMm.compareTo(lengthMm) >= 0) {
            throw new IllegalArgumentException("A needle is longer than thick, not " + gaugeMm + " by " + lengthMm);
        }
    }

    @Override
    public String toString() {
        return gaugeMm.toPlainString() + " × " + lengthMm.toPlainString() + " mm";
    }
}
