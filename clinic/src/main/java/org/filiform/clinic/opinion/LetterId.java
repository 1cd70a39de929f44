package org.filiform.clinic.opinion;

import java.util.Optional;
import java.util.UUID;

/** A letter to a doctor. */
public record LetterId(UUID value) {

    /** The id that a text in an address means; empty when it is none. */
    static Optional<LetterId> read(String text) {
        try {
            return Optional.of(new LetterId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
