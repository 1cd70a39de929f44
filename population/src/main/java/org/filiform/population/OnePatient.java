package org.filiform.population;

import java.util.List;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.fact.Facts;
import org.filiform.population.problem.Problem;

/**
 * Everything that the records say about one patient.
 *
 * @param patient the id
 * @param found whether any record names the patient at all
 * @param facts every assertion, those too that no longer hold
 * @param gaps parts of the record that could not be read
 * @param deceased whether a Patient resource says that the person has died
 * @param problems what is wrong with the files, as far as it concerns this patient or cannot be tied to anybody
 */
public record OnePatient(
        String patient, boolean found, Facts facts, List<Gap> gaps, boolean deceased, List<Problem> problems) {

    public OnePatient {
        gaps = List.copyOf(gaps);
        problems = List.copyOf(problems);
    }
}
