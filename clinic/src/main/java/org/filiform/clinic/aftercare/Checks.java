package org.filiform.clinic.aftercare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Whoever;
import org.filiform.knowledge.visit.Check;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The times at which people are asked how they are after a visit, chosen by where the needles went. */
@Component
public class Checks {

    private static final String ALL = "select c.id, c.visit_id, v.client_id, c.name, c.asks, c.due_at, a.well, a.words,"
            + " a.asked_name, a.asked_at from aftercare_check c join visit v on v.id = c.visit_id"
            + " left join aftercare_asked a on a.check_id = c.id ";
    private static final RowMapper<PlannedCheck> ROW = (row, _) -> check(row);
    private static final int MOST_LISTED = 200;

    private final JdbcClient jdbc;
    private final Treatments treatments;
    private final Rules rules;
    private final Trail trail;
    private final Clock clock;

    Checks(JdbcClient jdbc, Treatments treatments, Rules rules, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.treatments = treatments;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** Arranges those of a visit, each once. */
    void arrange(Visit visit) {
        Treated treated = treatments.of(visit);
        Instant from = treated.lastOut().orElseGet(clock::instant);
        for (Check check : rules.pack().visit().aftercare().checksFor(treated.risks())) {
            jdbc.sql("insert into aftercare_check (visit_id, pack_check, name, asks, due_at) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(visit.id().value(), check.id().value(), check.name(), check.asks(), time(due(check, from)))
                    .update();
        }
    }

    /** A time of the clock that is over by then would never be asked in time, so it is asked at once. */
    private Instant due(Check check, Instant from) {
        return switch (check.due()) {
            case Check.Due.AfterHours(int hours) -> from.plus(Duration.ofHours(hours));
            case Check.Due.OnDay(int daysLater, var at) -> {
                ZonedDateTime start = from.atZone(clock.getZone());
                Instant due = start.toLocalDate()
                        .plusDays(daysLater)
                        .atTime(at)
                        .atZone(clock.getZone())
                        .toInstant();
                yield due.isBefore(from) ? from : due;
            }
        };
    }

    /** Those of a visit, the first first. */
    public List<PlannedCheck> of(VisitId visit) {
        return jdbc.sql(ALL + "where c.visit_id = ? order by c.due_at, c.id")
                .param(visit.value())
                .query(ROW)
                .list();
    }

    /** All that wait and are due before a moment, the longest first. */
    public List<PlannedCheck> waiting(Instant before) {
        return jdbc.sql(ALL + "where a.check_id is null and c.due_at < ? order by c.due_at, c.id limit " + MOST_LISTED)
                .param(time(before))
                .query(ROW)
                .list();
    }

    /** Keeps that somebody asked, once. */
    @Transactional
    public void asked(PlannedCheck check, boolean well, String words, Whoever by) {
        int added = jdbc.sql("insert into aftercare_asked (check_id, well, words, asked_by, asked_name, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(check.id(), well, words, by.account().value(), by.name(), time(clock.instant()))
                .update();
        if (added > 0) {
            trail.done("aftercare.asked", check.client().value(), well ? "well" : "not well");
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static PlannedCheck check(ResultSet row) throws SQLException {
        boolean isWaiting = row.getTimestamp("asked_at") == null;
        return new PlannedCheck(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client_id", UUID.class)),
                new VisitId(row.getObject("visit_id", UUID.class)),
                row.getString("name"),
                row.getString("asks"),
                row.getTimestamp("due_at").toInstant(),
                isWaiting
                        ? Optional.empty()
                        : Optional.of(new PlannedCheck.Done(
                                row.getBoolean("well"),
                                row.getString("words"),
                                row.getString("asked_name"),
                                row.getTimestamp("asked_at").toInstant())));
    }
}
