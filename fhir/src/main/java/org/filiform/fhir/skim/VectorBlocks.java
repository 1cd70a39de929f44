package org.filiform.fhir.skim;

import static jdk.incubator.vector.VectorOperators.ULT;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Looks with the vectors of the machine. What is rare is left to words, block by block: escapes, a string that goes on
 * beyond its line, the last bytes of all. So nothing is called from the loops here, which would cost them the registers.
 */
final class VectorBlocks extends WordBlocks {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final byte TEN = 10;

    /** Whether bits can be spread over others in a step, as machines can that have vectors of 64 bytes. */
    private static final boolean SPREADS = LANES == BLOCK;

    private static final long EVERY_OTHER = 0x5555_5555_5555_5555L;

    /** For each block, where strings begin. */
    private final long[] begins = new long[MOST];

    /** The digits in the block before. */
    private long digitsBefore;

    VectorBlocks(Pair pair) {
        super(pair);
    }

    /** Vectors of 16, 32 or 64 bytes will do; others do not divide a block. */
    static boolean fits() {
        return LANES >= 16 && BLOCK % LANES == 0;
    }

    @Override
    void look(int all) {
        int whole = Math.min(all, (Math.min(limit, bytes.length) - 1 - from) / BLOCK);
        int number = 0;
        while (number < all) {
            number = escapesNext() ? number : lookFast(number, whole);
            if (number < all) {
                digitsBefore = 0;
                look(number++, 1);
            }
        }
    }

    /** Looks at blocks up to a rare one, and returns its number. */
    private int lookFast(int first, int last) {
        long string = inString;
        long opened = openedBefore;
        long digitBefore = digitsBefore;
        int deep = depth;
        byte[] block = bytes;
        long[] into = known;
        long figures = (wanted & FIGURES) != 0 ? -1 : 0;
        // Where more is marked later, every block counts.
        long more = wanted & ~FIGURES;
        int[] stop = stops;
        int stopped = stopCount;
        int number = first;
        for (; number < last; number++) {
            int at = from + number * BLOCK;
            ByteVector signs = load(block, at);
            ByteVector nexts = load(block, at + 1);
            long end = equal(signs, block, at, (byte) '\n');
            long quote = equal(signs, block, at, (byte) '"');
            long backslash = equal(signs, block, at, (byte) '\\');
            long open = equal(signs, block, at, (byte) '{');
            long close = equal(signs, block, at, (byte) '}');
            long name = (equal(signs, block, at, (byte) 's') & equal(nexts, block, at + 1, (byte) 'u'))
                    | (equal(signs, block, at, (byte) 'p') & equal(nexts, block, at + 1, (byte) 'a'));
            long digit = digits(signs, block, at);
            long opens = opening(quote, string);
            long strings = betweenQuotes(quote, opens, string);
            if (((end & strings) | backslash) != 0) {
                break;
            }
            string = strings >> (BLOCK - 1);
            open &= ~strings;
            close &= ~strings;
            long begin = (opens << 1) | (opened >>> (BLOCK - 1));
            long follows = (digit << 1) | (digitBefore >>> (BLOCK - 1));
            opened = opens;
            digitBefore = digit;
            int left = deep - Long.bitCount(close);
            int here = number * STRIDE;
            begins[number] = begin;
            long mark = (name & begin) | (digit & figures & ~follows & ~(strings & ~begin)) | closing(close, left, end);
            stop[stopped] = number;
            stopped += any(mark | end | more);
            into[here + MARKS] = mark;
            into[here + OPENS] = open;
            into[here + CLOSES] = close;
            into[here + DEPTH] = deep;
            into[here + ENDS] = end;
            deep = left + Long.bitCount(open);
        }
        inString = string;
        openedBefore = opened;
        digitsBefore = digitBefore;
        depth = deep;
        stopCount = stopped;
        addMore(first, number);
        return number;
    }

    /** Marks what is not looked for in most lines. In the loop above it would cost them all. */
    private void addMore(int first, int behind) {
        if ((wanted & LETTERS) != 0) {
            addLetters(first, behind);
        }
        if ((wanted & MEDICINES) != 0) {
            addBoth(first, behind, (byte) 'm', (byte) 'e');
        }
        if ((wanted & PAIR) != 0) {
            addBoth(first, behind, pair.first(), pair.second());
        }
    }

    private void addLetters(int first, int behind) {
        byte[] block = bytes;
        for (int number = first; number < behind; number++) {
            int at = from + number * BLOCK;
            ByteVector nexts = load(block, at + 1);
            long next = digits(nexts, block, at + 1) | equal(nexts, block, at + 1, (byte) '.');
            long letter = next & ~digits(load(block, at), block, at);
            known[number * STRIDE + MARKS] |= letter & begins[number];
        }
    }

    private void addBoth(int first, int behind, byte sign, byte next) {
        byte[] block = bytes;
        for (int number = first; number < behind; number++) {
            int at = from + number * BLOCK;
            long both = equal(load(block, at), block, at, sign) & equal(load(block, at + 1), block, at + 1, next);
            known[number * STRIDE + MARKS] |= both & begins[number];
        }
    }

    /** Those quotes that open a string, given all bits if one is open before the block, otherwise none. */
    private static long opening(long quotes, long string) {
        return SPREADS ? Long.expand(EVERY_OTHER ^ string, quotes) : quotes & (betweenQuotes(quotes) ^ string);
    }

    /**
     * From each opening quote up to its closing one. A closing quote less the opening one before it is, as numbers, just the
     * bits between; the carry of what is left open goes to the end of the block.
     */
    private static long betweenQuotes(long quotes, long opening, long string) {
        return SPREADS ? (quotes ^ opening) - opening + string : betweenQuotes(quotes) ^ string;
    }

    /**
     * Where a byte stands in a block, whose first vector was loaded before: mostly it is the only one. What follows is kept
     * so small that Java always compiles it into the loops; elsewhere it would hand vectors around as objects.
     */
    private static long equal(ByteVector first, byte[] block, int at, byte sign) {
        long found = first.eq(sign).toLong();
        return LANES == BLOCK ? found : found | furtherEqual(block, at, sign);
    }

    private static long furtherEqual(byte[] block, int at, byte sign) {
        long found = 0;
        for (int lane = LANES; lane < BLOCK; lane += LANES) {
            found |= load(block, at + lane).eq(sign).toLong() << lane;
        }
        return found;
    }

    private static long digits(ByteVector first, byte[] block, int at) {
        long found = digits(first);
        return LANES == BLOCK ? found : found | furtherDigits(block, at);
    }

    private static long furtherDigits(byte[] block, int at) {
        long found = 0;
        for (int lane = LANES; lane < BLOCK; lane += LANES) {
            found |= digits(load(block, at + lane)) << lane;
        }
        return found;
    }

    private static long digits(ByteVector signs) {
        return signs.sub((byte) '0').compare(ULT, TEN).toLong();
    }

    private static ByteVector load(byte[] block, int at) {
        return ByteVector.fromArray(SPECIES, block, at);
    }
}
