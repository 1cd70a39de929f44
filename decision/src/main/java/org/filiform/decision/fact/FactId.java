package org.filiform.decision.fact;

/**
 * The stable name of a fact, such as {@code anticoagulant}.
 *
 * @param value lower-case words joined by hyphens
 */
public record FactId(String value) implements Comparable<FactId> {

    public FactId {
        Names.requireKebab("fact id", value);
    }

    @Override
    public int compareTo(FactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
