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
        boolean letters = (wanted & LETTERS) != 0;
        boolean medicines = (wanted & MEDICINES) != 0;
        boolean pairs = (wanted & PAIR) != 0;
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
            if (letters) {
                long next = digits(nexts, block, at + 1) | equal(nexts, block, at + 1, (byte) '.');
                name |= next & ~digit;
            }
            if (medicines) {
                name |= equal(signs, block, at, (byte) 'm') & equal(nexts, block, at + 1, (byte) 'e');
            }
            if (pairs) {
                name |= equal(signs, block, at, pair.first()) & equal(nexts, block, at + 1, pair.second());
            }
            long strings = betweenQuotes(quote) ^ string;
            if (((end & strings) | backslash) != 0) {
                break;
            }
            string = strings >> (BLOCK - 1);
            open &= ~strings;
            close &= ~strings;
            long opens = quote & strings;
            long begin = (opens << 1) | (opened >>> (BLOCK - 1));
            long follows = (digit << 1) | (digitBefore >>> (BLOCK - 1));
            opened = opens;
            digitBefore = digit;
            int closed = Long.bitCount(close);
            int here = number * STRIDE;
            into[here + MARKS] = (name & begin)
                    | (digit & figures & (begin | ~(strings | follows)))
                    | closing(close, closed, deep, end);
            into[here + OPENS] = open;
            into[here + CLOSES] = close;
            into[here + DEPTH] = deep;
            into[here + ENDS] = end;
            deep += Long.bitCount(open) - closed;
        }
        inString = string;
        openedBefore = opened;
        digitsBefore = digitBefore;
        depth = deep;
        return number;
    }

    /** Where a byte stands in a block, whose first vector was loaded before: mostly it is the only one. */
    private static long equal(ByteVector first, byte[] block, int at, byte sign) {
        long found = first.eq(sign).toLong();
        for (int lane = LANES; lane < BLOCK; lane += LANES) {
            found |= load(block, at + lane).eq(sign).toLong() << lane;
        }
        return found;
    }

    private static long digits(ByteVector first, byte[] block, int at) {
        long found = digits(first);
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
