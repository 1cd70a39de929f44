package org.filiform.clinic.opinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.ClientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers below the answers of doctors. They are added; the database refuses anything else. */
@Component
class Scans {

    /** How many stand below one answer. */
    static final int MOST = 10;

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    Scans(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** Adds a paper to an answer, once however often it is sent; false where there are enough. */
    @Transactional
    boolean add(UUID answer, ClientId client, ScanFile.Paper paper, DoctorLetters.By by) {
        if (count(answer) >= MOST) {
            return false;
        }
        int kept = database.sql("""
                        insert into opinion_scan (answer_id, file_name, kind, content, hash, added_by, added_name, added_at)
                        values (:answer, :file, :kind, :content, sha256(:content), :by, :name, :at)
                        on conflict (answer_id, hash) do nothing""")
                .param("answer", answer)
                .param("file", paper.name())
                .param("kind", paper.kind().name())
                .param("content", content(paper))
                .param("by", by.account().value())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (kept > 0) {
            trail.done("opinion.scanned", client.value(), paper.name());
        }
        return true;
    }

    /** How many there are. Two who add at once take turns. */
    private int count(UUID answer) {
        database.sql("select id from opinion_answer where id = :answer for update")
                .param("answer", answer)
                .query(UUID.class)
                .single();
        return database.sql("select count(*) from opinion_scan where answer_id = :answer")
                .param("answer", answer)
                .query(Integer.class)
                .single();
    }

    private static byte[] content(ScanFile.Paper paper) {
        try {
            return paper.content();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All about a client by the answer that they belong to, in the order in which they came. */
    Map<UUID, List<Scan>> of(ClientId client) {
        Map<UUID, List<Scan>> scans = new LinkedHashMap<>();
        database.sql("""
                        select s.answer_id, s.id, s.file_name, s.kind, length(s.content) as bytes, s.added_name, s.added_at
                        from opinion_scan s join opinion_answer a on a.id = s.answer_id
                        join opinion_letter l on l.id = a.letter_id where l.client_id = :client
                        order by s.added_at, s.id""").param("client", client.value()).query(row -> {
            UUID answer = row.getObject("answer_id", UUID.class);
            scans.computeIfAbsent(answer, _ -> new ArrayList<>()).add(scan(row));
        });
        return scans;
    }

    private static Scan scan(ResultSet row) throws SQLException {
        return new Scan(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                ScanKind.valueOf(row.getString("kind")),
                row.getInt("bytes"),
                row.getString("added_name"),
                row.getTimestamp("added_at").toInstant());
    }

    /** The paper itself. */
    byte[] content(Scan scan) {
        return database.sql("select content from opinion_scan where id = :id")
                .param("id", scan.id())
                .query(byte[].class)
                .single();
    }

    /** One below an answer to a letter. */
    Optional<Scan> find(Letter letter, String id) {
        Map<UUID, List<Scan>> scans = of(letter.client());
        return letter.answers().stream()
                .flatMap(answer -> scans.getOrDefault(answer.id(), List.of()).stream())
                .filter(scan -> scan.id().toString().equals(id))
                .findFirst();
    }
}
