package org.filiform.fhir.json;

/** Characters of UTF-8 beyond ASCII, by table 3-7 of the Unicode Standard: no overlong form, no half of a pair. */
final class Utf8 {

    private Utf8() {}

    /** The index after the character that begins here. */
    static int after(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            return following(bytes, at + 1, end, 0x80, 0xBF, 0);
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            int low = lead == 0xE0 ? 0xA0 : 0x80;
            int high = lead == 0xED ? 0x9F : 0xBF;
            return following(bytes, at + 1, end, low, high, 1);
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            int low = lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xF4 ? 0x8F : 0xBF;
            return following(bytes, at + 1, end, low, high, 2);
        }
        throw new UnusualException();
    }

    /** A byte within bounds of its own, and then so many more. */
    private static int following(byte[] bytes, int at, int end, int low, int high, int more) {
        if (at + more >= end) {
            throw new UnusualException();
        }
        check(bytes[at] & 0xFF, low, high);
        for (int i = 1; i <= more; i++) {
            check(bytes[at + i] & 0xFF, 0x80, 0xBF);
        }
        return at + 1 + more;
    }

    private static void check(int sign, int low, int high) {
        if (sign < low || sign > high) {
            throw new UnusualException();
        }
    }
}
