package org.filiform.decision.kernel;

import java.util.BitSet;

/** Bit sets of a fixed width, as plain words, for loops that must make no objects. */
final class Bits {

    private Bits() {}

    static int words(int bits) {
        return Math.max(1, (bits + 63) >>> 6);
    }

    static void set(long[] bits, int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    static void clear(long[] bits, int bit) {
        bits[bit >>> 6] &= ~(1L << bit);
    }

    static boolean has(long[] bits, int bit) {
        return (bits[bit >>> 6] >>> bit & 1L) != 0;
    }

    /** Those of the first that are not among the others. */
    static long[] without(long[] bits, long[] others) {
        long[] left = bits.clone();
        for (int word = 0; word < left.length; word++) {
            left[word] &= ~others[word];
        }
        return left;
    }

    static BitSet toSet(long[] bits) {
        return BitSet.valueOf(bits);
    }
}
