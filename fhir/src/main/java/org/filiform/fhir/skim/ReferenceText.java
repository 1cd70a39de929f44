package org.filiform.fhir.skim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Reads a reference where it stands in a line. It takes the usual shape alone. */
final class ReferenceText {

    private static final byte[] REFERENCE = "\"reference\"".getBytes(ISO_8859_1);
    private static final int LONGEST = 300;

    private int begin;
    private int end;

    /**
     * Finds the reference.
     *
     * @param at the index after the closing quote of the name of the element
     * @return whether it is there, plainly written
     */
    boolean find(byte[] bytes, int at, int limit) {
        int object = expect(bytes, expect(bytes, at, limit, ':'), limit, '{');
        int name = blank(bytes, object, limit);
        if (name < 0 || !matches(bytes, name, limit, REFERENCE)) {
            return false;
        }
        begin = expect(bytes, expect(bytes, name + REFERENCE.length, limit, ':'), limit, '"');
        if (begin < 0) {
            return false;
        }
        end = begin;
        while (end < limit && end - begin < LONGEST && bytes[end] > ' ' && bytes[end] != '"' && bytes[end] != '\\') {
            end++;
        }
        return end > begin && end < limit && bytes[end] == '"';
    }

    /** The index of its first byte, once it was found. */
    int begin() {
        return begin;
    }

    /** The index after its last byte. */
    int end() {
        return end;
    }

    private static boolean matches(byte[] bytes, int at, int limit, byte[] expected) {
        return at + expected.length <= limit
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }

    /** The index after a sign, with spaces before it; negative if it is not there. */
    private static int expect(byte[] bytes, int at, int limit, char sign) {
        int there = blank(bytes, at, limit);
        return there < 0 || bytes[there] != sign ? -1 : there + 1;
    }

    private static int blank(byte[] bytes, int from, int limit) {
        int at = from;
        while (at >= 0 && at < limit && bytes[at] == ' ') {
            at++;
        }
        return at >= 0 && at < limit ? at : -1;
    }
}
