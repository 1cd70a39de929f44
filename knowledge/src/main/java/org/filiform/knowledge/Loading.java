package org.filiform.knowledge;

import java.util.List;

/** What came of reading something that is taken whole or not at all. */
public sealed interface Loading<T> {

    /**
     * It is sound.
     *
     * @param value what was read
     */
    record Loaded<T>(T value) implements Loading<T> {}

    /**
     * It is refused as a whole.
     *
     * @param problems all that is wrong, by file, line and column
     */
    record Refused<T>(List<Problem> problems) implements Loading<T> {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
