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

/** What clients were told about driving, and who let them go. */
@Component
public class Discharges {

    /** What somebody is told about driving, as conflict C3 of the pack has it. */
    public enum Driving {
        /** Not while sleepy, dizzy or faint, or when sight or a limb is affected. */
        NOT_WHILE_UNWELL,
        /** Not today. */
        NOT_TODAY,
        /** Strength and feeling are normal; neither sedated nor dizzy. */
        CHECKED
    }

    /**
     * Advice about driving that was given.
     *
     * @param driving which
     * @param by who gave it
     * @param at when
     */
    public record Told(Driving driving, String by, Instant at) {}

    /**
     * Somebody was let go.
     *
     * @param by who let them go
     * @param at when
     * @param why sooner than they were to be watched; empty where they were not
     */
    public record Gone(String by, Instant at, String why) {}

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Discharges(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** What was said last about driving. */
    public Optional<Told> driving(VisitId visit) {
        return jdbc.sql(
                        "select driving, told_name, told_at from aftercare_driving where visit_id = ? order by id desc limit 1")
                .param(visit.value())
                .query((row, _) -> new Told(
                        Driving.valueOf(row.getString("driving")),
                        row.getString("told_name"),
                        row.getTimestamp("told_at").toInstant()))
                .optional();
    }

    /** Whether somebody was let go. */
    public Optional<Gone> of(VisitId visit) {
        return jdbc.sql("select let_name, let_at, why from aftercare_discharge where visit_id = ?")
                .param(visit.value())
                .query((row, _) -> new Gone(
                        row.getString("let_name"), row.getTimestamp("let_at").toInstant(), row.getString("why")))
                .optional();
    }

    /** Keeps what was said about driving, once for each request. */
    @Transactional
    void tell(Visit visit, Driving driving, UUID request, Whoever by) {
        int added = jdbc.sql("insert into aftercare_driving (visit_id, request, driving, told_by, told_name, told_at)"
                        + " values (:visit, :request, :driving, :by, :name, :now) on conflict do nothing")
                .param("visit", visit.id().value())
                .param("request", request)
                .param("driving", driving.name())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            trail.done("aftercare.driving-told", visit.client().value(), driving.name());
        }
    }

    /** Lets somebody go, once. */
    void letGo(Visit visit, Observation watched, String why, Whoever by) {
        int added = jdbc.sql("insert into aftercare_discharge (visit_id, minutes, why, let_by, let_name, let_at)"
                        + " values (:visit, :minutes, :why, :by, :name, :now) on conflict do nothing")
                .param("visit", visit.id().value())
                .param("minutes", watched.minutes())
                .param("why", why)
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            trail.done("aftercare.let-go", visit.client().value(), why);
        }
    }
}
