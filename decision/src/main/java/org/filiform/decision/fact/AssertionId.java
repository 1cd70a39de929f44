package org.filiform.decision.fact;

/**
 * The identity of an assertion: two with the same id are the same assertion, however often they arrive.
 *
 * @param value the source's reference and what in it speaks, such as {@code Condition/123}
 */
public record AssertionId(String value) implements Comparable<AssertionId> {

    public AssertionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An assertion needs an id");
        }
    }

    @Override
    public int compareTo(AssertionId other) {
        return value.compareTo(other.value);
    }
}
