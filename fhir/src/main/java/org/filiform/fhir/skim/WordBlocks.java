package org.filiform.fhir.skim;

import org.filiform.fhir.json.Words;

/** Looks eight bytes at a time, on any machine. Strings are found so, and how each begins is then looked at by itself. */
class WordBlocks extends Blocks {

    private static final long QUOTES = Words.ONES * '"';
    private static final long BACKSLASHES = Words.ONES * '\\';
    private static final long LINE_ENDS = Words.ONES * '\n';

    /** Strings that begin with this byte may go on in a way that matters. */
    private static final byte SECOND_COUNTS = 1;

    /** Strings that begin with this byte matter. */
    private static final byte FIRST_COUNTS = 2;

    /** For each byte, what a string may be that begins with it. */
    private final byte[] kinds = new byte[1 << Byte.SIZE];

    WordBlocks(Pair pair) {
        super(pair);
    }

    @Override
    final void beginAnew() {
        boolean figures = (wanted & FIGURES) != 0;
        boolean letters = (wanted & LETTERS) != 0;
        boolean medicines = (wanted & MEDICINES) != 0;
        for (int sign = 0; sign < kinds.length; sign++) {
            boolean digit = sign >= '0' && sign <= '9';
            boolean letter = letters && ((sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z'));
            boolean name = sign == 's' || sign == 'p' || (medicines && sign == 'm');
            boolean both = (wanted & PAIR) != 0 && sign == pair.first();
            kinds[sign] = digit && figures ? FIRST_COUNTS : letter || name || both ? SECOND_COUNTS : 0;
        }
    }

    @Override
    void look(int all) {
        look(0, all);
    }

    /** Looks at so many blocks, of which the first has this number. */
    final void look(int first, int blocks) {
        long string = inString;
        long opened = openedBefore;
        int deep = depth;
        for (int number = first; number < first + blocks; number++) {
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
                long braces = Words.braces(word);
                quote |= Words.gather(Words.equal(word, QUOTES)) << place;
                brace |= Words.gather(braces) << place;
                open |= Words.gather(Words.opening(word, braces)) << place;
                rare |= Words.rare(word);
            }
            long end = 0;
            long mark = 0;
            if ((rare & Words.HIGHS) != 0 || escapesNext()) {
                long backslash = all(block, base, BACKSLASHES);
                long hidden = escaped(backslash);
                quote &= ~hidden;
                mark = backslash & ~hidden;
                end = all(block, base, LINE_ENDS);
            }
            end |= at + BLOCK > limit ? beyond(at) : 0;
            long strings = betweenQuotes(quote) ^ string;
            noteBroken(end & strings, at);
            long opens = quote & strings;
            long behind = ((quote & ~strings) << 1) | (string == 0 && at > 0 && !isDigit(bytes[at - 1]) ? 1 : 0);
            long begin = (opens << 1) | (opened >>> (BLOCK - 1));
            opened = opens;
            string = strings >> (BLOCK - 1);
            open &= ~strings;
            long close = brace & ~(strings | open);
            int left = deep - Long.bitCount(close);
            int here = number * STRIDE;
            mark |= beginnings(begin, at) | numbers(behind, at) | closing(close, left, end);
            stops[stopCount] = number;
            stopCount += any(mark | end);
            known[here + MARKS] = mark;
            known[here + OPENS] = open;
            known[here + CLOSES] = close;
            known[here + DEPTH] = deep;
            known[here + ENDS] = end;
            deep = left + Long.bitCount(open);
        }
        inString = string;
        openedBefore = opened;
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

    /** The strings that may matter, of those that begin here. */
    private long beginnings(long begins, int at) {
        long mark = 0;
        for (long left = begins; left != 0; left &= left - 1) {
            int begin = at + Long.numberOfTrailingZeros(left);
            int kind = begin < limit ? kinds[bytes[begin] & 0xFF] : 0;
            if (kind != 0 && (kind == FIRST_COUNTS || (begin + 1 < limit && counts(bytes[begin + 1])))) {
                mark |= left & -left;
            }
        }
        return mark;
    }

    private boolean counts(byte second) {
        return switch (second) {
            case 'u', 'a' -> true;
            case 'e' -> (wanted & MEDICINES) != 0;
            case '.' -> (wanted & LETTERS) != 0;
            default -> isDigit(second) ? (wanted & LETTERS) != 0 : (wanted & PAIR) != 0 && second == pair.second();
        };
    }

    /**
     * Of what stands behind strings, where a number may follow; and where a block begins, since the name may stand in the one
     * before, which vectors may have looked at.
     */
    private long numbers(long behind, int at) {
        if ((wanted & (FIGURES | LETTERS)) == 0) {
            return 0;
        }
        long mark = 0;
        for (long left = behind; left != 0; left &= left - 1) {
            int next = at + Long.numberOfTrailingZeros(left);
            if (next + 1 < limit && mayBeNumber(bytes[next] == ':' ? bytes[next + 1] : bytes[next])) {
                mark |= left & -left;
            }
        }
        return mark;
    }

    private static boolean mayBeNumber(byte sign) {
        return isDigit(sign) || (sign <= ' ' && sign >= 0);
    }

    private static boolean isDigit(byte sign) {
        return sign >= '0' && sign <= '9';
    }
}
