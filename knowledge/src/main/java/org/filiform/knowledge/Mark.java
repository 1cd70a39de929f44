package org.filiform.knowledge;

/** How far something was checked against the source that it names. Nothing is marked better than its source. */
public enum Mark {
    /** The source, or its abstract, was read and says so. */
    SEEN,
    /** Another source that was read reports it. */
    SECOND_HAND,
    /** Recalled, or held as general knowledge, and not checked. */
    UNVERIFIED,
    /** Worked out from figures that stand beside it. */
    CALC
}
