package org.filiform.decision.rule;

/** What an adoption has chosen to do when a rule fires, in the order of how much it changes. */
public enum Action {
    INFORM,
    MONITOR,
    RESTRICT,
    REQUIRE_CONSENT,
    REFER,
    DEFER,
    BLOCK,
    REFER_URGENTLY;

    /** The verdict of the action at a scope: a place, technique or drug that is ruled out leaves the rest possible. */
    public Verdict verdict(Scope scope) {
        boolean wholePerson = scope == Scope.PERSON;
        return switch (this) {
            case INFORM -> Verdict.CLEAR;
            case MONITOR, RESTRICT -> Verdict.PRECAUTIONS;
            case REQUIRE_CONSENT, REFER -> Verdict.CLINICIAN_DECIDES;
            case DEFER -> wholePerson ? Verdict.NOT_NOW : Verdict.PRECAUTIONS;
            case BLOCK -> wholePerson ? Verdict.CONTRAINDICATED : Verdict.PRECAUTIONS;
            case REFER_URGENTLY -> Verdict.REFER_URGENTLY;
        };
    }
}
