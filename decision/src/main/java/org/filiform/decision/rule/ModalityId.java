package org.filiform.decision.rule;

/**
 * The short name of a treatment: {@code dn}, {@code ea} (current through needles), {@code tpi}.
 *
 * @param value the name as the pack writes it
 */
public record ModalityId(String value) implements Comparable<ModalityId> {

    public ModalityId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A modality needs a name");
        }
    }

    @Override
    public int compareTo(ModalityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
