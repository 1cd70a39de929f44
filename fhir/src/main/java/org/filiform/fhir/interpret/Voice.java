package org.filiform.fhir.interpret;

import java.util.HashMap;
import java.util.Map;
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
    private final Map<FactId, Integer> spoken = new HashMap<>();

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
        int number = spoken.merge(fact, 1, Integer::sum);
        String id = reference + "#" + fact + (number == 1 ? "" : ":" + number);
        listener.says(patient, new Assertion(new AssertionId(id), fact, claim, valid, recorded, origin));
    }

    String reference() {
        return reference;
    }
}
