package org.filiform.clinic.visits;

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
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.ClientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The visits of all clients. Of one client at most one goes on at a time. */
@Component
public class Visits {

    private static final String ALL =
            "select id, client_id, opened_by, opened_name, opened_at, room, ended_at, ended_name,"
                    + " ended_how, ended_why from visit ";

    private final JdbcClient jdbc;
    private final CareTeam team;
    private final Trail trail;
    private final Clock clock;

    Visits(JdbcClient jdbc, CareTeam team, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.team = team;
        this.trail = trail;
        this.clock = clock;
    }

    /** Begins a visit; where one goes on already it is that one, however often and from wherever this is asked. */
    @Transactional
    public Visit open(ClientId client, Whoever by, String room) {
        Optional<UUID> made = jdbc.sql("insert into visit (client_id, opened_by, opened_name, opened_at, room) values"
                        + " (:client, :by, :name, :now, :room) on conflict (client_id) where ended_at is null do nothing"
                        + " returning id")
                .param("client", client.value())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", now())
                .param("room", room.strip())
                .query(UUID.class)
                .optional();
        made.ifPresent(visit -> trail.done("visit.opened", client.value(), visit.toString()));
        team.join(client, by.account(), CareTeam.How.JOINED);
        return current(client).orElseThrow();
    }

    /** The visit that goes on. */
    public Optional<Visit> current(ClientId client) {
        return jdbc.sql(ALL + "where client_id = ? and ended_at is null")
                .param(client.value())
                .query(Visits::visit)
                .optional();
    }

    /** All visits of a client, the newest first. */
    public List<Visit> of(ClientId client) {
        return jdbc.sql(ALL + "where client_id = ? order by opened_at desc, id desc")
                .param(client.value())
                .query(Visits::visit)
                .list();
    }

    /** All that go on, the oldest first. */
    public List<Visit> goingOn() {
        return jdbc.sql(ALL + "where ended_at is null order by opened_at, id")
                .query(Visits::visit)
                .list();
    }

    /** A visit by its id. */
    public Optional<Visit> find(VisitId id) {
        return jdbc.sql(ALL + "where id = ?")
                .param(id.value())
                .query(Visits::visit)
                .optional();
    }

    /** The visit that an address names. One of another client, like one that is none, is not found. */
    public Visit addressed(ClientId client, String visit) {
        return VisitId.read(visit)
                .flatMap(this::find)
                .filter(found -> found.client().equals(client))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Holds a visit until the end of the transaction, so that whoever decides about its gates and whoever closes it come one
     * after the other.
     */
    public Visit hold(VisitId id) {
        return jdbc.sql(ALL + "where id = ? for update")
                .param(id.value())
                .query(Visits::visit)
                .single();
    }

    /** Ends a visit, once. */
    @Transactional
    void end(Visit visit, Whoever by, Visit.How how, String why) {
        int ended = jdbc.sql("update visit set ended_at = :now, ended_by = :by, ended_name = :name, ended_how = :how,"
                        + " ended_why = :why where id = :id and ended_at is null")
                .param("now", now())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("how", how.name())
                .param("why", why.strip())
                .param("id", visit.id().value())
                .update();
        if (ended > 0) {
            trail.done("visit.ended", visit.client().value(), how.name());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                new AccountId(row.getObject("opened_by", UUID.class)),
                row.getString("opened_name"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("room"),
                end(row));
    }

    private static Optional<Visit.End> end(ResultSet row) throws SQLException {
        @Nullable String how = row.getString("ended_how");
        return how == null
                ? Optional.empty()
                : Optional.of(new Visit.End(
                        Visit.How.valueOf(how),
                        row.getTimestamp("ended_at").toInstant(),
                        row.getString("ended_name"),
                        row.getString("ended_why")));
    }
}
