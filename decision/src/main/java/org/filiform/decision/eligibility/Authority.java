package org.filiform.decision.eligibility;

/** By which legal route somebody may give a drug. */
public enum Authority {
    /** Prescribes it themselves. */
    PRESCRIBER,
    /** Patient specific direction: a prescriber named this patient. */
    PSD,
    /** Patient group direction. Drugs may not be mixed under it. */
    PGD
}
