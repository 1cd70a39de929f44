package org.filiform.fhir.skim;

/** What is known of Medications that orders refer to. */
@FunctionalInterface
public interface Medications {

    /** Nothing is known of any. */
    Medications UNKNOWN = _ -> false;

    /**
     * Whether a Medication is known, and known to say nothing.
     *
     * @param id its bare id
     */
    boolean sayNothing(String id);
}
