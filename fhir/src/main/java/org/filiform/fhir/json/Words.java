package org.filiform.fhir.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time, the first of them lowest. A high bit in an answer stands for the byte that it is in. */
public final class Words {

    public static final long ONES = 0x0101010101010101L;
    public static final long HIGHS = 0x8080808080808080L;
    private static final long LOWS = ~HIGHS;

    /** Moves the high bit of each byte into the highest byte. */
    private static final long GATHERING = 0x0002040810204081L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    public static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** Fewer than eight bytes; the rest is nought. */
    public static long few(byte[] bytes, int from, int count) {
        if (count > 0 && from + Long.BYTES <= bytes.length) {
            return at(bytes, from) & (-1L >>> (Long.SIZE - count * Byte.SIZE));
        }
        long word = 0;
        for (int i = count - 1; i >= 0; i--) {
            word = (word << Byte.SIZE) | (bytes[from + i] & 0xFF);
        }
        return word;
    }

    /** Where the byte is, eight of which {@code pattern} holds. */
    public static long equal(long word, long pattern) {
        long differs = word ^ pattern;
        return ~(((differs & LOWS) + LOWS) | differs | LOWS);
    }

    /** Where something else than a digit is. */
    public static long notDigits(long word) {
        long figure = word ^ ONES * '0';
        return (figure | ((figure & LOWS) + ONES * (0x80 - 10))) & HIGHS;
    }

    /**
     * Where a quote, a backslash, a control character or a byte beyond ASCII is. Only the first mark can be relied on:
     * borrowing may set others above it.
     */
    public static long notPlain(long word) {
        long quote = word ^ ONES * '"';
        long backslash = word ^ ONES * '\\';
        long marks = ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((word - ONES * ' ') & ~word);
        return (marks | word) & HIGHS;
    }

    /** Where a brace is: of the five highest signs, those with the lowest bit set and just one of the two above it. */
    public static long braces(long word) {
        long highest = ((word & LOWS) + ONES * (0x80 - '{')) & ~word;
        return highest & (word << 7) & ((word << 6) ^ (word << 5)) & HIGHS;
    }

    /** Which of the braces open. */
    public static long opening(long word, long braces) {
        return braces & (word << 6);
    }

    /** High bits if there is a backslash or a control character, such as a line end; which they are in is not told. */
    public static long rare(long word) {
        long backslash = word ^ ONES * '\\';
        return ((backslash - ONES) & ~backslash) | ((word - ONES * ' ') & ~word);
    }

    /** One bit for each byte marked, the first of them lowest. */
    public static long gather(long marks) {
        return (marks * GATHERING) >>> (Long.SIZE - Byte.SIZE);
    }

    /** The index of the first byte marked. */
    public static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }
}
