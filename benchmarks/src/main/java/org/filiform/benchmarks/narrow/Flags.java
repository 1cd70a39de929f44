package org.filiform.benchmarks.narrow;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who has which flags.
 *
 * @param ofPatients the flags as bits, by the patient's id
 */
public record Flags(SortedMap<String, Integer> ofPatients) {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    public Flags {
        ofPatients = Collections.unmodifiableSortedMap(new TreeMap<>(ofPatients));
    }

    /** One number that differs as soon as one flag of one patient does. */
    public long fingerprint() {
        long sum = 0;
        for (var entry : ofPatients.entrySet()) {
            long mixed = (entry.getKey().hashCode() * SPREAD) ^ (entry.getValue() + SPREAD);
            mixed = (mixed ^ (mixed >>> 29)) * SPREAD;
            sum += mixed ^ (mixed >>> 32);
        }
        return sum;
    }

    /** How many have the flag of a bit. */
    public long count(int bit) {
        return ofPatients.values().stream().filter(bits -> (bits & bit) != 0).count();
    }
}
