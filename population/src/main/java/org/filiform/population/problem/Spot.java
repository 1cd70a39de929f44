package org.filiform.population.problem;

import java.io.Serializable;

/**
 * A place in the files of a run, small enough to keep millions of. Spots are ordered as files and lines are.
 *
 * @param packed the number of the file and the line in one number
 */
public record Spot(long packed) implements Comparable<Spot>, Serializable {

    /** The most files that one run can take. */
    public static final int MOST_FILES = 1 << 21;

    private static final int LINE_BITS = 42;
    private static final long LINE = (1L << LINE_BITS) - 1;

    /**
     * A line of a file.
     *
     * @param file its number in the run
     * @param line counted from one; nought for the file as a whole
     */
    public static Spot of(int file, long line) {
        return new Spot(((long) file << LINE_BITS) | Math.min(line, LINE));
    }

    /** The same place where so many more lines stand before it; a place that is a whole file stays. */
    public Spot later(long lines) {
        return line() == 0 ? this : of(file(), line() + lines);
    }

    public int file() {
        return (int) (packed >>> LINE_BITS);
    }

    public long line() {
        return packed & LINE;
    }

    @Override
    public int compareTo(Spot other) {
        return Long.compare(packed, other.packed);
    }
}
