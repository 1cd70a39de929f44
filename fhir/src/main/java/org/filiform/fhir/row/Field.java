package org.filiform.fhir.row;

/** The single texts of a resource that can matter. Several elements of FHIR that play one part share a field. */
public enum Field {
    TYPE,
    ID,
    /** Of the entry of a Bundle that held the resource. */
    FULL_URL,
    /** The bare id of the person: from {@code subject} or {@code patient}, or the Patient's own id. */
    PATIENT,
    STATUS,
    CLINICAL_STATUS,
    VERIFICATION_STATUS,
    INTENT,
    /** {@code true} or {@code false}. */
    DO_NOT_PERFORM,
    GENDER,
    /** The bare id of the Medication that is referred to; empty when the row itself holds its codes. */
    MEDICATION,
    QUESTIONNAIRE,
    AUTHOR,
    AUTHOR_NAME,
    SOURCE,
    SOURCE_NAME,
    /** When it began or was done: onset, effective, performed, occurrence, or the start of such a period. */
    BEGIN,
    /** When it ended: abatement, or the end of an effective, performed or other period. */
    END,
    /** When it was written down: recordedDate, authoredOn, dateAsserted, issued, authored. */
    RECORDED,
    BORN,
    /** {@code true}, {@code false} or the moment of death. */
    DECEASED,
    /** When a device was made. */
    MADE
}
