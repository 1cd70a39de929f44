package org.filiform.fhir.interpret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Validity;

/** Speaks for one resource: gives each assertion the identity that follows from where it stands. */
final class Voice {

    private final String patient;
    private final String reference;
    private final Listener listener;
    private final List<FactId> spoken = new ArrayList<>(2);

    Voice(String patient, String reference, Listener listener) {
        this.patient = patient;
        this.reference = reference;
        this.listener = listener;
    }

    /** Says it as the record does; the note tells how it was recognised. */
    void say(FactId fact, Claim claim, Validity valid, Moment recorded, String note) {
        say(fact, claim, valid, recorded, new Origin.HealthRecord(reference, note));
    }

    /** Says it for somebody. The second word of a resource about one fact gets a number, and so on. */
    void say(FactId fact, Claim claim, Validity valid, Moment recorded, Origin origin) {
        int number = 1 + Collections.frequency(spoken, fact);
        spoken.add(fact);
        String id = reference + "#" + fact.value() + (number == 1 ? "" : ":" + number);
        listener.says(patient, new Assertion(new AssertionId(id), fact, claim, valid, recorded, origin));
    }

    String reference() {
        return reference;
    }
}
