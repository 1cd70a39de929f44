package org.filiform.clinic.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.fact.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of asking. Whoever holds the secret of a round may answer it; only its hash is kept. */
@Component
public class Rounds {

    /** How long a round on a device in the clinic can be answered. */
    static final Duration ON_THE_SPOT = Duration.ofHours(12);

    private static final int SECRET_BYTES = 24;
    private static final String COLUMNS = "id, client_id, stage, begun_at, expires_at, completed_at, urgent_at";

    private final JdbcClient database;
    private final CareTeam team;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Rounds(JdbcClient database, CareTeam team, Clock clock) {
        this.database = database;
        this.team = team;
        this.clock = clock;
    }

    /**
     * Begins a round. Whoever begins it and treats is on the team from then on.
     *
     * @return the secret that stands in its address, and nowhere else
     */
    @Transactional
    public String begin(ClientId client, Stage stage, AccountId by) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        database.sql("insert into screening (client_id, stage, secret_hash, begun_by, begun_at, expires_at) values"
                        + " (:client, :stage, :hash, :by, :now, :end)")
                .param("client", client.value())
                .param("stage", stage.name().toLowerCase(Locale.ROOT))
                .param("hash", hash(secret))
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(ON_THE_SPOT)))
                .update();
        team.join(client, by, CareTeam.How.ASKED);
        return secret;
    }

    /** The round that a secret opens. */
    Optional<Round> open(String secret) {
        return database.sql("select " + COLUMNS + " from screening where secret_hash = :hash")
                .param("hash", hash(secret))
                .query(Rounds::round)
                .optional();
    }

    /** Rounds that are waiting for answers or to be read, the urgent ones first. */
    public List<Round> unread() {
        return database.sql(
                        "select " + COLUMNS + " from screening where seen_at is null and (completed_at is not null or"
                                + " urgent_at is not null or expires_at > :now) order by urgent_at nulls last, completed_at nulls"
                                + " last, begun_at limit 200")
                .param("now", Timestamp.from(clock.instant()))
                .query(Rounds::round)
                .list();
    }

    /** The last page was answered. */
    @Transactional
    void complete(ScreeningId round) {
        mark("completed_at", round);
    }

    /** A sign of an emergency was told. */
    @Transactional
    void urgent(ScreeningId round) {
        mark("urgent_at", round);
    }

    /** A practitioner has read the answers of a client. */
    @Transactional
    public void seen(ClientId client) {
        database.sql(
                        "update screening set seen_at = :now where client_id = :client and seen_at is null and (completed_at"
                                + " is not null or urgent_at is not null)")
                .param("now", Timestamp.from(clock.instant()))
                .param("client", client.value())
                .update();
    }

    private void mark(String column, ScreeningId round) {
        database.sql("update screening set " + column + " = coalesce(" + column + ", :now) where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", round.value())
                .update();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                new ScreeningId(row.getObject("id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "completed_at"),
                instant(row, "urgent_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
