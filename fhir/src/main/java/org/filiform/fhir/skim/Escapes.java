package org.filiform.fhir.skim;

/** Follows the backslashes of a line. One serves one thread. */
final class Escapes {

    private static final int NOWHERE = -1;

    private byte[] bytes = {};
    private int limit;
    private int escaped;
    private boolean hides;

    /** A line begins, in bytes of which none from the limit on is looked at. */
    void begin(byte[] lines, int end) {
        bytes = lines;
        limit = end;
        escaped = NOWHERE;
        hides = false;
    }

    /** A backslash stands here; they come in their order. */
    void backslash(int at) {
        if (at == escaped) {
            escaped = NOWHERE;
            return;
        }
        escaped = at + 1;
        hides |= at + 3 >= limit || (bytes[at + 1] == 'u' && bytes[at + 2] == '0' && bytes[at + 3] == '0');
    }

    /** Whether what stands here is escaped by the backslash before it. */
    boolean isEscaped(int at) {
        return at == escaped;
    }

    /** Whether some escape may hide a letter or a digit. */
    boolean hides() {
        return hides;
    }
}
