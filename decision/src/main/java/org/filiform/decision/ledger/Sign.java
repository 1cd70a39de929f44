package org.filiform.decision.ledger;

/** A sign that was looked for, or not. Not tested is never absent. */
public enum Sign {
    PRESENT,
    ABSENT,
    NOT_TESTED
}
