package org.filiform.decision.rule;

/** Who may decide against a rule, with a reason that is kept. */
public enum OverrideRole {
    PRACTITIONER,
    SENIOR_PRACTITIONER,
    PRESCRIBER,
    CLINICAL_LEAD
}
