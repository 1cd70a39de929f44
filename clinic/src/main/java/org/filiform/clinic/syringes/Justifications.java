package org.filiform.clinic.syringes;

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

/** Why more was given than a limit. What is given later is not justified by it. */
@Component
class Justifications {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Justifications(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Somebody said why.
     *
     * @param why in their words
     * @param byName who
     * @param at when
     */
    record Justified(String why, String byName, Instant at) {}

    /** The newest that is about just what was given. */
    Optional<Justified> of(VisitId visit, String about) {
        return jdbc.sql("select why, justified_name, justified_at from dose_justified where visit_id = ? and about = ?"
                        + " order by id desc limit 1")
                .params(visit.value(), about)
                .query((row, _) -> new Justified(
                        row.getString("why"),
                        row.getString("justified_name"),
                        row.getTimestamp("justified_at").toInstant()))
                .optional();
    }

    @Transactional
    public void add(Visit visit, String about, String why, UUID request, Whoever by) {
        int added = jdbc.sql("insert into dose_justified (visit_id, request, about, why, justified_by, justified_name,"
                        + " justified_at) values (:visit, :request, :about, :why, :by, :name, :now)"
                        + " on conflict (request) do nothing")
                .param("visit", visit.id().value())
                .param("request", request)
                .param("about", about)
                .param("why", why)
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            trail.done("syringe.justified", visit.client().value(), visit.id().toString());
        }
    }
}
