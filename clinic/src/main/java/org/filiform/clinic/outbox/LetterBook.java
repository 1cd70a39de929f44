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

    /** How long after its time a letter that nobody came for is told of. */
    static final Duration LATE = Duration.ofHours(1);

    private static final String NOT_SENT = "(state = 'FAILED' or state = 'WAITING' and next_try_at < :late)";
    private static final String WHY =
            "case state when 'WAITING' then 'NO_WAY' else reason end as reason, detail, coalesce(ended_at, next_try_at) as at";
    private static final int LONGEST_DETAIL_CHARACTERS = 300;
    private static final int MOST_SHOWN = 50;

    private final JdbcClient database;
    private final Clock clock;

    LetterBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes one, in the transaction of the act that causes it, and by which way it is to leave. */
    @Transactional
    void write(Letter letter, Optional<UUID> client, boolean byMail) {
        database.sql("insert into letter (client_id, recipient, subject, content, by_mail, written_at, next_try_at)"
                        + " values (:client, :to, :subject, :text, :mail, :now, :now)")
                .param("mail", byMail)
                .param("client", client.orElse(null))
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("now", now())
                .update();
    }

    /** Takes the next one that waits for this way out, so that nobody else does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Post.Item> take(boolean byMail) {
        return database.sql(
                        "update letter set state = 'HANDING', handing_at = :now, tries = tries + 1 where id = (select id"
                                + " from letter where state = 'WAITING' and next_try_at <= :now and coalesce(by_mail, :mail) = :mail"
                                + " order by next_try_at, id limit 1 for update skip locked)"
                                + " returning id, recipient, subject, content, written_at, tries")
                .param("mail", byMail)
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
        database.sql("update letter set state = :state, reason = :reason, detail = :detail, content = '', seen_at ="
                        + " null, ended_at = :now where id = :id and state = 'HANDING'")
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

    /**
     * Those that a process had in its hands when it died: tried again only where twice is the same as once, which a file is
     * and a letter by mail is not. Whichever way this process knows: nobody else may come.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void recover(boolean byMail) {
        recover(byMail, true, "state = 'FAILED', reason = 'UNSURE', content = '', seen_at = null, ended_at = :now");
        recover(byMail, false, "state = 'WAITING'");
    }

    private void recover(boolean here, boolean byMail, String becomes) {
        database.sql("update letter set " + becomes
                        + " where state = 'HANDING' and handing_at < :old and coalesce(by_mail, :here) = :mail")
                .param("here", here)
                .param("mail", byMail)
                .param("now", now())
                .param("old", Timestamp.from(clock.instant().minus(LONGEST_HANDING)))
                .update();
    }

    /** Those that failed, or that nobody comes for, of which nobody has taken note. */
    List<NotSent> notSent() {
        return database.sql("select id, case when client_id is null then recipient else '' end as recipient, case when"
                        + " client_id is null then subject else '' end as subject, " + WHY + " from letter where "
                        + NOT_SENT
                        + " and seen_at is null order by at desc limit :most")
                .param("late", late())
                .param("most", MOST_SHOWN)
                .query(LetterBook::told)
                .list();
    }

    @Transactional
    void seen(UUID letter) {
        database.sql("update letter set seen_at = :now where id = :id and " + NOT_SENT + " and seen_at is null")
                .param("now", now())
                .param("late", late())
                .param("id", letter)
                .update();
    }

    /** The last letter to a client, if it failed or nobody comes for it. */
    Optional<NotSent> notSent(UUID client) {
        return database.sql("select id, recipient, subject, " + WHY
                        + " from (select * from letter where client_id = :client"
                        + " order by written_at desc limit 1) last where " + NOT_SENT)
                .param("client", client)
                .param("late", late())
                .query(LetterBook::told)
                .optional();
    }

    private static Post.Item item(ResultSet row, int number) throws SQLException {
        return new Post.Item(
                row.getObject("id", UUID.class),
                new Letter(row.getString("recipient"), row.getString("subject"), row.getString("content")),
                row.getTimestamp("written_at").toInstant(),
                row.getInt("tries"));
    }

    private static NotSent told(ResultSet row, int number) throws SQLException {
        return new NotSent(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                NotSent.Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getTimestamp("at").toInstant());
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_DETAIL_CHARACTERS));
    }

    private Timestamp late() {
        return Timestamp.from(clock.instant().minus(LATE));
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now);
    }
}
