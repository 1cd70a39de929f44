package org.filiform.population.input;

/** Counts line ends. */
@FunctionalInterface
public interface LineCounter {

    /** How many there are from one index up to, and not including, another. */
    long count(byte[] bytes, int from, int to);

    /** Eight bytes at a time. */
    static LineCounter byWords() {
        return LineEnds::count;
    }
}
