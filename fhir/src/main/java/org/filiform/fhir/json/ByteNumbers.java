package org.filiform.fhir.json;

/** Finds where the numbers and the three words of a JSON text end. */
final class ByteNumbers {

    private static final int LONGEST = 100;
    private static final int TO_SMALL = 0x20;

    private byte[] bytes = {};
    private int end;
    private int at;

    void begin(byte[] text, int limit) {
        bytes = text;
        end = limit;
    }

    /** The index behind the number that begins here. */
    int behind(int begin) {
        at = begin + (bytes[begin] == '-' ? 1 : 0);
        boolean nought = at < end && bytes[at] == '0';
        int count = digits();
        if (nought && count > 1) {
            throw new UnusualException();
        }
        if (at < end && bytes[at] == '.') {
            at++;
            digits();
        }
        if (at < end && (bytes[at] | TO_SMALL) == 'e') {
            at++;
            at += at < end && (bytes[at] == '+' || bytes[at] == '-') ? 1 : 0;
            digits();
        }
        return ended();
    }

    /** Whether the number between these is a whole one. */
    boolean isWhole(int begin, int behind) {
        for (int i = begin; i < behind; i++) {
            if (bytes[i] == '.' || (bytes[i] | TO_SMALL) == 'e') {
                return false;
            }
        }
        return true;
    }

    private int digits() {
        int begin = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == begin || at - begin > LONGEST) {
            throw new UnusualException();
        }
        return at - begin;
    }

    /** The index behind a word that must stand here. */
    int behind(int begin, String word) {
        int length = word.length();
        if (end - begin < length) {
            throw new UnusualException();
        }
        for (int i = 0; i < length; i++) {
            if (bytes[begin + i] != word.charAt(i)) {
                throw new UnusualException();
            }
        }
        at = begin + length;
        return ended();
    }

    /** Something must follow that can end a word or a number. */
    private int ended() {
        byte next = at < end ? bytes[at] : (byte) ' ';
        if (next < 0 || (next > ' ' && next != ',' && next != '}' && next != ']')) {
            throw new UnusualException();
        }
        return at;
    }
}
