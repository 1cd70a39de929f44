package org.filiform.fhir.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Finds where the strings of a JSON text end, and what is in them. */
final class ByteStrings {

    private static final int LONGEST = 100_000;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    private final ByteVocabulary vocabulary = new ByteVocabulary();
    private byte[] bytes = {};
    private int end;
    private int from;
    private int to;
    private boolean escaped;
    private boolean beyondAscii;

    void begin(byte[] text, int limit) {
        bytes = text;
        end = limit;
    }

    /** Steps over the string whose inside begins here, notes what is in it, and returns the index behind its quote. */
    int note(int inside) {
        escaped = false;
        beyondAscii = false;
        from = inside;
        int here = inside;
        while (true) {
            here = plain(here);
            byte sign = here < end ? bytes[here] : 0;
            if (sign == '"') {
                to = here;
                return here + 1;
            }
            if (sign == '\\') {
                here = behindEscape(here);
            } else if (sign < 0) {
                here = Utf8.after(bytes, here, end);
                beyondAscii = true;
            } else {
                throw new UnusualException();
            }
        }
    }

    /** The index behind the quote of the string whose inside begins here. */
    int behind(int inside) {
        int here = plain(inside);
        return here < end && bytes[here] == '"' ? here + 1 : note(inside);
    }

    /** The index of the first byte from here on that ends plain ASCII: a quote, a backslash, a control or a higher one. */
    private int plain(int begin) {
        int here = begin;
        int last = bytes.length - Long.BYTES;
        while (here <= last) {
            long marks = Words.notPlain(Words.at(bytes, here));
            if (marks != 0) {
                return here + Words.first(marks);
            }
            here += Long.BYTES;
        }
        while (here < end && bytes[here] >= ' ' && bytes[here] != '"' && bytes[here] != '\\') {
            here++;
        }
        return here;
    }

    private int behindEscape(int backslash) {
        escaped = true;
        byte sign = backslash + 1 < end ? bytes[backslash + 1] : 0;
        return switch (sign) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> backslash + 2;
            case 'u' -> behindHex(backslash + 2);
            default -> throw new UnusualException();
        };
    }

    private int behindHex(int begin) {
        for (int i = begin; i < begin + HEX_DIGITS; i++) {
            if (i >= end || Character.digit(bytes[i], HEX) < 0) {
                throw new UnusualException();
            }
        }
        return begin + HEX_DIGITS;
    }

    /** The string that was noted last, as a name: in plain ASCII, and no longer than a name can be. */
    String name(int longest) {
        if (escaped || beyondAscii || to - from > longest) {
            throw new UnusualException();
        }
        return vocabulary.text(bytes, from, to);
    }

    /** The string that was noted last; what comes often is not made anew. */
    String often() {
        return isPlain() ? vocabulary.text(bytes, from, to) : unusual();
    }

    /** The string that was noted last, made anew. */
    String rare() {
        return isPlain() ? new String(bytes, from, to - from, ISO_8859_1) : unusual();
    }

    private boolean isPlain() {
        return !escaped && !beyondAscii && to - from <= LONGEST;
    }

    private String unusual() {
        if (escaped || to - from > LONGEST) {
            throw new UnusualException();
        }
        return new String(bytes, from, to - from, UTF_8);
    }
}
