package org.filiform.clinic.aftercare;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Whoever;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Written advice that was handed over. With it the checks are arranged. */
@Component
public class Handovers {

    /** How advice reaches somebody. */
    public enum How {
        PRINTED,
        SHOWN,
        SENT
    }

    /**
     * Advice that was handed over.
     *
     * @param how in which way
     * @param text as it was
     * @param by who did
     * @param at when
     */
    public record Handed(How how, String text, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final Advising advising;
    private final Checks checks;
    private final Trail trail;
    private final Clock clock;

    Handovers(JdbcClient jdbc, Advising advising, Checks checks, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.advising = advising;
        this.checks = checks;
        this.trail = trail;
        this.clock = clock;
    }

    /** The last time at a visit; empty where it was not yet. */
    public Optional<Handed> of(VisitId visit) {
        return jdbc.sql("select how, body, handed_name, handed_at from aftercare_handover where visit_id = ?"
                        + " order by id desc limit 1")
                .param(visit.value())
                .query((row, _) -> new Handed(
                        How.valueOf(row.getString("how")),
                        row.getString("body"),
                        row.getString("handed_name"),
                        row.getTimestamp("handed_at").toInstant()))
                .optional();
    }

    /** Keeps what was handed over, once for each request, and arranges the checks, once for each visit. */
    @Transactional
    public void handOver(Visit visit, How how, UUID request, Whoever by) {
        int added = jdbc.sql("insert into aftercare_handover (visit_id, request, how, body, handed_by, handed_name,"
                        + " handed_at) values (:visit, :request, :how, :body, :by, :name, :now) on conflict do nothing")
                .param("visit", visit.id().value())
                .param("request", request)
                .param("how", how.name())
                .param("body", advising.of(visit).plain())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            trail.done("aftercare.handed-over", visit.client().value(), how.name());
            checks.arrange(visit);
        }
    }
}
