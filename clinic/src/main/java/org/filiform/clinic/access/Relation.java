package org.filiform.clinic.access;

/** What somebody is to the record of a client, and what a route asks for. */
public enum Relation {
    /** Nothing. As what a route asks for: it touches no record. */
    NONE,
    /** They work in the clinic: name, contact and appointments, not the answers. */
    SAME_CLINIC,
    /** They treat this client now, or have opened the record with a reason. */
    TREATED_BY_ME,
    /** It is their own, or that of somebody they speak for. */
    OWN
}
