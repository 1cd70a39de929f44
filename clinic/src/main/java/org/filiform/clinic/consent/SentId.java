package org.filiform.clinic.consent;

import java.util.Optional;
import java.util.UUID;

/** Which text that was sent ahead. */
public record SentId(UUID value) {

    /** One that an address names; empty where it names none. */
    public static Optional<SentId> read(String text) {
        try {
            return Optional.of(new SentId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
