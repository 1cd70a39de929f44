package org.filiform.clinic.screening;

import java.util.UUID;

/** One round of asking. */
public record ScreeningId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
