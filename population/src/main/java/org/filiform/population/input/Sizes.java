package org.filiform.population.input;

/** How much is held of a file at a time. */
public final class Sizes {

    /** Bytes of a file that one thread takes at a time. */
    public static final int PIECE = 8 << 20;

    /** Bytes of the longest line that is read. */
    public static final int LONGEST_LINE = 64 << 20;

    /** Bytes of a line that is too long in which it is looked for whom it is about. */
    static final int HEAD = 1 << 20;

    private Sizes() {}
}
