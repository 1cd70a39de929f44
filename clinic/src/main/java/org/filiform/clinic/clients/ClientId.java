package org.filiform.clinic.clients;

import java.util.Optional;
import java.util.UUID;

/** A person under care. */
public record ClientId(UUID value) {

    /** The id that a text in an address means; empty when it is none. */
    public static Optional<ClientId> read(String text) {
        try {
            return Optional.of(new ClientId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
