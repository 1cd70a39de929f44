package org.filiform.clinic.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Knows whose record something belongs to that stands in an address in the place of the client, such as a letter. The gate
 * then asks about that client.
 */
public interface RecordKeys {

    /** The first word of those addresses: one of {@link RecordPath#OTHERS}. */
    String under();

    /** Whose it is; empty where there is no such thing. */
    Optional<UUID> client(UUID id);
}
