package org.filiform.decision.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A current between needles that are in.
 *
 * @param device the stimulator, as the clinic names it
 * @param frequencyHertz pulses a second
 * @param intensityMilliamperes how strong, where the device shows it
 * @param minutes for how long
 */
public record Current(
        String device, BigDecimal frequencyHertz, Optional<BigDecimal> intensityMilliamperes, int minutes) {

    public Current {
        frequencyHertz = Exact.positive("The frequency of a current", frequencyHertz);
        intensityMilliamperes =
                intensityMilliamperes.map(figure -> Exact.positive("The strength of a current", figure));
        if (device.isBlank() || minutes < 1) {
            throw new IllegalArgumentException("A current comes from a device and lasts a minute or more");
        }
    }

    /** Two needles between which the current runs. */
    public record Pair(InsertionId one, InsertionId other) {
        public Pair {
            if (one.equals(other)) {
                throw new IllegalArgumentException("A current runs between two insertions, not from one to itself");
            }
        }
    }
}
