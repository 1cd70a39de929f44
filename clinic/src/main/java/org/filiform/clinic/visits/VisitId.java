package org.filiform.clinic.visits;

import java.util.Optional;
import java.util.UUID;

/** One visit of one client. */
public record VisitId(UUID value) {

    /** The id that a text in an address means; empty when it is none. */
    public static Optional<VisitId> read(String text) {
        try {
            return Optional.of(new VisitId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
