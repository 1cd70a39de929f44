package org.filiform.fhir.skim;

import java.util.Arrays;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.json.ByteCursor;
import org.filiform.fhir.json.JsonKind;
import org.filiform.fhir.json.UnusualException;
import org.filiform.fhir.json.Words;

/**
 * Knows concepts that say nothing, to the byte: no code of the pack in them, and no name of a medicine. Records order the
 * same few medicines very often. Its memory is fixed. Not for several threads at once.
 */
final class Silence {

    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 2_000;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SPREAD = 52;
    private static final byte[] NOTHING = {};

    private final CodeIndex index;
    private final ByteCursor cursor = new ByteCursor();
    private final byte[][] silent = new byte[PLACES][];

    Silence(CodeIndex index) {
        this.index = index;
        Arrays.fill(silent, NOTHING);
    }

    /** Whether the concept that begins here says nothing; false too where that cannot be told. */
    boolean is(byte[] bytes, int from, int limit) {
        int end = end(bytes, from, Math.min(limit, from + LONGEST));
        if (end - from < Long.BYTES) {
            return false;
        }
        int place = place(bytes, from, end);
        byte[] known = silent[place];
        if (known.length == end - from && Arrays.equals(bytes, from, end, known, 0, known.length)) {
            return true;
        }
        if (!saysNothing(bytes, from, end)) {
            return false;
        }
        silent[place] = Arrays.copyOfRange(bytes, from, end);
        return true;
    }

    /** Where its braces close, whatever stands in its texts: whether that is its end the cursor tells. */
    private static int end(byte[] bytes, int from, int limit) {
        int depth = 0;
        for (int at = from; at < limit; at++) {
            byte sign = bytes[at];
            if (sign == '{') {
                depth++;
            } else if (sign == '}') {
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return from;
    }

    private static int place(byte[] bytes, int from, int end) {
        int length = end - from;
        long hash = length;
        for (int at = from; at + Long.BYTES <= end; at += 3 * Long.BYTES) {
            hash = (hash ^ Words.at(bytes, at)) * MIX;
        }
        hash = (hash ^ Words.at(bytes, end - Long.BYTES)) * MIX;
        return (int) (hash >>> SPREAD);
    }

    private boolean saysNothing(byte[] bytes, int from, int end) {
        cursor.begin(bytes, from, end, 1, false);
        try {
            return cursor.next() == JsonKind.OBJECT && conceptSaysNothing() && cursor.position() == end;
        } catch (UnusualException _) {
            return false;
        }
    }

    private boolean conceptSaysNothing() {
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            JsonKind kind = cursor.next();
            boolean nothing = switch (name) {
                case "coding" -> kind == JsonKind.ARRAY && codingsSayNothing();
                case "text" ->
                    kind == JsonKind.TEXT
                            && index.setsNamedIn(cursor.rareText()).isEmpty();
                default -> passedOver();
            };
            if (!nothing) {
                return false;
            }
        }
        return true;
    }

    private boolean passedOver() {
        cursor.skip();
        return true;
    }

    private boolean codingsSayNothing() {
        while (cursor.next() != JsonKind.END_ARRAY) {
            if (cursor.kind() != JsonKind.OBJECT || !codingSaysNothing()) {
                return false;
            }
        }
        return true;
    }

    private boolean codingSaysNothing() {
        String system = "";
        String code = "";
        String display = "";
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            JsonKind kind = cursor.next();
            boolean ours = name.equals("system") || name.equals("code") || name.equals("display");
            if (ours && kind != JsonKind.TEXT) {
                return false;
            }
            switch (name) {
                case "system" -> system = cursor.rareText();
                case "code" -> code = cursor.rareText();
                case "display" -> display = cursor.rareText();
                default -> cursor.skip();
            }
        }
        return index.setsOf(system, code).isEmpty()
                && index.setsNamedIn(display).isEmpty();
    }
}
