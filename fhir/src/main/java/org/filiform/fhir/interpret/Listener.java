package org.filiform.fhir.interpret;

import org.filiform.decision.fact.Assertion;

/** Takes what an {@link Interpreter} finds. */
public interface Listener {

    /**
     * Something is said about a person.
     *
     * @param patient the bare id of the person
     * @param assertion what is said
     */
    void says(String patient, Assertion assertion);

    /** An order refers to a Medication not met yet: give it to {@link Interpreter#resolve} once all are read. */
    void waits(PendingMedication pending);
}
