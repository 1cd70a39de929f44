package org.filiform.clinic.opinion;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper on which a doctor answered, without its content.
 *
 * @param id its number
 * @param fileName as it is saved
 * @param kind what it begins with
 * @param bytes how large it is
 * @param addedName who added it
 * @param addedAt when
 */
public record Scan(UUID id, String fileName, ScanKind kind, int bytes, String addedName, Instant addedAt) {

    private static final int KILOBYTE = 1024;

    /** How large it is in kilobytes, rounded up. */
    public int kilobytes() {
        return Math.ceilDiv(bytes, KILOBYTE);
    }
}
