package org.filiform.decision.indication;

/** Whether the evidence gives a reason to treat a complaint with a modality. */
public enum Indication {
    SUPPORTED,
    WEAK,
    NOT_INDICATED,
    UNKNOWN
}
