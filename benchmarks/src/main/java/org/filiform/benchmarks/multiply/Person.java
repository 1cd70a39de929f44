package org.filiform.benchmarks.multiply;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything about one patient of the folder.
 *
 * @param lines by type of resource
 */
record Person(Map<String, List<Line>> lines) {

    static final String PATIENT = "Patient";

    static Person empty() {
        return new Person(new TreeMap<>());
    }

    List<Line> lines(String type) {
        return lines.getOrDefault(type, List.of());
    }

    /** Whether there is a Patient, and not only records about one. */
    boolean isKnown() {
        return lines.containsKey(PATIENT);
    }

    boolean isFemale() {
        return lines(PATIENT).getFirst().isOfWoman();
    }
}
