package org.filiform.decision.ledger;

import java.math.BigDecimal;

/** Decimal figures in one written form, so that 0.25 sent again as 0.250 is the same figure. */
final class Exact {

    private static final int MOST_DIGITS = 12;

    private Exact() {}

    static BigDecimal positive(String what, BigDecimal figure) {
        if (figure.signum() <= 0 || figure.precision() > MOST_DIGITS || Math.abs(figure.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException(what + " is a figure above nothing, not " + figure);
        }
        return plain(figure);
    }

    /** Without zeros at the end, and never in powers of ten. */
    static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
