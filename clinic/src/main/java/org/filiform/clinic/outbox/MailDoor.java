package org.filiform.clinic.outbox;

import jakarta.mail.MessagingException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How letters would leave now, for whoever examines an installation. Looking hands nothing over and changes nothing. */
public final class MailDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private MailDoor() {}

    /**
     * What came of knocking.
     *
     * @param server which server, without its password
     * @param isProtected whether the connection is; on this machine it need not be
     * @param closed why it would take no letter; empty where it would
     * @param said what it said then; empty if nothing
     */
    public record Answer(String server, boolean isProtected, Optional<NotSent.Reason> closed, String said) {}

    /**
     * Knocks at a mail server and signs in, each step within five seconds.
     *
     * @param setting such as {@code smtp://user:password@host:587}
     * @throws org.filiform.clinic.reach.SettingProblem if it is something else
     */
    public static Answer knock(String setting) {
        MailServer server = MailServer.read(setting);
        SmtpPost post = new SmtpPost(server, PATIENCE, PATIENCE);
        Optional<Handed.Later> closed = knock(post);
        return new Answer(
                server.toString(),
                !server.isOnThisMachine(),
                closed.map(Handed.Later::reason),
                closed.map(Handed.Later::detail).orElse(""));
    }

    private static Optional<Handed.Later> knock(SmtpPost post) {
        try {
            return post.knock();
        } catch (MessagingException e) {
            return Optional.of(new Handed.Later(NotSent.Reason.UNREACHABLE, String.valueOf(e.getMessage())));
        }
    }

    /** How many letters have been waiting since before a moment. A database that knows no letters yet has none. */
    public static long waitingSinceBefore(Instant moment, DataSource source) {
        JdbcClient database = JdbcClient.create(source);
        boolean known = database.sql("select to_regclass('letter') is not null")
                .query(Boolean.class)
                .single();
        return known
                ? database.sql("select count(*) from letter where state in ('WAITING', 'HANDING') and written_at < ?")
                        .param(Timestamp.from(moment))
                        .query(Long.class)
                        .single()
                : 0;
    }
}
