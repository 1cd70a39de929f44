package org.filiform.population.store;

import java.util.List;
import java.util.Map;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;

/**
 * What is kept of a patient.
 *
 * @param patient the id
 * @param deceased whether the records say that the person has died
 * @param readings every fact about which something was said; what decides is there by where it stands only
 * @param gaps parts of the record that could not be read
 */
public record KeptPerson(String patient, boolean deceased, Map<FactId, Reading> readings, List<Gap> gaps) {

    public KeptPerson {
        readings = Map.copyOf(readings);
        gaps = List.copyOf(gaps);
    }
}
