package org.filiform.clinic.screening;

import java.time.Instant;
import java.util.Optional;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.fact.Stage;

/**
 * One round of asking.
 *
 * @param id which
 * @param client who is asked
 * @param stage up to which stage
 * @param begunAt when it was begun
 * @param expiresAt after which it is no longer answered
 * @param completedAt when the last page was answered
 * @param urgentAt when a sign of an emergency was told
 */
public record Round(
        ScreeningId id,
        ClientId client,
        Stage stage,
        Instant begunAt,
        Instant expiresAt,
        Optional<Instant> completedAt,
        Optional<Instant> urgentAt) {

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
