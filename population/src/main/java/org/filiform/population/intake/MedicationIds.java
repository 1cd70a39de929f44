package org.filiform.population.intake;

import java.util.Arrays;
import org.filiform.population.keep.Marks;

/**
 * Which medicine each Medication is, in some twenty bytes for one: 64 bits of its id and the number of the medicine. Two
 * ids that agree in all 64 bits would be taken for each other; among a thousand million that is expected once in some
 * forty runs. Any number of threads may write and read.
 */
final class MedicationIds {

    private static final int SHARDS = 64;
    private static final int[] NONE = {};

    private final Shard[] shards = new Shard[SHARDS];

    MedicationIds() {
        Arrays.setAll(shards, _ -> new Shard());
    }

    /** A Medication with this id is this medicine; one that is told twice and differently is both. */
    void add(String id, int medicine) {
        long key = key(id);
        shards[(int) (key >>> 58)].add(key, medicine);
    }

    /** The medicines of an id; none if there is no such Medication so far. */
    int[] find(String id) {
        long key = key(id);
        return shards[(int) (key >>> 58)].find(key);
    }

    /** Never nought, which marks a free place. */
    private static long key(String id) {
        long mark = Marks.of(id);
        return mark == 0 ? 1 : mark;
    }

    private static final class Shard {

        private static final int FIRST_PLACES = 64;

        private long[] keys = new long[FIRST_PLACES];
        private int[] medicines = new int[FIRST_PLACES];
        private int size;

        synchronized void add(long key, int medicine) {
            if (4 * (size + 1) > 3 * keys.length) {
                grow();
            }
            place(key, medicine);
        }

        private void place(long key, int medicine) {
            int at = (int) key & (keys.length - 1);
            while (keys[at] != 0) {
                if (keys[at] == key && medicines[at] == medicine) {
                    return;
                }
                at = (at + 1) & (keys.length - 1);
            }
            keys[at] = key;
            medicines[at] = medicine;
            size++;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldMedicines = medicines;
            keys = new long[2 * oldKeys.length];
            medicines = new int[2 * oldKeys.length];
            size = 0;
            for (int at = 0; at < oldKeys.length; at++) {
                if (oldKeys[at] != 0) {
                    place(oldKeys[at], oldMedicines[at]);
                }
            }
        }

        synchronized int[] find(long key) {
            int[] found = NONE;
            int at = (int) key & (keys.length - 1);
            while (keys[at] != 0) {
                if (keys[at] == key) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = medicines[at];
                }
                at = (at + 1) & (keys.length - 1);
            }
            return found;
        }
    }
}
