package org.filiform.clinic.opinion;

/** What a doctor says about a finding. */
public enum Says {
    GO_ON,
    WITH_CONDITIONS,
    SHOULD_NOT,
    SEE_FIRST;

    /** Whether the treatment may go on. */
    boolean permits() {
        return this == GO_ON || this == WITH_CONDITIONS;
    }
}
