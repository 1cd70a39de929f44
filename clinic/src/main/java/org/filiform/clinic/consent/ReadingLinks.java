package org.filiform.clinic.consent;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Secret;
import org.filiform.clinic.clients.ClientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links under which a text is read. Whoever holds the secret of one may try the date of birth; only its hash is kept. */
@Component
class ReadingLinks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReadingLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A link that was not locked, and what it leads to. */
    record Link(SentId sent, ClientId client) {}

    /**
     * Makes the link to a text.
     *
     * @return the secret that stands in its address, and nowhere else
     */
    String make(SentId sent) {
        String secret = Secret.text(random);
        jdbc.sql("insert into consent_link (sent_id, secret_hash) values (?, ?)")
                .params(sent.value(), Secret.hash(secret))
                .update();
        return secret;
    }

    Optional<Link> open(String secret) {
        return jdbc.sql("select s.id, s.client_id from consent_link l join consent_sent s on s.id = l.sent_id"
                        + " where l.secret_hash = ? and l.locked_at is null")
                .param(Secret.hash(secret))
                .query((row, _) -> new Link(
                        new SentId(row.getObject("id", UUID.class)),
                        new ClientId(row.getObject("client_id", UUID.class))))
                .optional();
    }

    /** Counts a try at the date of birth before it is looked at. False if there were too many; the last one locks it. */
    @Transactional
    boolean tryBorn(SentId sent, int most) {
        return jdbc.sql(
                                "update consent_link set wrong_born = wrong_born + 1, locked_at = case when wrong_born + 1 >="
                                        + " :most then cast(:now as timestamptz) end where sent_id = :sent and locked_at is null")
                        .param("most", most)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("sent", sent.value())
                        .update()
                == 1;
    }

    /** Takes the count back. */
    @Transactional
    void bornWasRight(SentId sent) {
        jdbc.sql("update consent_link set wrong_born = 0, locked_at = null where sent_id = ?")
                .param(sent.value())
                .update();
    }
}
