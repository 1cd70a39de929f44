package org.filiform.fhir.skim;

import java.util.Arrays;

/**
 * What stands where in a stretch of lines, 64 bytes to a mask: the lowest bit is the first byte. The whole stretch is
 * looked at in one go, whatever the lines in it are, since that is how a processor goes through bytes fastest; what the
 * marks mean is for a {@link Scan}. What is carried from block to block is what JSON needs: whether a string goes on, and
 * how many objects are open. One serves one thread.
 */
abstract class Blocks {

    /** Strings and numbers that begin with a digit. */
    static final int FIGURES = 1;

    /** Strings that go on with a digit or a dot after something else. */
    static final int LETTERS = 2;

    /** Strings that begin as those codes that are letters alone. */
    static final int PAIR = 4;

    /** Names of elements with a medicine. */
    static final int MEDICINES = 8;

    /** Bytes to a mask. */
    static final int BLOCK = Long.SIZE;

    /** Blocks to a stretch: small enough to stay near the processor. */
    static final int MOST = 256;

    /** What is known of a block stands side by side, since that is written and read fastest: five numbers each. */
    static final int STRIDE = 5;

    /** What is to be looked at: how strings begin, escapes, and where a resource may close too soon. */
    static final int MARKS = 0;

    /** Braces that open an object, outside of strings. */
    static final int OPENS = 1;

    /** Braces that close one. */
    static final int CLOSES = 2;

    /** How many objects are open before the block. */
    static final int DEPTH = 3;

    /** Where lines end; where there are none any more, every bit. */
    static final int ENDS = 4;

    private static final int NOWHERE = -1;

    final Pair pair;
    final long[] known = new long[STRIDE * MOST];

    /** The blocks in which something is marked or a line ends, which are a third of them. */
    final int[] stops = new int[MOST + 1];

    /** How many those are. */
    int stopCount;

    byte[] bytes = {};
    int limit;
    int wanted;

    /** The first byte of the stretch. */
    int from;

    /** How many blocks it has. */
    int count;

    /** Where a line ends though a string does not: what is known of what follows is wrong. */
    int broken = NOWHERE;

    /** All bits if a string goes on where a block begins, otherwise none. */
    long inString;

    /** How many objects are open where it begins. */
    int depth;

    /** Quotes that open strings, in the block before. */
    long openedBefore;

    private final byte[] tail = new byte[BLOCK];

    private int nextStop;

    /** One if the last backslash escapes the first byte of the next block. */
    private long escapesNext;

    Blocks(Pair pair) {
        this.pair = pair;
    }

    /** Other lines: nothing of the last ones is known any more. */
    final void reset(byte[] lines, int end) {
        bytes = lines;
        limit = end;
        wanted = 0;
        forget();
    }

    /** What is known is not to be relied on. */
    final void forget() {
        count = 0;
        from = limit;
    }

    /** Whether the byte lies in the stretch, and it was looked for all that is asked. */
    final boolean holds(int at, int asked) {
        boolean there = at >= from && at < from + count * BLOCK && (broken == NOWHERE || at < broken);
        return there && (asked & ~wanted) == 0 && isOutside(at);
    }

    /** Whether no object is open before a byte. */
    private boolean isOutside(int at) {
        return depthBefore((at - from) / BLOCK, 1L << (at - from)) == 0;
    }

    /** Looks at a stretch that begins where an object does. */
    final void begin(int at, int asked) {
        wanted |= asked;
        inString = 0;
        depth = 0;
        openedBefore = 0;
        escapesNext = 0;
        broken = NOWHERE;
        from = at;
        beginAnew();
        lookAhead();
    }

    /** Looks at the stretch that follows. */
    final void goOn() {
        from += count * BLOCK;
        lookAhead();
    }

    private void lookAhead() {
        count = blocksAhead();
        stopCount = 0;
        nextStop = 0;
        look(count);
    }

    /** Where to stop next, as an index of {@link #stops}, given a block that is not before the last one asked for. */
    final int stopFrom(int block) {
        while (nextStop < stopCount && stops[nextStop] < block) {
            nextStop++;
        }
        return nextStop;
    }

    /** One if there is a bit, otherwise none; without a branch. */
    static int any(long bits) {
        return (int) ((bits | -bits) >>> (Long.SIZE - 1));
    }

    /** Something else is wanted, or a look begins. */
    abstract void beginAnew();

    /** Looks at so many blocks. */
    abstract void look(int all);

    final long marks(int block) {
        return known[block * STRIDE + MARKS];
    }

    final long ends(int block) {
        return known[block * STRIDE + ENDS];
    }

    final long closes(int block) {
        return known[block * STRIDE + CLOSES];
    }

    /** How many objects are open before a byte, given its block and a bit for it. */
    final int depthBefore(int block, long bit) {
        long below = bit - 1;
        int at = block * STRIDE;
        return (int) known[at + DEPTH]
                + Long.bitCount(known[at + OPENS] & below)
                - Long.bitCount(known[at + CLOSES] & below);
    }

    /**
     * Braces of a block that may close the last object that is open though its line goes on. There are none nearly always,
     * and it is worked out without a branch: by the signs of two numbers.
     *
     * @param left how many objects would be open if the block only closed some
     */
    static long closing(long close, int left, long end) {
        return close & (((left - 1L) & ~(end | -end)) >> (Long.SIZE - 1));
    }

    /** The bytes of a block that a backslash escapes. */
    final long escaped(long backslashes) {
        long escaped = escapesNext;
        escapesNext = 0;
        for (long left = backslashes; left != 0; left &= left - 1) {
            long bit = left & -left;
            if ((escaped & bit) == 0) {
                escaped |= bit << 1;
                escapesNext |= bit >>> (BLOCK - 1);
            }
        }
        return escaped;
    }

    /** From each opening quote up to its closing one, as if the block began outside of strings. */
    static long betweenQuotes(long quotes) {
        long between = quotes ^ (quotes << 1);
        between ^= between << 2;
        between ^= between << 4;
        between ^= between << 8;
        between ^= between << 16;
        return between ^ (between << 32);
    }

    /** The last bytes of all, with line ends behind them so that a block can be loaded. */
    final byte[] tail(int at) {
        int there = Math.max(0, bytes.length - at);
        System.arraycopy(bytes, bytes.length - there, tail, 0, there);
        Arrays.fill(tail, there, tail.length, (byte) '\n');
        return tail;
    }

    /** How many blocks the stretch has: as many as there is room for, or up to where all lines end; one at least. */
    private int blocksAhead() {
        return Math.max(1, Math.min(MOST, (limit - from + BLOCK - 1) / BLOCK));
    }

    /** Lines end in a block that begins here though a string does not. */
    final void noteBroken(long lineEnds, int at) {
        if (lineEnds != 0 && broken == NOWHERE) {
            broken = at + Long.numberOfTrailingZeros(lineEnds);
        }
    }

    /** Whether the first byte of the next block is escaped. */
    final boolean escapesNext() {
        return escapesNext != 0;
    }

    /** The bits of a block from the limit on. */
    final long beyond(int at) {
        return limit <= at ? -1L : -1L << (limit - at);
    }
}
