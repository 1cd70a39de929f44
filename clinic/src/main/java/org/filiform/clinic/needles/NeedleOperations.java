package org.filiform.clinic.needles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.visits.VisitId;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.OperationId;
import org.filiform.decision.ledger.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The operations of all visits, as they are kept. The database refuses to change one. */
@Component
class NeedleOperations {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JdbcClient jdbc;
    private final Clock clock;

    NeedleOperations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An operation that is kept.
     *
     * @param visit at which it happened
     * @param entry with who, when and its place
     * @param toldAt when it happened by the clock of the device
     */
    record Kept(VisitId visit, Entry entry, Instant toldAt) {}

    /** All of a visit, in order. */
    List<Kept> of(VisitId visit) {
        return jdbc.sql("select * from needle_operation where visit_id = ? order by place")
                .param(visit.value())
                .query(NeedleOperations::kept)
                .list();
    }

    /** One of whatever visit. */
    Optional<Kept> find(OperationId id) {
        return jdbc.sql("select * from needle_operation where id = ?")
                .param(id.value())
                .query(NeedleOperations::kept)
                .optional();
    }

    /** Keeps one. False when its id is known, here or at another visit. */
    boolean add(Kept kept, String device) {
        Entry entry = kept.entry();
        return jdbc.sql(
                                "insert into needle_operation (id, visit_id, place, kind, content, by_account, by_name, device, at,"
                                        + " device_at, afterwards, outside_gate, received_at) values (:id, :visit, :place, :kind,"
                                        + " :content::jsonb, :by, :name, :device, :at, :told, :afterwards, :outside, :now)"
                                        + " on conflict (id) do nothing")
                        .param("id", entry.id().value())
                        .param("visit", kept.visit().value())
                        .param("place", entry.order())
                        .param("kind", OperationWriter.kind(entry.operation()))
                        .param(
                                "content",
                                OperationWriter.json(entry.operation()).toString())
                        .param("by", UUID.fromString(entry.by().id()))
                        .param("name", entry.by().name())
                        .param("device", device)
                        .param("at", time(entry.at()))
                        .param("told", time(kept.toldAt()))
                        .param("afterwards", entry.afterwards())
                        .param("outside", entry.outsideGate().orElse(null))
                        .param("now", time(clock.instant()))
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        OperationId id = new OperationId(row.getString("id"));
        String content = row.getString("content");
        Operation operation = Fields.read(MAPPER.readTree(content), fields -> OperationReader.KEPT.read(id, fields));
        Entry entry = new Entry(
                operation,
                new Person(row.getString("by_account"), row.getString("by_name")),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("afterwards"),
                Optional.ofNullable(row.getString("outside_gate")),
                row.getLong("place"));
        return new Kept(
                new VisitId(row.getObject("visit_id", UUID.class)),
                entry,
                row.getTimestamp("device_at").toInstant());
    }
}
