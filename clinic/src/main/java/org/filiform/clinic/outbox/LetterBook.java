package org.filiform.clinic.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters as they stand in the database. Each step on the way of one is a transaction of its own: that it is being handed
 * over is known before it is, so that a process that dies meanwhile leaves a letter nobody hands over a second time.
 */
@Component
class LetterBook {

    /** When a letter is tried again; after the last it is given up. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    /** Longer than handing one over can take, all time limits of the connection together. */
    static final Duration LONGEST_HANDING = Duration.ofMinutes(15);

    private static final int LONGEST_DETAIL_CHARACTERS = 300;
    private static final int MOST_SHOWN = 50;

    private final JdbcClient database;
    private final Clock clock;

    LetterBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes one, in the transaction of the act that causes it. */
    @Transactional
    void write(Letter letter, Optional<UUID> client) {
        database.sql("insert into letter (client_id, recipient, subject, content, written_at, next_try_at) values"
                        + " (:client, :to, :subject, :text, :now, :now)")
                .param("client", client.orElse(null))
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("now", now())
                .update();
    }

    /** Takes the next one that waits, so that nobody else does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Post.Item> take() {
        return database.sql(
                        "update letter set state = 'HANDING', handing_at = :now, tries = tries + 1 where id = (select id"
                                + " from letter where state = 'WAITING' and next_try_at <= :now order by next_try_at, id limit 1 for"
                                + " update skip locked) returning id, recipient, subject, content, written_at, tries")
                .param("now", now())
                .query(LetterBook::item)
                .optional();
    }

    /** Writes down what came of one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void note(Post.Item item, Handed handed) {
        switch (handed) {
            case Handed.Accepted _ -> end(item, "SENT", "", "");
            case Handed.Never(NotSent.Reason reason, String detail) -> end(item, "FAILED", reason.name(), detail);
            case Handed.Unsure(String detail) -> end(item, "FAILED", NotSent.Reason.UNSURE.name(), detail);
            case Handed.Later(NotSent.Reason reason, String detail)
            when item.tries() > WAITS.size() -> end(item, "FAILED", reason.name(), detail);
            case Handed.Later _ -> again(item);
        }
    }

    private void end(Post.Item item, String state, String reason, String detail) {
        database.sql(
                        "update letter set state = :state, reason = :reason, detail = :detail, content = '', ended_at = :now"
                                + " where id = :id and state = 'HANDING'")
                .param("state", state)
                .param("reason", reason)
                .param("detail", oneLine(detail))
                .param("now", now())
                .param("id", item.id())
                .update();
    }

    private void again(Post.Item item) {
        database.sql("update letter set state = 'WAITING', next_try_at = :next where id = :id and state = 'HANDING'")
                .param("next", Timestamp.from(clock.instant().plus(WAITS.get(item.tries() - 1))))
                .param("id", item.id())
                .update();
    }

    /** Those that a process had in its hands when it died: tried again only where twice is the same as once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void recover(boolean repeatable) {
        database.sql(
                        repeatable
                                ? "update letter set state = 'WAITING' where state = 'HANDING' and handing_at < :old"
                                : "update letter set state = 'FAILED', reason = 'UNSURE', content = '', ended_at = :now where"
                                        + " state = 'HANDING' and handing_at < :old")
                .param("now", now())
                .param("old", Timestamp.from(clock.instant().minus(LONGEST_HANDING)))
                .update();
    }

    /** Those that failed, of which nobody has taken note. */
    List<NotSent> notSent() {
        return database.sql("select id, case when client_id is null then recipient else '' end as recipient, case when"
                        + " client_id is null then subject else '' end as subject, reason, detail, ended_at from letter where"
                        + " state = 'FAILED' and seen_at is null order by ended_at desc limit :most")
                .param("most", MOST_SHOWN)
                .query(LetterBook::failed)
                .list();
    }

    @Transactional
    void seen(UUID letter) {
        database.sql("update letter set seen_at = :now where id = :id and state = 'FAILED' and seen_at is null")
                .param("now", now())
                .param("id", letter)
                .update();
    }

    /** The last letter to a client, if it failed. */
    Optional<NotSent> notSent(UUID client) {
        return database.sql(
                        "select * from (select id, recipient, subject, state, reason, detail, ended_at from letter where"
                                + " client_id = :client order by written_at desc limit 1) last where state = 'FAILED'")
                .param("client", client)
                .query(LetterBook::failed)
                .optional();
    }

    private static Post.Item item(ResultSet row, int number) throws SQLException {
        return new Post.Item(
                row.getObject("id", UUID.class),
                new Letter(row.getString("recipient"), row.getString("subject"), row.getString("content")),
                row.getTimestamp("written_at").toInstant(),
                row.getInt("tries"));
    }

    private static NotSent failed(ResultSet row, int number) throws SQLException {
        return new NotSent(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                NotSent.Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getTimestamp("ended_at").toInstant());
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_DETAIL_CHARACTERS));
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now);
    }
}
