package org.filiform.decision.fact;

/** What an open question about a fact does to the answer. */
public enum Kind {
    /** While it is open, nothing can be clear. */
    GATE,
    /** Asked only when its parent is not no, such as INR under an anticoagulant. */
    DETAIL,
    /** Counts only where the rest of a rule holds, such as a lung history once a thoracic muscle is planned. */
    CONTEXT
}
