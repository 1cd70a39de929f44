package org.filiform.decision.fact;

/**
 * What is known of a fact, or of a condition over facts. The order is the one in which {@code all} takes the smallest
 * and {@code any} the largest, so that a conflict fires like a yes and an unknown is never taken for a no.
 */
public enum State {
    NO,
    UNKNOWN,
    CONFLICT,
    YES;

    /** Whether a rule that asks this fires: on yes and on conflict. */
    public boolean fires() {
        return compareTo(CONFLICT) >= 0;
    }

    /** Swaps yes and no and leaves the other two. */
    public State negated() {
        return switch (this) {
            case NO -> YES;
            case YES -> NO;
            case UNKNOWN, CONFLICT -> this;
        };
    }

    /** The value of {@code all} over two. */
    public State and(State other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The value of {@code any} over two. */
    public State or(State other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
