package org.filiform.decision.batch;

import java.util.Arrays;

/** One bit a person of a block. All planes are of one length, so that one of noughts and one of ones serve everybody. */
final class Plane {

    /** Persons of a block. */
    static final int PERSONS = 8192;

    static final int WORDS = PERSONS / Long.SIZE;

    /** Nobody. Never written to. */
    static final long[] NONE = new long[WORDS];

    /** Everybody, those too whom the block does not have. Never written to. */
    static final long[] ALL = all();

    private Plane() {}

    private static long[] all() {
        long[] all = new long[WORDS];
        Arrays.fill(all, -1L);
        return all;
    }

    /** Whether it is the shared plane of nobody; another one may be empty too. */
    @SuppressWarnings("ReferenceEquality") // It is that very plane, so that nobody has to look into it.
    static boolean isNone(long[] plane) {
        return plane == NONE;
    }

    /** The first so many persons. */
    static long[] first(int persons) {
        long[] first = new long[WORDS];
        for (int person = 0; person < persons; person++) {
            set(first, person);
        }
        return first;
    }

    static void set(long[] plane, int person) {
        plane[person >>> 6] |= 1L << person;
    }

    static boolean has(long[] plane, int person) {
        return (plane[person >>> 6] >>> person & 1L) != 0;
    }

    static void or(long[] into, long[] more) {
        for (int word = 0; word < WORDS; word++) {
            into[word] |= more[word];
        }
    }

    static void and(long[] into, long[] more) {
        for (int word = 0; word < WORDS; word++) {
            into[word] &= more[word];
        }
    }

    static void andNot(long[] into, long[] without) {
        for (int word = 0; word < WORDS; word++) {
            into[word] &= ~without[word];
        }
    }

    static void orBoth(long[] into, long[] one, long[] other) {
        for (int word = 0; word < WORDS; word++) {
            into[word] |= one[word] & other[word];
        }
    }

    static int count(long[] plane) {
        int count = 0;
        for (int word = 0; word < WORDS; word++) {
            count += Long.bitCount(plane[word]);
        }
        return count;
    }

    static void copy(long[] from, long[] to) {
        System.arraycopy(from, 0, to, 0, WORDS);
    }
}
