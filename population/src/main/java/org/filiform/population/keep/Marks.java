package org.filiform.population.keep;

/** 64 well-mixed bits that stand for a text where the text itself would take too much room. */
public final class Marks {

    private static final long START = 0x9E3779B97F4A7C15L;
    private static final long STEP = 0x2127599BF4325C37L;
    private static final long LAST = 0x880355F21E6D1965L;

    private Marks() {}

    public static long of(String text) {
        long mixed = START ^ text.length();
        for (int at = 0; at < text.length(); at++) {
            mixed = (mixed ^ text.charAt(at)) * STEP;
            mixed ^= mixed >>> 29;
        }
        mixed = (mixed ^ (mixed >>> 32)) * LAST;
        return mixed ^ (mixed >>> 32);
    }
}
