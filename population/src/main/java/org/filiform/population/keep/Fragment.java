package org.filiform.population.keep;

import java.io.Serializable;

/**
 * What one piece of a file says about one patient, as bytes that another machine with the same program and pack can
 * read. Its places count lines from the beginning of that piece.
 */
public final class Fragment implements Serializable {

    private final String name;
    private final byte[] chart;
    private final long firstNamed;

    Fragment(String name, byte[] chart, long firstNamed) {
        this.name = name;
        this.chart = chart;
        this.firstNamed = firstNamed;
    }

    /** The id under which it was said. */
    public String name() {
        return name;
    }

    byte[] chart() {
        return chart;
    }

    /** The packed spot of the first record that names the patient. */
    long firstNamed() {
        return firstNamed;
    }

    /** How many bytes it holds, besides some fixed ones. */
    public long bytes() {
        return chart.length;
    }
}
