package org.filiform.fhir.json;

import java.util.Arrays;

/**
 * Gives back the same text for the same characters, as long as it is still at hand. Records say few different things
 * very often: what is at hand is neither made again nor hashed again. Its memory is fixed; it forgets the older of two
 * texts that meet in one place.
 */
public final class Vocabulary {

    private static final int PLACES = 1 << 13;
    private static final int LONGEST = 160;
    private static final int MIX = 0x9E3779B1;
    private static final int SPREAD = 19;
    private static final int FEW = 4;

    private final char[][] characters = new char[PLACES][];
    private final String[] texts = new String[PLACES];

    public Vocabulary() {
        Arrays.fill(characters, new char[0]);
        Arrays.fill(texts, "");
    }

    public String text(char[] buffer, int offset, int length) {
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int place = place(buffer, offset, length);
        char[] there = characters[place];
        if (there.length == length && Arrays.equals(buffer, offset, offset + length, there, 0, length)) {
            return texts[place];
        }
        String text = new String(buffer, offset, length);
        characters[place] = Arrays.copyOfRange(buffer, offset, offset + length);
        texts[place] = text;
        return text;
    }

    /** Where a text belongs, by its length, its middle and its last characters: codes differ most at their ends. */
    private static int place(char[] buffer, int offset, int length) {
        if (length < FEW) {
            return length;
        }
        int end = offset + length;
        int last = buffer[end - 1] | buffer[end - 2] << 7 | buffer[end - 3] << 14 | buffer[end - 4] << 21;
        int middle = buffer[offset + length / 2] | buffer[offset] << 8 | length << 16;
        return ((last ^ middle * 31) * MIX) >>> SPREAD;
    }
}
