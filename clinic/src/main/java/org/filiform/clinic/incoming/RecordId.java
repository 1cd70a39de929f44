package org.filiform.clinic.incoming;

import java.util.Optional;
import java.util.UUID;

/** A record that came from elsewhere. */
public record RecordId(UUID value) {

    /** The id that a text in an address means; empty when it is none. */
    static Optional<RecordId> read(String text) {
        try {
            return Optional.of(new RecordId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
