package org.filiform.population.keep;

import java.util.Comparator;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Spot;

/**
 * A part of a patient's record that could not be read.
 *
 * @param spot where
 * @param fault what sort of problem
 * @param detail what exactly; may be empty
 */
public record GapNote(Spot spot, Fault fault, String detail) implements Comparable<GapNote> {

    private static final Comparator<GapNote> ORDER =
            Comparator.comparing(GapNote::spot).thenComparing(GapNote::fault).thenComparing(GapNote::detail);

    @Override
    public int compareTo(GapNote other) {
        return ORDER.compare(this, other);
    }
}
