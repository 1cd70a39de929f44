package org.filiform.fhir.skim;

import static jdk.incubator.vector.VectorOperators.ULT;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Looks with the vectors of the machine. */
final class VectorBlocks extends Blocks {

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
    void beginAnew() {
        digitsBefore = 0;
    }

    @Override
    void look() {
        boolean letters = (wanted & LETTERS) != 0;
        boolean figures = letters || (wanted & FIGURES) != 0;
        boolean medicines = (wanted & MEDICINES) != 0;
        boolean pairs = (wanted & PAIR) != 0;
        long string = inString;
        long opened = openedBefore;
        long digitBefore = digitsBefore;
        int deep = depth;
        byte[] all = bytes;
        long[] endMasks = ends;
        long[] markMasks = marks;
        long[] openMasks = opens;
        long[] closeMasks = closes;
        int[] deeps = depths;
        int begin = from;
        int last = Math.min(MOST, blocksUpToLimit());
        for (int number = 0; number < last; number++) {
            int at = begin + number * BLOCK;
            boolean whole = at + BLOCK < all.length;
            byte[] block = whole ? all : tail(at);
            int base = whole ? at : 0;
            long end = 0;
            long quote = 0;
            long backslash = 0;
            long open = 0;
            long close = 0;
            long name = 0;
            long digit = 0;
            long dot = 0;
            for (int lane = 0; lane < BLOCK; lane += LANES) {
                ByteVector signs = ByteVector.fromArray(SPECIES, block, base + lane);
                ByteVector next = ByteVector.fromArray(SPECIES, block, base + lane + 1);
                end |= signs.eq((byte) '\n').toLong() << lane;
                quote |= signs.eq((byte) '"').toLong() << lane;
                backslash |= signs.eq((byte) '\\').toLong() << lane;
                open |= signs.eq((byte) '{').toLong() << lane;
                close |= signs.eq((byte) '}').toLong() << lane;
                VectorMask<Byte> names = signs.eq((byte) 's')
                        .and(next.eq((byte) 'u'))
                        .or(signs.eq((byte) 'p').and(next.eq((byte) 'a')));
                if (medicines) {
                    names = names.or(signs.eq((byte) 'm').and(next.eq((byte) 'e')));
                }
                if (pairs) {
                    names = names.or(signs.eq(pair.first()).and(next.eq(pair.second())));
                }
                name |= names.toLong() << lane;
                if (figures) {
                    digit |= signs.sub((byte) '0').compare(ULT, TEN).toLong() << lane;
                }
                if (letters) {
                    dot |= signs.eq((byte) '.').toLong() << lane;
                }
            }
            long mark = 0;
            if (hasEscapes(backslash)) {
                long escaped = escaped(backslash);
                quote &= ~escaped;
                mark = backslash & ~escaped;
            }
            if (at + BLOCK >= limit) {
                end |= beyond(at);
            }
            long strings = betweenQuotes(quote) ^ string;
            if ((end & strings) != 0) {
                noteBroken(at + Long.numberOfTrailingZeros(end & strings));
            }
            string = strings >> (BLOCK - 1);
            open &= ~strings;
            close &= ~strings;
            long opens = quote & strings;
            long behind = (opens << 1) | (opened >>> (BLOCK - 1));
            long follows = (digit << 1) | (digitBefore >>> (BLOCK - 1));
            mark |= (name & behind) | (digit & (behind | ~(strings | follows)));
            if (letters) {
                long after = (opens << 2) | (opened >>> (BLOCK - 2));
                mark |= (digit | dot) & after & ~follows;
            }
            opened = opens;
            digitBefore = digit;
            int closed = Long.bitCount(close);
            mark |= closing(close, closed, deep, end);
            endMasks[number] = end;
            markMasks[number] = mark;
            openMasks[number] = open;
            closeMasks[number] = close;
            deeps[number] = deep;
            deep += Long.bitCount(open) - closed;
        }
        count = last;
        inString = string;
        openedBefore = opened;
        digitsBefore = digitBefore;
        depth = deep;
    }
}
