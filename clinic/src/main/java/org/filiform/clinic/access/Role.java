package org.filiform.clinic.access;

/** What somebody is to the clinic. One person may be several; none follows from another. */
public enum Role {
    CLIENT,
    FRONT_DESK,
    PRACTITIONER,
    CLINICAL_LEAD,
    ACADEMY_LEAD,
    AUDITOR,
    ADMINISTRATOR
}
