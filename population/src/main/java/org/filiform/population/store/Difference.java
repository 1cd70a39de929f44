package org.filiform.population.store;

import java.util.List;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Verdict;

/**
 * Somebody's answer about one treatment is another one.
 *
 * @param patient whose
 * @param modality about which treatment
 * @param before the answer with the rules before
 * @param after the answer with the rules after; the same where only findings changed
 * @param causes why, in the order of their names
 */
public record Difference(String patient, ModalityId modality, Verdict before, Verdict after, List<Cause> causes) {

    public Difference {
        causes = List.copyOf(causes);
    }

    /** Whether the answer itself changed, and not only what stands under it. */
    public boolean isOfVerdict() {
        return before != after;
    }

    /**
     * Something that made a difference.
     *
     * @param finding the rule's id, or {@code conflict:} and the fact; {@value #INCOMPLETE} for a record of which a part
     *     could not be read, whose worst is another one now
     * @param how what happened to it
     */
    public record Cause(String finding, How how) implements Comparable<Cause> {

        public static final String INCOMPLETE = "record-incomplete";

        @Override
        public int compareTo(Cause other) {
            int byName = finding.compareTo(other.finding);
            return byName != 0 ? byName : how.compareTo(other.how);
        }
    }

    /** What happened to a finding. */
    public enum How {
        /** It is found now. */
        CAME,
        /** It is found no more. */
        WENT,
        /** It is found still, and counts otherwise. */
        OTHER_WEIGHT,
        /** It is not found, but open questions could lead to it, and it counts otherwise. */
        OPEN
    }
}
