package org.filiform.clinic.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.audit.AuditOutcome;
import org.springframework.stereotype.Component;

/**
 * Opening the record of somebody who is not one's own client, because it cannot wait. It needs a reason, holds for four
 * hours, and stands in the audit for the clinical lead and the client to read. A clinical lead who looks into a record to
 * answer for it gives a reason once a day, and that stands there as well.
 */
@Component
public class BreakGlass {

    /** How it stands in the audit. */
    public static final String ACTION = "client.break-glass";

    /** How it stands there when a clinical lead looks in. */
    public static final String LOOKED_IN = "client.looked-in";

    private static final Set<String> BOTH = Set.of(ACTION, LOOKED_IN);
    private static final Duration HOLDS = Duration.ofHours(4);
    private static final int SHORTEST_REASON = 10;
    private static final int MOST_REFUSED = 100;

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
        return open(ACTION, client, reason, clock.instant().plus(HOLDS));
    }

    /** Opens a record until the end of the day for a clinical lead who makes this request. */
    public Outcome lookIn(UUID client, String reason) {
        return open(LOOKED_IN, client, reason, midnight(1));
    }

    private Outcome open(String action, UUID client, String reason, Instant until) {
        if (reason.strip().length() < SHORTEST_REASON) {
            trail.refused(action, client, reason.strip());
            return new Outcome.NeedsReason();
        }
        trail.done(action, client, reason.strip());
        return new Outcome.Opened(until);
    }

    /** Whether whoever makes this request has opened this record, and it still is. */
    public boolean isOpen(UUID client) {
        Viewer viewer = Viewers.current();
        return viewer.account()
                .filter(account ->
                        isDone(account, ACTION, client, clock.instant().minus(HOLDS))
                                || (viewer.is(Role.CLINICAL_LEAD) && isDone(account, LOOKED_IN, client, midnight(0))))
                .isPresent();
    }

    private boolean isDone(AccountId account, String action, UUID client, Instant since) {
        return audit.isDone(account.value(), action, client, since);
    }

    private Instant midnight(int daysAhead) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone())
                .plusDays(daysAhead)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    /**
     * Every time since then that a record was opened so, the latest first. All of them: what nobody has looked at must not
     * disappear behind others.
     */
    public List<AuditLine> openings(Instant since) {
        return audit.of(BOTH, AuditOutcome.DONE, since, Integer.MAX_VALUE);
    }

    /** The latest times since then that it was refused, as when no reason was given. */
    public List<AuditLine> refused(Instant since) {
        return audit.of(BOTH, AuditOutcome.REFUSED, since, MOST_REFUSED);
    }
}
