package org.filiform.fhir.skim;

import static jdk.incubator.vector.VectorOperators.ULE;
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
    private static final byte SPACE = ' ';
    private static final byte DOT = '.';
    private static final byte TO_SMALL = 0x20;
    private static final byte TEN = 10;
    private static final byte LETTERS = 26;

    private final byte[] tail = new byte[BACK + BLOCK];
    private final Escapes escapes = new Escapes();
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
        long inString = -1;
        escapes.begin(bytes, limit);
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
            long spacedFigure = 0;
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
                    spacedFigure |= (digit & before.compare(ULE, SPACE).toLong()) << lane;
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
            quote &= inside;
            if ((backslash & inside) != 0 || escapes.isEscaped(at)) {
                quote &= ~escapedIn(backslash & inside, at);
                if (escapes.hides()) {
                    return -1;
                }
            }
            long strings = betweenQuotes(quote) ^ inString;
            open &= inside & ~strings;
            close &= inside & ~strings;
            figure |= spacedFigure & ~strings;
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
            depth += Long.bitCount(open) - Long.bitCount(close);
            inString = strings >> (BLOCK - 1);
            if (end != 0) {
                int lineEnd = at + Long.numberOfTrailingZeros(end);
                boolean isWhole = depth == 0 && isOutside(strings, end) && closes(bytes, from, lineEnd);
                return isWhole ? Math.min(lineEnd + 1, limit) : -1;
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

    /** A bit for each byte of this block that a backslash escapes. */
    private long escapedIn(long backslashes, int at) {
        long escaped = escapes.isEscaped(at) ? 1 : 0;
        for (long marks = backslashes; marks != 0; marks &= marks - 1) {
            int place = Long.numberOfTrailingZeros(marks);
            escapes.backslash(at + place);
            boolean inBlock = place + 1 < BLOCK && escapes.isEscaped(at + place + 1);
            escaped |= inBlock ? 1L << (place + 1) : 0;
        }
        return escaped;
    }

    /** From each opening quote up to its closing one, as if the block began outside of strings. */
    private static long betweenQuotes(long quotes) {
        long between = quotes ^ (quotes << 1);
        between ^= between << 2;
        between ^= between << 4;
        between ^= between << 8;
        between ^= between << 16;
        return between ^ (between << 32);
    }

    /** Whether no string goes on where the line ends. */
    private static boolean isOutside(long strings, long end) {
        return (strings & (end & -end)) == 0;
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
