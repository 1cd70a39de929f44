package org.filiform.clinic.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditLine;
import org.springframework.stereotype.Component;

/**
 * Opening the record of somebody who is not one's own client, because it cannot wait. It needs a reason, holds for four
 * hours, and stands in the audit for the clinical lead and the client to read.
 */
@Component
public class BreakGlass {

    /** How it stands in the audit. */
    public static final String ACTION = "client.break-glass";

    private static final Duration HOLDS = Duration.ofHours(4);
    private static final int SHORTEST_REASON = 10;

    private final Audit audit;
    private final Trail trail;
    private final Clock clock;

    BreakGlass(Audit audit, Trail trail, Clock clock) {
        this.audit = audit;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Opened(Instant until) implements Outcome {}

        /** A reason of ten characters or more was not given. */
        record NeedsReason() implements Outcome {}
    }

    /** Opens a record for whoever makes this request. */
    public Outcome open(UUID client, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            trail.refused(ACTION, client, reason.strip());
            return new Outcome.NeedsReason();
        }
        trail.done(ACTION, client, reason.strip());
        return new Outcome.Opened(clock.instant().plus(HOLDS));
    }

    /** Whether whoever makes this request has opened this record within the last four hours. */
    public boolean isOpen(UUID client) {
        Optional<AccountId> account = Viewers.current().account();
        return account.isPresent()
                && audit.isDone(
                        account.get().value(), ACTION, client, clock.instant().minus(HOLDS));
    }

    /** Every time since then, refused ones among them, the latest first. */
    public List<AuditLine> report(Instant since) {
        return audit.ofAction(ACTION, since, Audit.MOST_LINES);
    }
}
