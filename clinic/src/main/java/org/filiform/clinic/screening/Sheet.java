package org.filiform.clinic.screening;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;

/**
 * What was said at one time, by the client or by a practitioner who settled something.
 *
 * @param id of the sheet
 * @param round in which it was answered; empty where something was settled
 * @param page the page that was answered; empty where something was settled
 * @param saidAt when
 * @param practitioner who settled it; empty for the client's own answers
 * @param reason why it was settled like this; empty for the client's own answers
 * @param keyed who keyed it in from paper, and when; empty where nobody did
 * @param replies by question
 */
record Sheet(
        String id,
        Optional<UUID> round,
        String page,
        Instant saidAt,
        Optional<String> practitioner,
        String reason,
        Optional<Keyed> keyed,
        Map<FactId, Reply> replies) {

    /** By whom it was keyed in from paper, and when. */
    record Keyed(String by, Instant at) {}

    Sheet(
            String id,
            Optional<UUID> round,
            String page,
            Instant saidAt,
            Optional<String> practitioner,
            String reason,
            Map<FactId, Reply> replies) {
        this(id, round, page, saidAt, practitioner, reason, Optional.empty(), replies);
    }
}
