package org.filiform.benchmarks.narrow;

import java.util.List;
import java.util.Map;

/** One rule. */
public sealed interface NarrowRule {

    /** The flag that it raises. */
    String flag();

    /**
     * Some code is recorded.
     *
     * @param sets the sets of codes, by how they are recorded
     * @param trimesters for a pregnancy the flags of the three trimesters, otherwise none
     */
    record Coded(String flag, Map<Kind, List<String>> sets, List<String> trimesters) implements NarrowRule {
        public Coded {
            sets = Map.copyOf(sets);
            trimesters = List.copyOf(trimesters);
        }
    }

    /** Younger than so many years. */
    record Below(String flag, int years) implements NarrowRule {}

    /** So many years old or older. */
    record From(String flag, int years) implements NarrowRule {}
}
