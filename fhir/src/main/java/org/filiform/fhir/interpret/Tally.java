package org.filiform.fhir.interpret;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * What was met and is normal, but worth counting: codes of systems that the pack does not know, names that stood in for
 * codes, forms of others. One tally serves one thread; tallies are added up at the end.
 */
public final class Tally implements Serializable {

    /** Code systems that are listed one by one; the rest are counted together. */
    private static final int SYSTEMS_LISTED = 1_000;

    private static final String OTHERS = "(others)";

    private final Map<String, Long> unknownSystems = new HashMap<>();
    private final Map<String, Long> names = new HashMap<>();
    private long foreignForms;
    private long unknownQuestions;

    void unknownSystem(String system) {
        count(system, 1L);
    }

    private void count(String system, long codings) {
        boolean listed = unknownSystems.containsKey(system) || unknownSystems.size() < SYSTEMS_LISTED;
        unknownSystems.merge(listed ? system : OTHERS, codings, Long::sum);
    }

    void named(String note) {
        names.merge(note, 1L, Long::sum);
    }

    void foreignForm() {
        foreignForms++;
    }

    void unknownQuestion() {
        unknownQuestions++;
    }

    /** Adds another tally to this one. */
    public void add(Tally other) {
        other.unknownSystems.forEach(this::count);
        other.names.forEach((note, count) -> names.merge(note, count, Long::sum));
        foreignForms += other.foreignForms;
        unknownQuestions += other.unknownQuestions;
    }

    /** Codings by the code system that the pack does not know; the empty name stands for no system at all. */
    public Map<String, Long> unknownSystems() {
        return Map.copyOf(unknownSystems);
    }

    /** Medicines and substances recognised by name, by how they were recognised. */
    public Map<String, Long> matchedByName() {
        return Map.copyOf(names);
    }

    /** Answered forms that are not ours. */
    public long foreignForms() {
        return foreignForms;
    }

    /** Answers in forms of ours to questions that the pack does not have. */
    public long unknownQuestions() {
        return unknownQuestions;
    }
}
