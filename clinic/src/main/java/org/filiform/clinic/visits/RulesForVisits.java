package org.filiform.clinic.visits;

import java.util.Optional;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.opinion.Clearances;
import org.springframework.stereotype.Component;

/** Whether the rules that are followed here let any visit start. */
@Component
class RulesForVisits {

    private static final String NOT_ADOPTED = "FIL-7702";
    private static final String TOO_OLD = "FIL-7703";

    private final Clearances clearances;
    private final Rules rules;

    RulesForVisits(Clearances clearances, Rules rules) {
        this.clearances = clearances;
        this.rules = rules;
    }

    /** Why none may: nobody has adopted any, or those that were adopted are older than visits and know no zones and no pause. */
    Optional<Passage.Shut> shut() {
        if (!clearances.mayTreat()) {
            return Optional.of(Passage.shut(NOT_ADOPTED, "visit.shut.adopted", "visit.way.rules", "/rules"));
        }
        boolean knowVisits = rules.pack().visit().zones().stream().findAny().isPresent()
                && rules.pack().visit().pause().stream().findAny().isPresent();
        return knowVisits
                ? Optional.empty()
                : Optional.of(Passage.shut(TOO_OLD, "visit.shut.rules-old", "visit.way.changes", "/rules/changes"));
    }
}
