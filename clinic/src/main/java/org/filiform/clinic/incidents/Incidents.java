package org.filiform.clinic.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Whoever;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The incidents of all visits. The database refuses to change one. */
@Component
public class Incidents {

    /** How many are listed at once. */
    static final int MOST_LISTED = 200;

    private static final String ALL = "select i.id, i.client_id, i.visit_id, i.kind, i.reason, i.words, i.opened_by,"
            + " i.opened_name, i.opened_at, c.done, c.client_told, c.closed_name, c.closed_at"
            + " from incident i left join incident_closed c on c.incident_id = i.id ";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Incidents(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Writes down that something went wrong. Where one of this kind and reason is open at the visit, this joins it. The caller
     * holds the visit, so that two at once make one.
     *
     * @param words what happened; it stays as it is
     * @param cause the operation that caused it
     */
    @Transactional
    public Incident report(Visit visit, Incident.Kind kind, String reason, String words, String cause, Whoever by) {
        Incident incident = of(visit.id()).stream()
                .filter(Incident::isOpen)
                .filter(open -> open.kind() == kind && open.reason().equals(reason))
                .findFirst()
                .orElseGet(() -> open(visit, kind, reason, words, by));
        jdbc.sql(
                        "insert into incident_cause (incident_id, operation, caused_at) values (?, ?, ?) on conflict do nothing")
                .params(incident.id(), cause, now())
                .update();
        return incident;
    }

    private Incident open(Visit visit, Incident.Kind kind, String reason, String words, Whoever by) {
        UUID id = jdbc.sql("insert into incident (client_id, visit_id, kind, reason, number, words, opened_by,"
                        + " opened_name, opened_at) select :client, :visit, :kind, :reason, count(*) + 1, :words, :by,"
                        + " :name, :now from incident where visit_id = :visit and kind = :kind and reason = :reason"
                        + " returning id")
                .param("client", visit.client().value())
                .param("visit", visit.id().value())
                .param("kind", kind.name())
                .param("reason", reason)
                .param("words", words)
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", now())
                .query(UUID.class)
                .single();
        trail.done("incident.opened", visit.client().value(), kind.name() + " " + reason);
        return find(id).orElseThrow();
    }

    /** All that are open, the oldest first. */
    public List<Incident> open() {
        return jdbc.sql(ALL + "where c.incident_id is null order by i.opened_at, i.id limit " + MOST_LISTED)
                .query(Incidents::incident)
                .list();
    }

    /** Those that were closed last. */
    List<Incident> closed() {
        return jdbc.sql(ALL + "where c.incident_id is not null order by c.closed_at desc, i.id limit " + MOST_LISTED)
                .query(Incidents::incident)
                .list();
    }

    /** All of a visit, the oldest first. */
    public List<Incident> of(VisitId visit) {
        return jdbc.sql(ALL + "where i.visit_id = ? order by i.opened_at, i.id")
                .param(visit.value())
                .query(Incidents::incident)
                .list();
    }

    Optional<Incident> find(UUID id) {
        return jdbc.sql(ALL + "where i.id = ?")
                .param(id)
                .query(Incidents::incident)
                .optional();
    }

    /** How many operations caused it. */
    int causes(Incident incident) {
        return jdbc.sql("select count(*) from incident_cause where incident_id = ?")
                .param(incident.id())
                .query(Integer.class)
                .single();
    }

    /** What was last told of it; empty while nothing was. */
    public Optional<Told> told(Incident incident) {
        return jdbc.sql("select * from incident_told where incident_id = ? order by id desc limit 1")
                .param(incident.id())
                .query((row, _) -> new Told(
                        row.getString("last_seen"),
                        row.getString("told_whom"),
                        row.getBoolean("imaging"),
                        row.getBoolean("client_told"),
                        row.getString("told_name"),
                        row.getTimestamp("told_at").toInstant()))
                .optional();
    }

    /** Tells more of it, once for each request. */
    @Transactional
    void tell(Incident incident, UUID request, Told told, Whoever by) {
        int added = jdbc.sql(
                        "insert into incident_told (incident_id, request, last_seen, told_whom, imaging, client_told,"
                                + " told_by, told_name, told_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing")
                .params(
                        incident.id(),
                        request,
                        told.lastSeen(),
                        told.toldWhom(),
                        told.isImagingAsked(),
                        told.isClientTold(),
                        by.account().value(),
                        by.name(),
                        now())
                .update();
        if (added > 0) {
            trail.done("incident.told", incident.client().value(), incident.id().toString());
        }
    }

    /** Closes it, once. */
    @Transactional
    void close(Incident incident, String done, String clientTold, Whoever by) {
        int closed = jdbc.sql("insert into incident_closed (incident_id, done, client_told, closed_by, closed_name,"
                        + " closed_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(incident.id(), done, clientTold, by.account().value(), by.name(), now())
                .update();
        if (closed > 0) {
            trail.done(
                    "incident.closed", incident.client().value(), incident.id().toString());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client_id", UUID.class)),
                new VisitId(row.getObject("visit_id", UUID.class)),
                Incident.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("words"),
                new AccountId(row.getObject("opened_by", UUID.class)),
                row.getString("opened_name"),
                row.getTimestamp("opened_at").toInstant(),
                closing(row));
    }

    private static Optional<Incident.Closing> closing(ResultSet row) throws SQLException {
        @Nullable String done = row.getString("done");
        return done == null
                ? Optional.empty()
                : Optional.of(new Incident.Closing(
                        done,
                        row.getString("client_told"),
                        row.getString("closed_name"),
                        row.getTimestamp("closed_at").toInstant()));
    }
}
