package org.filiform.fhir.skim;

import static jdk.incubator.vector.VectorOperators.ULT;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A scan 64 bytes at a time with the vectors of the machine. It looks for the same as {@link WordScan}. What stands before
 * a byte is loaded again one and two places earlier, so that nothing is carried from block to block.
 */
final class VectorScan extends Scan {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = Long.SIZE;

    /** How far back is looked. */
    private static final int BACK = 2;

    private static final byte LINE_END = '\n';
    private static final byte QUOTE = '"';
    private static final byte BACKSLASH = '\\';
    private static final byte OPEN = '{';
    private static final byte CLOSE = '}';
    private static final byte COLON = ':';
    private static final byte DOT = '.';
    private static final byte TO_SMALL = 0x20;
    private static final byte TEN = 10;
    private static final byte LETTERS = 26;

    private final byte[] tail = new byte[BACK + BLOCK];
    private final Pair pair;

    VectorScan(Pair pair) {
        this.pair = pair;
    }

    /** Vectors of 16, 32 or 64 bytes will do; others do not divide a block. */
    static boolean fits() {
        return LANES >= 16 && BLOCK % LANES == 0;
    }

    @Override
    int line(byte[] bytes, int from, int limit, Skimmer skimmer) {
        Probe probe = skimmer.probe();
        boolean letters = probe.hasLetterAndDigit();
        boolean codes = letters || probe.hasFigures();
        boolean pairs = !probe.pairs().isEmpty();
        boolean order = skimmer.isOrder();
        int depth = 1;
        int quotes = 1;
        boolean escapes = false;
        for (int at = from; ; at += BLOCK) {
            boolean whole = at + BLOCK <= bytes.length;
            byte[] block = whole ? bytes : tail(bytes, at);
            int base = whole ? at : BACK;
            long end = 0;
            long quote = 0;
            long backslash = 0;
            long open = 0;
            long close = 0;
            long name = 0;
            long figure = 0;
            long letter = 0;
            for (int lane = 0; lane < BLOCK; lane += LANES) {
                ByteVector signs = ByteVector.fromArray(SPECIES, block, base + lane);
                ByteVector before = ByteVector.fromArray(SPECIES, block, base + lane - 1);
                ByteVector earlier = ByteVector.fromArray(SPECIES, block, base + lane - 2);
                end |= signs.eq(LINE_END).toLong() << lane;
                quote |= signs.eq(QUOTE).toLong() << lane;
                backslash |= signs.eq(BACKSLASH).toLong() << lane;
                open |= signs.eq(OPEN).toLong() << lane;
                close |= signs.eq(CLOSE).toLong() << lane;
                long second = earlier.eq(QUOTE).toLong();
                long subject =
                        before.eq((byte) 's').toLong() & signs.eq((byte) 'u').toLong();
                long patient =
                        before.eq((byte) 'p').toLong() & signs.eq((byte) 'a').toLong();
                name |= ((subject | patient) & second) << lane;
                if (codes) {
                    long digit = signs.sub((byte) '0').compare(ULT, TEN).toLong();
                    long begin = before.eq(QUOTE).toLong() | before.eq(COLON).toLong();
                    figure |= (digit & begin) << lane;
                    long follows = digit | signs.eq(DOT).toLong();
                    long letterBefore = before.or(TO_SMALL)
                            .sub((byte) 'a')
                            .compare(ULT, LETTERS)
                            .toLong();
                    letter |= (follows & letterBefore & second) << lane;
                }
            }
            if (at + BLOCK > limit) {
                end |= limit <= at ? -1L : -1L << (limit - at);
            }
            long inside = end == 0 ? -1 : (end & -end) - 1;
            if ((backslash & inside) != 0) {
                escapes = true;
                if (mayHide(bytes, at, backslash & inside, limit)) {
                    return -1;
                }
            }
            for (long marks = figure & inside; marks != 0; marks &= marks - 1) {
                if (skimmer.figure(at + Long.numberOfTrailingZeros(marks))) {
                    return -1;
                }
            }
            if (anyLetters(letters ? letter & inside : 0, at - 1, skimmer)
                    || (pairs
                            && anyLetters(
                                    seconds(block, base, pair.first(), pair.second()) & inside, at - 1, skimmer))) {
                return -1;
            }
            long names = order ? name | seconds(block, base, (byte) 'm', (byte) 'e') : name;
            for (long marks = names & inside; marks != 0; marks &= marks - 1) {
                long below = (marks & -marks) - 1;
                int depthHere = depth + Long.bitCount(open & below) - Long.bitCount(close & below);
                if (skimmer.name(at + Long.numberOfTrailingZeros(marks) - 1, depthHere)) {
                    return -1;
                }
            }
            quotes += Long.bitCount(quote & inside);
            depth += Long.bitCount(open & inside) - Long.bitCount(close & inside);
            if (end != 0) {
                int lineEnd = at + Long.numberOfTrailingZeros(end);
                boolean closed = depth == 0 && (escapes || (quotes & 1) == 0) && closes(bytes, from, lineEnd);
                return closed ? Math.min(lineEnd + 1, limit) : -1;
            }
        }
    }

    /** The last bytes of all, with line ends behind them so that a block can be loaded. */
    private byte[] tail(byte[] bytes, int at) {
        int first = Math.min(at - BACK, bytes.length);
        int count = bytes.length - first;
        System.arraycopy(bytes, first, tail, 0, count);
        Arrays.fill(tail, count, tail.length, LINE_END);
        return tail;
    }

    private static boolean mayHide(byte[] bytes, int at, long backslashes, int limit) {
        for (long marks = backslashes; marks != 0; marks &= marks - 1) {
            if (hides(bytes, at + Long.numberOfTrailingZeros(marks), limit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyLetters(long begins, int at, Skimmer skimmer) {
        for (long marks = begins; marks != 0; marks &= marks - 1) {
            if (skimmer.letters(at + Long.numberOfTrailingZeros(marks))) {
                return true;
            }
        }
        return false;
    }

    /** The second signs of strings that begin with these two. */
    private static long seconds(byte[] block, int base, byte first, byte second) {
        long seconds = 0;
        for (int lane = 0; lane < BLOCK; lane += LANES) {
            ByteVector signs = ByteVector.fromArray(SPECIES, block, base + lane);
            ByteVector before = ByteVector.fromArray(SPECIES, block, base + lane - 1);
            ByteVector earlier = ByteVector.fromArray(SPECIES, block, base + lane - 2);
            seconds |= (signs.eq(second).toLong()
                            & before.eq(first).toLong()
                            & earlier.eq(QUOTE).toLong())
                    << lane;
        }
        return seconds;
    }
}
