package org.filiform.clinic.screening;

import java.util.Optional;
import org.filiform.clinic.clients.ClientId;

/**
 * What is going to be done to a client now: muscles, places, techniques, drugs, and what the examiner answers about them. It
 * is read like a sheet, wherever somebody decides about a treatment, and says nothing about the person.
 */
public interface Planned {

    /** The plan of the visit that goes on; empty where there is none. */
    Optional<AlsoSaid.Said> of(ClientId client);
}
