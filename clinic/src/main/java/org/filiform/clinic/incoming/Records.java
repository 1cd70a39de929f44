package org.filiform.clinic.incoming;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.clients.ClientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The records from elsewhere. One is brought, looked at, and taken over or thrown away; what was taken over can be taken out
 * of account again, and stays readable.
 */
@Component
public class Records {

    private static final String ACCEPTED = "accepted";
    private static final String WITHDRAWN = "withdrawn";

    private final JdbcClient database;
    private final Trail trail;

    Records(JdbcClient database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** All of a client that were brought and not thrown away, the latest first. */
    public List<KeptRecord> of(ClientId client) {
        return database.sql("""
                        select r.id, r.file_name, r.person_name, r.person_born, r.person_gender, r.resources,
                               r.brought_name, r.brought_at, a.by_name, a.at, a.reason, w.by_name, w.at, w.reason
                        from imported_record r
                        left join imported_record_step a on a.record_id = r.id and a.step = 'accepted'
                        left join imported_record_step w on w.record_id = r.id and w.step = 'withdrawn'
                        where r.client_id = :client order by r.brought_at desc, r.id""")
                .param("client", client.value())
                .query(Records::kept)
                .list();
    }

    /** Those that count, the latest first. */
    public List<KeptRecord> counting(ClientId client) {
        return of(client).stream().filter(KeptRecord::counts).toList();
    }

    /** Male or female, where a record that counts says so; the latest that does. */
    public Optional<String> gender(ClientId client) {
        return counting(client).stream()
                .map(record -> record.person().gender())
                .filter(gender -> gender.equals("female") || gender.equals("male"))
                .findFirst();
    }

    /** The resources of a record, one a line. They never change. */
    public String lines(RecordId record) {
        return database.sql("select lines from imported_record where id = :id")
                .param("id", record.value())
                .query(String.class)
                .single();
    }

    /** Keeps a file until somebody has looked at it; empty when the same one is here already. */
    @Transactional
    Optional<RecordId> bring(ClientId client, String fileName, byte[] file, Incoming incoming, Viewer by) {
        String hash = hash(file);
        if (isHere(client, hash)) {
            return Optional.empty();
        }
        UUID id = database.sql("""
                        insert into imported_record (client_id, file_name, original, sha256, lines, person_name,
                            person_born, person_gender, resources, brought_by, brought_name)
                        values (:client, :file, :original, :sha256, :lines, :name, :born, :gender, :resources, :by,
                            :byName) returning id""")
                .param("client", client.value())
                .param("file", fileName)
                .param("original", file)
                .param("sha256", hash)
                .param("lines", incoming.lines())
                .param("name", incoming.person().name())
                .param("born", incoming.person().born())
                .param("gender", incoming.person().gender())
                .param("resources", incoming.resources())
                .param("by", by.account().orElseThrow().value())
                .param("byName", by.name())
                .query(UUID.class)
                .single();
        trail.done("record.brought", client.value(), fileName);
        return Optional.of(new RecordId(id));
    }

    /** Whether the same file counts already, or waits to be looked at. Two who bring it at once take turns. */
    private boolean isHere(ClientId client, String hash) {
        database.sql("select id from client where id = :id for update")
                .param("id", client.value())
                .query(UUID.class)
                .single();
        return database.sql("""
                        select exists (select from imported_record r where r.client_id = :client and r.sha256 = :hash
                        and not exists (select from imported_record_step w where w.record_id = r.id
                        and w.step = 'withdrawn'))""")
                .param("client", client.value())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** From now on it counts. Done twice it is the same as done once. */
    @Transactional
    void accept(ClientId client, RecordId record, String reason, Viewer by) {
        if (step(client, record, ACCEPTED, reason, by)) {
            trail.done("record.accepted", client.value(), reason);
        }
    }

    /** From now on it does not count any more, and stays readable. */
    @Transactional
    void withdraw(ClientId client, RecordId record, String reason, Viewer by) {
        if (step(client, record, WITHDRAWN, reason, by)) {
            trail.done("record.withdrawn", client.value(), reason);
        }
    }

    /** Throws away what nobody took over: somebody else's record must not lie here. */
    @Transactional
    void discard(ClientId client, RecordId record) {
        int gone = database.sql("""
                        delete from imported_record r where r.id = :id and r.client_id = :client
                        and not exists (select from imported_record_step s where s.record_id = r.id)""")
                .param("id", record.value())
                .param("client", client.value())
                .update();
        if (gone > 0) {
            trail.done("record.discarded", client.value(), "");
        }
    }

    private boolean step(ClientId client, RecordId record, String step, String reason, Viewer by) {
        return database.sql("""
                        insert into imported_record_step (record_id, step, by_account, by_name, reason)
                        select id, :step, :by, :name, :reason from imported_record where id = :id and client_id = :client
                        on conflict do nothing""")
                        .param("step", step)
                        .param("by", by.account().orElseThrow().value())
                        .param("name", by.name())
                        .param("reason", reason.strip())
                        .param("id", record.value())
                        .param("client", client.value())
                        .update()
                > 0;
    }

    private static KeptRecord kept(ResultSet row, int number) throws SQLException {
        return new KeptRecord(
                new RecordId(row.getObject(1, UUID.class)),
                row.getString(2),
                new Person(row.getString(3), row.getString(4), row.getString(5)),
                row.getInt(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                step(row, 9),
                step(row, 12));
    }

    private static Optional<KeptRecord.Step> step(ResultSet row, int first) throws SQLException {
        String by = row.getString(first);
        return by == null
                ? Optional.empty()
                : Optional.of(new KeptRecord.Step(
                        by, row.getObject(first + 1, OffsetDateTime.class).toInstant(), row.getString(first + 2)));
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** How a name of a file is shown and kept: its last part, without what could be an instruction to a terminal or page. */
    static String fileName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        int longest = 200;
        return plain.isEmpty() ? "record" : plain.substring(0, Math.min(longest, plain.length()));
    }
}
