package org.filiform.clinic.visits;

import java.util.List;
import org.filiform.knowledge.fact.FactEntry;

/**
 * What one muscle brings into a plan for this person.
 *
 * @param here what was found about this place, the weightiest first
 * @param together what is found only because of the other muscles of the plan
 * @param asks what the plan asks once this muscle is in it
 * @param tooMuch why it is not needled in one visit with the others
 */
public record Brings(
        List<PlanView.Caution> here, List<PlanView.Caution> together, List<FactEntry> asks, List<String> tooMuch) {

    public Brings {
        here = List.copyOf(here);
        together = List.copyOf(together);
        asks = List.copyOf(asks);
        tooMuch = List.copyOf(tooMuch);
    }

    /** Whether a rule keeps the needle out of it, and nobody who may has decided otherwise. */
    public boolean isBlocked() {
        return here.stream().anyMatch(PlanView.Caution::isBlocking)
                || together.stream().anyMatch(PlanView.Caution::isBlocking);
    }
}
