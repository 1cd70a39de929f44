package org.filiform.clinic.visits;

import java.util.List;
import java.util.stream.Stream;
import org.filiform.knowledge.fact.FactEntry;

/**
 * Questions that are open on the day of a visit.
 *
 * @param harmless those to which no is the usual answer
 * @param needed those to which only yes lets a treatment go on
 * @param elsewhere how many others are open, that are not asked aloud on one page
 */
public record OpenToday(List<FactEntry> harmless, List<FactEntry> needed, long elsewhere) {

    public OpenToday {
        harmless = List.copyOf(harmless);
        needed = List.copyOf(needed);
    }

    /** Whether nothing can be asked aloud. */
    public boolean isEmpty() {
        return harmless.isEmpty() && needed.isEmpty();
    }

    /** All that can be asked aloud. */
    public List<FactEntry> all() {
        return Stream.concat(harmless.stream(), needed.stream()).toList();
    }
}
