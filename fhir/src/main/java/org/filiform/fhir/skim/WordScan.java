package org.filiform.fhir.skim;

import org.filiform.fhir.json.Words;

/** A scan eight bytes at a time, on any machine. */
final class WordScan extends Scan {

    private static final long QUOTES = Words.ONES * '"';
    private static final long BACKSLASHES = Words.ONES * '\\';
    private static final long LINE_ENDS = Words.ONES * '\n';
    private static final long OPENS = Words.ONES * '{';
    private static final long CLOSES = Words.ONES * '}';
    private static final long COLONS = Words.ONES * ':';

    /** The high bit of the first byte. */
    private static final long FIRST = 0x80;

    private static final int FIGURE = 1;
    private static final int LETTER = 2;
    private static final int NAME = 4;
    private static final int MEDICINE = 8;
    private static final int PAIR = 16;

    /** For each byte, what a string may be that begins with it. */
    private final byte[] kinds = new byte[256];

    private final Escapes escapes = new Escapes();
    private final Pair pair;

    WordScan(Pair pair) {
        this.pair = pair;
        for (int sign = 0; sign < kinds.length; sign++) {
            int kind = sign >= '0' && sign <= '9' ? FIGURE : 0;
            kind |= (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z') ? LETTER : 0;
            kind |= sign == 's' || sign == 'p' ? NAME : 0;
            kind |= sign == 'm' ? MEDICINE : 0;
            kind |= sign == pair.first() ? PAIR : 0;
            kinds[sign] = (byte) kind;
        }
    }

    private static int wanted(Skimmer skimmer) {
        Probe probe = skimmer.probe();
        return NAME
                | (probe.hasFigures() ? FIGURE : 0)
                | (probe.hasLetterAndDigit() ? LETTER : 0)
                | (skimmer.isOrder() ? MEDICINE : 0)
                | (probe.pairs().isEmpty() ? 0 : PAIR);
    }

    @Override
    int line(byte[] bytes, int from, int limit, Skimmer skimmer) {
        int wanted = wanted(skimmer);
        int depth = 1;
        long inString = -1;
        escapes.begin(bytes, limit);
        int lastWhole = bytes.length - Long.BYTES;
        for (int at = from; ; at += Long.BYTES) {
            long word = at <= lastWhole ? Words.at(bytes, at) : Words.few(bytes, at, Math.max(0, bytes.length - at));
            long ends = Words.equal(word, LINE_ENDS);
            if (at + Long.BYTES > limit) {
                ends |= Words.HIGHS & (limit <= at ? -1L : -1L << ((limit - at) * Byte.SIZE));
            }
            long inside = ends == 0 ? -1 : (ends & -ends) - 1;
            long backslashes = Words.equal(word, BACKSLASHES) & inside;
            long quote = Words.equal(word, QUOTES) & inside;
            if (backslashes != 0 || escapes.isEscaped(at)) {
                quote &= ~escapedIn(backslashes, at);
                if (escapes.hides()) {
                    return -1;
                }
            }
            long strings = betweenQuotes(quote) ^ inString;
            long open = Words.equal(word, OPENS) & inside & ~strings;
            long close = Words.equal(word, CLOSES) & inside & ~strings;
            for (long marks = quote; marks != 0; marks &= marks - 1) {
                int begin = at + Words.first(marks) + 1;
                int kind = begin < limit ? kinds[bytes[begin] & 0xFF] & wanted : 0;
                if (kind != 0) {
                    long before = (marks & -marks) - 1;
                    int depthHere = depth + Long.bitCount(open & before) - Long.bitCount(close & before);
                    if (matters(bytes, begin, kind, limit, depthHere, skimmer)) {
                        return -1;
                    }
                }
            }
            for (long marks = Words.equal(word, COLONS) & inside; marks != 0; marks &= marks - 1) {
                if (mattersAsNumber(bytes, at + Words.first(marks) + 1, limit, wanted, skimmer)) {
                    return -1;
                }
            }
            depth += Long.bitCount(open) - Long.bitCount(close);
            inString = strings >> (Long.SIZE - 1);
            if (ends != 0) {
                int end = at + Words.first(ends);
                boolean whole = depth == 0 && (strings & (ends & -ends)) == 0 && closes(bytes, from, end);
                return whole ? Math.min(end + 1, limit) : -1;
            }
        }
    }

    /** The high bit of each byte of this word that a backslash escapes. */
    private long escapedIn(long backslashes, int at) {
        long escaped = escapes.isEscaped(at) ? FIRST : 0;
        for (long marks = backslashes; marks != 0; marks &= marks - 1) {
            int place = Words.first(marks);
            escapes.backslash(at + place);
            boolean inWord = place + 1 < Long.BYTES && escapes.isEscaped(at + place + 1);
            escaped |= inWord ? FIRST << ((place + 1) * Byte.SIZE) : 0;
        }
        return escaped;
    }

    /** All bits of each byte from an opening quote up to its closing one, as if the word began outside of strings. */
    private static long betweenQuotes(long quotes) {
        long between = quotes >>> (Byte.SIZE - 1);
        between ^= between << Byte.SIZE;
        between ^= between << (2 * Byte.SIZE);
        between ^= between << (4 * Byte.SIZE);
        return between * 0xFF;
    }

    private boolean matters(byte[] bytes, int begin, int kind, int limit, int depth, Skimmer skimmer) {
        if ((kind & FIGURE) != 0) {
            return skimmer.figure(begin);
        }
        byte second = begin + 1 < limit ? bytes[begin + 1] : 0;
        if ((kind & LETTER) != 0 && (second == '.' || (second >= '0' && second <= '9'))) {
            return skimmer.letters(begin);
        }
        if ((kind & (NAME | MEDICINE)) != 0 && (second == 'u' || second == 'a' || second == 'e')) {
            return skimmer.name(begin, depth);
        }
        return (kind & PAIR) != 0 && second == pair.second() && skimmer.letters(begin);
    }

    /** A code that was written as a number. */
    private boolean mattersAsNumber(byte[] bytes, int behind, int limit, int wanted, Skimmer skimmer) {
        int begin = behind;
        while (begin < limit && bytes[begin] <= ' ' && bytes[begin] >= 0) {
            begin++;
        }
        return begin < limit && (kinds[bytes[begin] & 0xFF] & wanted & FIGURE) != 0 && skimmer.figure(begin);
    }
}
