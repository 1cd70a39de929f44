package org.filiform.fhir.skim;

import org.filiform.fhir.json.Words;

/** Looks eight bytes at a time, on any machine. Strings are found so, and how each begins is then looked at by itself. */
final class WordBlocks extends Blocks {

    private static final long QUOTES = Words.ONES * '"';
    private static final long BACKSLASHES = Words.ONES * '\\';
    private static final long LINE_ENDS = Words.ONES * '\n';

    /** Strings that begin with this byte may go on in a way that matters. */
    private static final byte SECOND_COUNTS = 1;

    /** Strings that begin with this byte matter. */
    private static final byte FIRST_COUNTS = 2;

    /** For each byte, what a string may be that begins with it. */
    private final byte[] firsts = new byte[1 << Byte.SIZE];

    /** Marks that fell beyond the block before. */
    private long marksBefore;

    WordBlocks(Pair pair) {
        super(pair);
    }

    @Override
    void beginAnew() {
        marksBefore = 0;
        boolean figures = (wanted & FIGURES) != 0;
        boolean letters = (wanted & LETTERS) != 0;
        boolean medicines = (wanted & MEDICINES) != 0;
        for (int sign = 0; sign < firsts.length; sign++) {
            boolean digit = sign >= '0' && sign <= '9';
            boolean letter = letters && ((sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z'));
            boolean name = sign == 's' || sign == 'p' || (medicines && sign == 'm');
            boolean both = (wanted & PAIR) != 0 && sign == pair.first();
            firsts[sign] = digit && figures ? FIRST_COUNTS : letter || name || both ? SECOND_COUNTS : 0;
        }
    }

    @Override
    void look() {
        long string = inString;
        int deep = depth;
        int last = Math.min(MOST, blocksUpToLimit());
        for (int number = 0; number < last; number++) {
            int at = from + number * BLOCK;
            boolean whole = at + BLOCK <= bytes.length;
            byte[] block = whole ? bytes : tail(at);
            int base = whole ? at : 0;
            long rare = 0;
            long quote = 0;
            long brace = 0;
            long open = 0;
            for (int place = 0; place < BLOCK; place += Long.BYTES) {
                long word = Words.at(block, base + place);
                quote |= Words.gather(Words.equal(word, QUOTES)) << place;
                long braces = Words.braces(word);
                brace |= Words.gather(braces) << place;
                open |= Words.gather(braces & Words.opening(word)) << place;
                rare |= Words.rare(word);
            }
            long end = 0;
            long backslash = 0;
            if ((rare & Words.HIGHS) != 0) {
                end = all(block, base, LINE_ENDS);
                backslash = all(block, base, BACKSLASHES);
            }
            long mark = marksBefore;
            if (hasEscapes(backslash)) {
                long escaped = escaped(backslash);
                quote &= ~escaped;
                mark |= backslash & ~escaped;
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
            long close = brace & ~(strings | open);
            int closed = Long.bitCount(close);
            marks[number] = mark
                    | beginnings(quote & strings, at)
                    | numbers(quote & ~strings, at)
                    | closing(close, closed, deep, end);
            ends[number] = end;
            opens[number] = open;
            closes[number] = close;
            depths[number] = deep;
            deep += Long.bitCount(open) - closed;
        }
        count = last;
        inString = string;
        depth = deep;
    }

    /** Where a byte is in a block, eight of which {@code pattern} holds. */
    private static long all(byte[] block, int base, long pattern) {
        long all = 0;
        for (int place = 0; place < BLOCK; place += Long.BYTES) {
            all |= Words.gather(Words.equal(Words.at(block, base + place), pattern)) << place;
        }
        return all;
    }

    /** Marks strings that may matter, at their first or their second byte. */
    private long beginnings(long quotes, int at) {
        long mark = 0;
        marksBefore = 0;
        for (long left = quotes; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left) + 1;
            int first = at + place < limit ? firsts[bytes[at + place] & 0xFF] : 0;
            byte second = first != 0 && at + place + 1 < limit ? bytes[at + place + 1] : 0;
            if (first == FIRST_COUNTS || (first != 0 && counts(second))) {
                int where = first == SECOND_COUNTS && isDigitOrDot(second) ? place + 1 : place;
                mark |= where < BLOCK ? 1L << where : 0;
                marksBefore |= where < BLOCK ? 0 : 1L << where;
            }
        }
        return mark;
    }

    private boolean counts(byte second) {
        return switch (second) {
            case 'u', 'a' -> true;
            case 'e' -> (wanted & MEDICINES) != 0;
            default -> isDigitOrDot(second) ? (wanted & LETTERS) != 0 : (wanted & PAIR) != 0 && second == pair.second();
        };
    }

    private static boolean isDigitOrDot(byte sign) {
        return sign == '.' || (sign >= '0' && sign <= '9');
    }

    /** Marks what stands behind names whose value may be a number. */
    private long numbers(long quotes, int at) {
        if ((wanted & (FIGURES | LETTERS)) == 0) {
            return 0;
        }
        long mark = 0;
        for (long left = quotes; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left) + 1;
            int next = at + place;
            if (next + 1 < limit && (bytes[next] == ':' ? mayBeNumber(bytes[next + 1]) : bytes[next] <= ' ')) {
                mark |= place < BLOCK ? 1L << place : 0;
                marksBefore |= place < BLOCK ? 0 : 1;
            }
        }
        return mark;
    }

    private static boolean mayBeNumber(byte sign) {
        return (sign >= '0' && sign <= '9') || (sign <= ' ' && sign >= 0);
    }
}
