package org.filiform.population.keep;

import java.util.Comparator;
import org.filiform.population.problem.Spot;

/**
 * A Patient resource was read.
 *
 * @param spot where
 * @param print 64 bits of what it says of the person: two that differ there are not the same
 * @param deceased whether it says that the person has died
 */
public record SelfNote(Spot spot, long print, boolean deceased) implements Comparable<SelfNote> {

    private static final Comparator<SelfNote> ORDER = Comparator.comparing(SelfNote::spot)
            .thenComparingLong(SelfNote::print)
            .thenComparing(SelfNote::deceased);

    @Override
    public int compareTo(SelfNote other) {
        return ORDER.compare(this, other);
    }
}
