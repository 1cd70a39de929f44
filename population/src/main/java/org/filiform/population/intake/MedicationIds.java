package org.filiform.population.intake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.filiform.population.keep.Marks;

/**
 * Which medicine each Medication is, in some twelve bytes for one: 47 bits of its id and the number of the medicine. Two
 * ids in the same place that agree in these would be taken for each other; in a run with twenty million Medications
 * that is expected once in a million runs. Any number of threads may write and read.
 */
final class MedicationIds implements Serializable {

    private static final int SHARDS = 64;
    private static final int[] NONE = {};

    /** Medicines with this number or a higher one stand apart; there are never so many in practice. */
    private static final int TOO_MANY = Character.MAX_VALUE;

    private final Shard[] shards = new Shard[SHARDS];
    private final Map<Long, int[]> apart = new ConcurrentHashMap<>();

    MedicationIds() {
        Arrays.setAll(shards, _ -> new Shard());
    }

    /** A Medication with this id is this medicine; one that is told twice and differently is both. */
    void add(String id, int medicine) {
        add(Marks.of(id), medicine);
    }

    /** The same by the mark of the id, or by what {@link #forEach} gave of it. */
    void add(long mark, int medicine) {
        if (medicine < TOO_MANY) {
            shard(mark).add(mark, (char) medicine);
        } else {
            apart.merge(mark, new int[] {medicine}, MedicationIds::both);
        }
    }

    /** The medicines of an id; none if there is no such Medication so far. */
    int[] find(String id) {
        long mark = Marks.of(id);
        int[] found = shard(mark).find(mark);
        return apart.isEmpty() ? found : both(found, apart.getOrDefault(mark, NONE));
    }

    /** Takes an id, as far as it is kept, and a medicine. */
    @FunctionalInterface
    interface Taker {
        void take(long mark, int medicine);
    }

    /** Hands on all that were added, by marks that lead to the same places as those of the ids. */
    void forEach(Taker taker) {
        for (int shard = 0; shard < SHARDS; shard++) {
            shards[shard].forEach((long) shard << 58, taker);
        }
        apart.forEach((mark, medicines) -> Arrays.stream(medicines).forEach(one -> taker.take(mark, one)));
    }

    /** Memory taken, in bytes. */
    long bytes() {
        return Arrays.stream(shards).mapToLong(Shard::bytes).sum();
    }

    private Shard shard(long mark) {
        return shards[(int) (mark >>> 58)];
    }

    /** The medicines of both, each once. */
    static int[] both(int[] some, int[] more) {
        if (more.length == 0) {
            return some;
        }
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return Arrays.stream(all).distinct().toArray();
    }

    /** Open addressing. A place is free while the lower part of its mark is nought. */
    private static final class Shard implements Serializable {

        private static final int FIRST_PLACES = 64;
        private static final int MIX = 0x9E3779B1;

        /** The bits of a mark that stand in the higher part and not in the number of the shard. */
        private static final long MIDDLE = 0x03FFFFFFFC000000L;

        private int[] high = new int[FIRST_PLACES];
        private char[] low = new char[FIRST_PLACES];
        private char[] medicines = new char[FIRST_PLACES];
        private int size;

        synchronized void add(long mark, char medicine) {
            if (8 * (size + 1) > 7 * high.length) {
                grow();
            }
            place((int) (mark >>> 26), lowOf(mark), medicine);
        }

        /** The place is found by the bits that are kept, so that a table can be rebuilt without the ids. */
        private int home(int highBits, char lowBits) {
            return (highBits ^ (lowBits * MIX)) & (high.length - 1);
        }

        synchronized long bytes() {
            return (long) high.length * (Integer.BYTES + 2 * Character.BYTES);
        }

        private static char lowOf(long mark) {
            return (char) ((mark >>> 10) | 1);
        }

        private void place(int highBits, char lowBits, char medicine) {
            int at = home(highBits, lowBits);
            while (low[at] != 0) {
                if (high[at] == highBits && low[at] == lowBits && medicines[at] == medicine) {
                    return;
                }
                at = (at + 1) & (high.length - 1);
            }
            high[at] = highBits;
            low[at] = lowBits;
            medicines[at] = medicine;
            size++;
        }

        private void grow() {
            int[] oldHigh = high;
            char[] oldLow = low;
            char[] oldMedicines = medicines;
            high = new int[2 * oldHigh.length];
            low = new char[2 * oldHigh.length];
            medicines = new char[2 * oldHigh.length];
            size = 0;
            for (int at = 0; at < oldHigh.length; at++) {
                if (oldLow[at] != 0) {
                    place(oldHigh[at], oldLow[at], oldMedicines[at]);
                }
            }
        }

        synchronized void forEach(long first, Taker taker) {
            for (int at = 0; at < high.length; at++) {
                if (low[at] != 0) {
                    long middle = ((long) high[at] << 26) & MIDDLE;
                    taker.take(first | middle | ((long) low[at] << 10), medicines[at]);
                }
            }
        }

        synchronized int[] find(long mark) {
            int highBits = (int) (mark >>> 26);
            char lowBits = lowOf(mark);
            int[] found = NONE;
            int at = home(highBits, lowBits);
            while (low[at] != 0) {
                if (high[at] == highBits && low[at] == lowBits) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = medicines[at];
                }
                at = (at + 1) & (high.length - 1);
            }
            return found;
        }
    }
}
