package org.filiform.decision.fact;

/**
 * The figures that reading a pregnancy needs. They are data of the pack, each with its source there.
 *
 * @param secondTrimesterFrom day of gestation on which the second trimester begins
 * @param thirdTrimesterFrom day of gestation on which the third trimester begins
 * @param estimateMargin days on either side of a border within which an estimate is uncertain
 * @param longestPregnancy days after which a pregnancy that was never closed is not believed
 */
public record ReadingLimits(int secondTrimesterFrom, int thirdTrimesterFrom, int estimateMargin, int longestPregnancy) {

    public ReadingLimits {
        if (secondTrimesterFrom <= 0
                || thirdTrimesterFrom <= secondTrimesterFrom
                || longestPregnancy <= thirdTrimesterFrom) {
            throw new IllegalArgumentException(
                    "Trimesters must begin one after the other, within the longest pregnancy");
        }
        if (estimateMargin < 0) {
            throw new IllegalArgumentException("A margin cannot be negative");
        }
    }
}
