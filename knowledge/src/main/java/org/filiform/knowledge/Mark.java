package org.filiform.knowledge;

import java.util.List;

/** How far something was checked against the source that it names. Nothing is marked better than its source. */
public enum Mark {
    /** The source, or its abstract, was read and says so. */
    SEEN,
    /** Another source that was read reports it. */
    SECOND_HAND,
    /** Recalled, or held as general knowledge, and not checked. */
    UNVERIFIED,
    /** Worked out from figures that stand beside it. */
    CALC;

    private static final List<Mark> WEAKEST_FIRST = List.of(UNVERIFIED, SECOND_HAND, CALC, SEEN);

    /** Of two the one that was checked less: what rests on both is no better founded. */
    public Mark weaker(Mark other) {
        return WEAKEST_FIRST.indexOf(this) <= WEAKEST_FIRST.indexOf(other) ? this : other;
    }
}
