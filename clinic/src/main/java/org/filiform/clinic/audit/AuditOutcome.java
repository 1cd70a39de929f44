package org.filiform.clinic.audit;

/** How an act ended. */
public enum AuditOutcome {
    DONE,
    REFUSED
}
