package org.filiform.clinic.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key of somebody's, as they see it.
 *
 * @param name what they called it, such as "Telephone"
 * @param added when
 * @param used when last; empty if never
 */
public record Passkey(UUID id, String name, Instant added, Optional<Instant> used) {

    /** The longest name. */
    public static final int LONGEST_NAME = 80;
}
