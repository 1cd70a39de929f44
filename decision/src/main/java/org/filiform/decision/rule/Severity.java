package org.filiform.decision.rule;

/** How the sources grade what a rule is about. What is done about it is the {@link Action}. */
public enum Severity {
    ABSOLUTE,
    RELATIVE,
    LOCAL,
    TECHNIQUE,
    DEFER,
    PRECAUTION
}
