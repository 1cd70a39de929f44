package org.filiform.clinic.screening;

import java.time.Instant;
import java.util.Optional;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.fact.Stage;

/**
 * One round of asking.
 *
 * @param id which
 * @param client who is asked
 * @param stage up to which stage
 * @param way how it reaches the client
 * @param number short enough for paper
 * @param begunAt when it was begun
 * @param expiresAt after which it is no longer answered
 * @param openedAt when the client first saw it
 * @param completedAt when the last page was answered
 * @param urgentAt when a sign of an emergency was told
 * @param lockedAt when the date of birth had been wrong too often
 * @param begunBy by whom
 * @param heldAt since when one browser alone may answer it
 */
public record Round(
        ScreeningId id,
        ClientId client,
        Stage stage,
        Way way,
        long number,
        Instant begunAt,
        Instant expiresAt,
        Optional<Instant> openedAt,
        Optional<Instant> completedAt,
        Optional<Instant> urgentAt,
        Optional<Instant> lockedAt,
        AccountId begunBy,
        Optional<Instant> heldAt) {

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt) || lockedAt.isPresent();
    }
}
