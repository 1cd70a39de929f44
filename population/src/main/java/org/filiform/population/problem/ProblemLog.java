package org.filiform.population.problem;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Every problem counted, and the first ones, in the order of files and lines, kept in full. Which are kept does not
 * depend on the order in which they were found. Not for several threads at once: each has its own, merged at the end.
 */
public final class ProblemLog implements Serializable {

    /** How many problems are told one by one. */
    public static final int MOST_TOLD = 1000;

    private final TreeSet<Found> first = new TreeSet<>();
    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    private long untied;

    public void add(Found found) {
        counts.merge(found.fault(), 1L, Long::sum);
        untied += found.patient().isEmpty() ? 1 : 0;
        keep(found);
    }

    private void keep(Found found) {
        first.add(found);
        if (first.size() > MOST_TOLD) {
            first.pollLast();
        }
    }

    /** Adds what another one counted and kept. */
    public void add(ProblemLog other) {
        other.counts.forEach((fault, count) -> counts.merge(fault, count, Long::sum));
        untied += other.untied;
        other.first.forEach(this::keep);
    }

    /** The same where so many more lines stand before each problem. */
    public ProblemLog later(long lines) {
        ProblemLog later = new ProblemLog();
        later.counts.putAll(counts);
        later.untied = untied;
        first.forEach(found -> later.first.add(found.later(lines)));
        return later;
    }

    public Map<Fault, Long> counts() {
        return Map.copyOf(counts);
    }

    /** How many could not be tied to a patient. */
    public long untied() {
        return untied;
    }

    /** The first ones, in the order of files and lines. */
    public List<Problem> told(IntFunction<String> files) {
        return first.stream().map(found -> found.told(files)).toList();
    }
}
