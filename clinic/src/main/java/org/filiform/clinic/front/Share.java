package org.filiform.clinic.front;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.filiform.knowledge.evidence.AdverseEventRow;

/**
 * A count drawn as dots.
 *
 * @param row the count, with both its numbers
 * @param filled how many of the dots are filled
 */
public record Share(AdverseEventRow row, int filled) {

    private static final int DOTS = 20;
    private static final int IN_A_ROW = 10;

    /**
     * Draws a count.
     *
     * @throws java.util.NoSuchElementException if one of its numbers was not told
     */
    static Share of(AdverseEventRow row) {
        BigDecimal share = row.numerator()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(DOTS))
                .divide(row.denominator().orElseThrow(), 0, RoundingMode.HALF_UP);
        return new Share(row, share.intValueExact());
    }

    public int dots() {
        return DOTS;
    }

    /** The dots, row by row. */
    public List<Dot> drawn() {
        return IntStream.range(0, DOTS)
                .mapToObj(at -> new Dot(18 + 29 * (at % IN_A_ROW), 17 + 29 * (at / IN_A_ROW), at < filled))
                .toList();
    }

    /**
     * A dot.
     *
     * @param x its middle, to the right
     * @param y its middle, downwards
     * @param isFilled whether it stands for what happened
     */
    public record Dot(int x, int y, boolean isFilled) {}
}
