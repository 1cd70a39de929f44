package org.filiform.clinic.visits;

import java.time.Instant;
import java.util.Optional;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.clients.ClientId;

/**
 * A visit.
 *
 * @param id which
 * @param client whose
 * @param openedBy who opened it, and is responsible until it is handed over
 * @param openedName how they were called then
 * @param openedAt when
 * @param room where; empty where that was not said
 * @param end how it ended; empty while it goes on
 */
public record Visit(
        VisitId id,
        ClientId client,
        AccountId openedBy,
        String openedName,
        Instant openedAt,
        String room,
        Optional<End> end) {

    /** How a visit ends. */
    public enum How {
        /** All its gates were passed. */
        CLOSED,
        /** It was left before a needle was opened. */
        LEFT
    }

    /**
     * The end of a visit.
     *
     * @param how in which way
     * @param at when
     * @param by the name of who ended it
     * @param why the reason it was left; empty for one that was closed
     */
    public record End(How how, Instant at, String by, String why) {}

    /** Whether it goes on. */
    public boolean isOpen() {
        return end.isEmpty();
    }

    /** Where its pages stand. */
    public String address() {
        return "/clients/" + client + "/visits/" + id;
    }
}
