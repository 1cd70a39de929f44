package org.filiform.population.problem;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A problem as it is found, with its file as a number.
 *
 * @param spot where
 * @param fault what sort
 * @param detail what exactly; may be empty
 * @param patient whom it concerns; empty if that cannot be told
 */
public record Found(Spot spot, Fault fault, String detail, String patient) implements Comparable<Found>, Serializable {

    private static final int LONGEST_DETAIL = 200;
    private static final Comparator<Found> ORDER = Comparator.comparing(Found::spot)
            .thenComparing(Found::fault)
            .thenComparing(Found::detail)
            .thenComparing(Found::patient);

    public Found {
        detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + " …";
    }

    /** The same where so many more lines stand before it. */
    public Found later(long lines) {
        return new Found(spot.later(lines), fault, detail, patient);
    }

    @Override
    public int compareTo(Found other) {
        return ORDER.compare(this, other);
    }

    /**
     * As it is told to people.
     *
     * @param files the names of the files by number
     */
    public Problem told(IntFunction<String> files) {
        return new Problem(
                files.apply(spot.file()),
                spot.line(),
                fault,
                detail,
                patient.isEmpty() ? Optional.empty() : Optional.of(patient));
    }
}
