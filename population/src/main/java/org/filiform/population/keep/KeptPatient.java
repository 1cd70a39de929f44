package org.filiform.population.keep;

import java.util.List;
import org.filiform.decision.fact.Assertion;
import org.filiform.population.problem.Spot;

/**
 * One patient as kept.
 *
 * @param assertions what reads like everything that was said
 * @param gaps parts of the record that could not be read, the first ones in full
 * @param moreGaps whether there were more
 * @param selves the Patient resources with this id that differ, in the order of the files; none if there is none at all
 * @param firstNamed where the first record names this patient
 */
public record KeptPatient(
        List<Assertion> assertions, List<GapNote> gaps, boolean moreGaps, List<SelfNote> selves, Spot firstNamed) {

    public KeptPatient {
        assertions = List.copyOf(assertions);
        gaps = List.copyOf(gaps);
        selves = List.copyOf(selves);
    }

    /** Whether any Patient resource with this id says that the person has died. */
    public boolean isDeceased() {
        return selves.stream().anyMatch(SelfNote::deceased);
    }
}
