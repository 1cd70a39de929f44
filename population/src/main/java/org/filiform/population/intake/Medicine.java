package org.filiform.population.intake;

import java.io.Serializable;
import java.util.List;
import org.filiform.fhir.code.SetHit;

/**
 * One medicine of which an export may hold many Medications that are alike.
 *
 * @param likeness all codes and names by which it is told
 * @param hits the sets of the pack that these belong to
 */
record Medicine(String likeness, List<SetHit> hits) implements Serializable {

    Medicine {
        hits = List.copyOf(hits);
    }
}
