package org.filiform.decision.injectate;

/** Whether a drug comes with a vasoconstrictor, which slows its uptake. */
public enum Form {
    PLAIN,
    WITH_EPINEPHRINE
}
