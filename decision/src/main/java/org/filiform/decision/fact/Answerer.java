package org.filiform.decision.fact;

/** Who can answer a fact. */
public enum Answerer {
    RECORD,
    PERSON,
    EXAMINER
}
