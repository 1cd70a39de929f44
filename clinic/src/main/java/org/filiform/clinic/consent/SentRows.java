package org.filiform.clinic.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.visits.VisitId;

/** Rows of the tables as texts that were sent ahead. */
final class SentRows {

    private SentRows() {}

    static Sent sent(ResultSet row, List<Sent.Reading> readings, List<Sent.Question> questions) throws SQLException {
        return new Sent(
                new SentId(row.getObject("id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                new VisitId(row.getObject("visit_id", UUID.class)),
                row.getObject("plan_id", UUID.class),
                Sent.Way.valueOf(row.getString("way")),
                ConsentRows.scope(row),
                row.getInt("visits"),
                row.getObject("review_on", LocalDate.class),
                TextJson.read(row.getString("content")),
                new Consent.Version(
                        row.getString("content_hash"), row.getString("pack_hash"), row.getString("adoption_hash")),
                row.getBoolean("is_private"),
                row.getString("sent_name"),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("readable_until").toInstant(),
                readings,
                questions);
    }

    static Sent.Reading reading(ResultSet row, int number) throws SQLException {
        return new Sent.Reading(
                reader(row, "reader_name"), row.getTimestamp("read_at").toInstant());
    }

    static Sent.Question question(ResultSet row, int number) throws SQLException {
        return new Sent.Question(
                reader(row, "asker_name"),
                row.getString("question"),
                row.getTimestamp("asked_at").toInstant());
    }

    private static Sent.Reader reader(ResultSet row, String name) throws SQLException {
        return new Sent.Reader(Optional.ofNullable(row.getObject("guardian_id", UUID.class)), row.getString(name));
    }
}
