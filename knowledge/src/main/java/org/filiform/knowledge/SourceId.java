package org.filiform.knowledge;

import java.util.regex.Pattern;

/**
 * The stable name of a source, such as {@code BRADY14}.
 *
 * @param value letters, digits, dots and hyphens
 */
public record SourceId(String value) implements Comparable<SourceId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9.-]+");

    /** What is held as general clinical knowledge, with no single source named. */
    public static final SourceId BACKGROUND = new SourceId("background");

    public SourceId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A source id is made of letters, digits, dots and hyphens, not '" + value + "'");
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
