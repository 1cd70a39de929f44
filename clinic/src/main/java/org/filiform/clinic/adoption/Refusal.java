package org.filiform.clinic.adoption;

import java.util.List;

/**
 * Why something was not signed.
 *
 * @param faults what to correct, and where
 * @param problems what the rules themselves do not allow, in sentences
 */
public record Refusal(List<Fault> faults, List<String> problems) {

    static final Refusal NOTHING = new Refusal(List.of(), List.of());

    public Refusal {
        faults = List.copyOf(faults);
        problems = List.copyOf(problems);
    }

    public boolean isAny() {
        return !faults.isEmpty() || !problems.isEmpty();
    }

    /** Whether a field of this name is to be corrected. */
    public boolean isAt(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /**
     * Something to correct.
     *
     * @param field where
     * @param text the key of the sentence
     * @param gaps what stands in it
     */
    public record Fault(String field, String text, List<String> gaps) {

        static Fault at(String field, String text, String... gaps) {
            return new Fault(field, text, List.of(gaps));
        }

        /** The gaps as texts take them. */
        public Object[] filled() {
            return gaps.toArray();
        }
    }
}
