package org.filiform.clinic.aftercare;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.visits.VisitId;

/**
 * A time at which somebody is asked how they are.
 *
 * @param id its number
 * @param client who is asked
 * @param visit after which visit
 * @param name what it is called
 * @param asks the question
 * @param due when
 * @param done how it ended; empty while it waits
 */
public record PlannedCheck(
        UUID id, ClientId client, VisitId visit, String name, String asks, Instant due, Optional<Done> done) {

    /**
     * How it ended.
     *
     * @param well whether all is well
     * @param words what they said; empty where nothing was noted
     * @param by who asked
     * @param at when
     */
    public record Done(boolean well, String words, String by, Instant at) {}

    public boolean isDue(Instant now) {
        return done.isEmpty() && !now.isBefore(due);
    }
}
