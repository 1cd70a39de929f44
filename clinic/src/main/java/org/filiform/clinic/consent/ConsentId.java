package org.filiform.clinic.consent;

import java.util.Optional;
import java.util.UUID;

/** Which consent. */
public record ConsentId(UUID value) {

    /** One that an address names; empty where it names none. */
    public static Optional<ConsentId> read(String text) {
        try {
            return Optional.of(new ConsentId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
