package org.filiform.spark;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.Partitioner;

/** Shares patients out by ranges of ids, in order, so that one range after the other gives everybody in order. */
final class Ranges extends Partitioner {

    private final String[] firsts;

    private Ranges(String[] firsts) {
        this.firsts = firsts;
    }

    /**
     * Ranges with about as many patients each.
     *
     * @param sample some of the ids
     * @param wanted how many ranges; fewer where the sample is too small
     */
    static Ranges of(List<String> sample, int wanted) {
        String[] sorted = new TreeSet<>(sample).toArray(String[]::new);
        int ranges = Math.max(1, Math.min(wanted, sorted.length));
        String[] firsts = new String[ranges - 1];
        for (int range = 1; range < ranges; range++) {
            firsts[range - 1] = sorted[(int) ((long) range * sorted.length / ranges)];
        }
        return new Ranges(firsts);
    }

    @Override
    public int numPartitions() {
        return firsts.length + 1;
    }

    @Override
    public int getPartition(Object id) {
        int found = Arrays.binarySearch(firsts, (String) id);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranges ranges && Arrays.equals(firsts, ranges.firsts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(firsts);
    }
}
