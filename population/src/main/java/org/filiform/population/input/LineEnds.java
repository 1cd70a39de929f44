package org.filiform.population.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds and counts line ends, eight bytes at a time. */
final class LineEnds {

    private static final byte END = '\n';
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long ENDS = ONES * END;

    private LineEnds() {}

    /** A high bit for each of eight bytes that is a line end, and no other bit. */
    private static long ends(byte[] bytes, int at) {
        long differs = (long) WORDS.get(bytes, at) ^ ENDS;
        return ~(((differs & ~HIGHS) + ~HIGHS) | differs | ~HIGHS);
    }

    /** How many there are from one index up to, and not including, another. */
    static long count(byte[] bytes, int from, int to) {
        long count = 0;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            count += Long.bitCount(ends(bytes, at));
        }
        for (; at < to; at++) {
            count += bytes[at] == END ? 1 : 0;
        }
        return count;
    }

    /** The index of the first; {@code to} if there is none. */
    static int first(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long ends = ends(bytes, at);
            if (ends != 0) {
                return at + (Long.numberOfTrailingZeros(ends) >>> 3);
            }
        }
        while (at < to && bytes[at] != END) {
            at++;
        }
        return at;
    }

    /** The index after the last; {@code from} if there is none. */
    static int afterLast(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && bytes[at - 1] != END) {
            at--;
        }
        return at;
    }
}
