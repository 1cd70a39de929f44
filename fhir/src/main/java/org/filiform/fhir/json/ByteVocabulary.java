package org.filiform.fhir.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * Gives back the same text for the same ASCII bytes, as long as it is still at hand: see {@link Vocabulary}, which does
 * it for characters. Its memory is fixed.
 */
public final class ByteVocabulary {

    private static final int PLACES = 1 << 13;
    private static final int LONGEST = 160;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SPREAD = 51;

    private final byte[][] known = new byte[PLACES][];
    private final String[] texts = new String[PLACES];

    public ByteVocabulary() {
        Arrays.fill(known, new byte[0]);
        Arrays.fill(texts, "");
    }

    public String text(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return new String(bytes, from, length, ISO_8859_1);
        }
        int place = place(bytes, from, to);
        byte[] there = known[place];
        if (there.length == length && Arrays.equals(bytes, from, to, there, 0, length)) {
            return texts[place];
        }
        String text = new String(bytes, from, length, ISO_8859_1);
        known[place] = Arrays.copyOfRange(bytes, from, to);
        texts[place] = text;
        return text;
    }

    /** By the length, the first, the middle and the last bytes: codes and addresses differ most at their ends. */
    private static int place(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < Long.BYTES) {
            return (int) ((Words.few(bytes, from, length) * MIX + length) >>> SPREAD);
        }
        long first = Words.at(bytes, from);
        long last = Words.at(bytes, to - Long.BYTES);
        long middle = Words.at(bytes, from + (length - Long.BYTES) / 2);
        return (int)
                (((first ^ Long.rotateLeft(middle, 21) ^ Long.rotateLeft(last, 42)) * MIX + length * MIX) >>> SPREAD);
    }
}
