package org.filiform.clinic.screening;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Secret;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.fact.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of asking. Whoever holds the secret of a round may answer it; only its hash is kept. */
@Component
public class Rounds {

    private static final String COLUMNS = "id, client_id, stage, way, number, begun_at, expires_at,"
            + " opened_at, completed_at, urgent_at, locked_at, begun_by, held_at";

    private final JdbcClient database;
    private final CareTeam team;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Rounds(JdbcClient database, CareTeam team, Trail trail, Clock clock) {
        this.database = database;
        this.team = team;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins a round. Whoever begins it and treats is on the team from then on.
     *
     * @return the secret that stands in its address, and nowhere else
     */
    @Transactional
    public String begin(ClientId client, Stage stage, AccountId by) {
        return begin(client, stage, Way.DEVICE, by);
    }

    /** Begins one that reaches the client in some way. An earlier one in the same way that nobody opened is over. */
    @Transactional
    public String begin(ClientId client, Stage stage, Way way, AccountId by) {
        replace(client, way);
        String secret = Secret.text(random);
        Instant now = clock.instant();
        database.sql("insert into screening (client_id, stage, way, secret_hash, begun_by, begun_at, expires_at)"
                        + " values (:client, :stage, :way, :hash, :by, :now, :end)")
                .param("client", client.value())
                .param("stage", stage.name().toLowerCase(Locale.ROOT))
                .param("way", way.name())
                .param("hash", Secret.hash(secret))
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(way.good())))
                .update();
        team.join(client, by, CareTeam.How.ASKED);
        return secret;
    }

    /** Two links for one thing make people wonder which is good. */
    private void replace(ClientId client, Way way) {
        database.sql(
                        "update screening set expires_at = greatest(:now, begun_at + interval '1 millisecond') where client_id"
                                + " = :client and way = :way and way <> 'DEVICE' and opened_at is null and completed_at is null and"
                                + " expires_at > :now")
                .param("now", Timestamp.from(clock.instant()))
                .param("client", client.value())
                .param("way", way.name())
                .update();
    }

    /** The client sees it for the first time. */
    @Transactional
    void opened(ScreeningId round) {
        isFirst("opened_at", round);
    }

    /** From now on one browser alone may answer it. False if another does. */
    @Transactional
    boolean hold(ScreeningId round) {
        return isFirst("held_at", round);
    }

    /** Somebody is shown, in this round, what was said before it. It is in the audit once. */
    @Transactional
    void showsEarlier(Round round) {
        if (isFirst("earlier_shown_at", round.id())) {
            trail.done(
                    "client.earlier-shown", round.client().value(), round.way().words());
        }
    }

    private boolean isFirst(String column, ScreeningId round) {
        return database.sql("update screening set " + column + " = :now where id = :id and " + column + " is null")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", round.value())
                        .update()
                == 1;
    }

    /** Counts a try at the date of birth. False, and the round locked, if there were too many. */
    @Transactional
    boolean tryBorn(ScreeningId round, int most) {
        return database.sql(
                                "update screening set wrong_born = wrong_born + 1, locked_at = case when wrong_born + 1 >= :most"
                                        + " then cast(:now as timestamptz) end where id = :id and locked_at is null")
                        .param("most", most)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", round.value())
                        .update()
                == 1;
    }

    /** Takes the count back. */
    @Transactional
    void bornWasRight(ScreeningId round) {
        database.sql("update screening set wrong_born = 0, locked_at = null where id = :id")
                .param("id", round.value())
                .update();
    }

    /** Counts a try at the PIN of a device. How many are left after it; empty if there was none left. */
    @Transactional
    OptionalInt tryPin(ScreeningId round, int most) {
        return database.sql("update screening set pin_tries = pin_tries + 1 where id = :id and pin_tries < :most"
                        + " returning :most - pin_tries")
                .param("id", round.value())
                .param("most", most)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** A device was given back: its link is over, whoever still has it. */
    @Transactional
    void handedBack(ScreeningId round) {
        database.sql(
                        "update screening set expires_at = greatest(:now, begun_at + interval '1 millisecond') where id = :id"
                                + " and way = 'DEVICE' and expires_at > :now")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", round.value())
                .update();
    }

    /** Whether more may be answered. Until this transaction ends nobody else finishes the round, or ends its link. */
    @Transactional
    boolean isOpen(ScreeningId round) {
        return database.sql("select completed_at is null and locked_at is null and expires_at > :now from screening"
                        + " where id = :id for no key update")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", round.value())
                .query(Boolean.class)
                .single();
    }

    /** One round of a client. */
    Optional<Round> find(ClientId client, UUID round) {
        return database.sql("select " + COLUMNS + " from screening where id = :id and client_id = :client")
                .param("id", round)
                .param("client", client.value())
                .query(Rounds::round)
                .optional();
    }

    /** The last round of a client in some way that can still be answered. */
    Optional<Round> waiting(ClientId client, Way way) {
        return database.sql("select " + COLUMNS
                        + " from screening where client_id = :client and way = :way and completed_at"
                        + " is null and locked_at is null and expires_at > :now order by begun_at desc limit 1")
                .param("client", client.value())
                .param("way", way.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(Rounds::round)
                .optional();
    }

    /** The round that a secret opens. */
    Optional<Round> open(String secret) {
        return database.sql("select " + COLUMNS + " from screening where secret_hash = :hash")
                .param("hash", Secret.hash(secret))
                .query(Rounds::round)
                .optional();
    }

    /** When rounds of a client were finished, the newest first. */
    public List<Instant> finished(ClientId client) {
        return database.sql("select completed_at from screening where client_id = :client and completed_at is not null"
                        + " order by completed_at desc")
                .param("client", client.value())
                .query((row, _) -> row.getTimestamp("completed_at").toInstant())
                .list();
    }

    /** Rounds that are waiting for answers or to be read, the urgent ones first. */
    public List<Round> unread() {
        return database.sql(
                        "select " + COLUMNS + " from screening where seen_at is null and (completed_at is not null or"
                                + " urgent_at is not null or expires_at > :now) or completed_at > seen_at or urgent_at > seen_at"
                                + " order by urgent_at nulls last, completed_at nulls last, begun_at limit 200")
                .param("now", Timestamp.from(clock.instant()))
                .query(Rounds::round)
                .list();
    }

    /** The last page was answered. */
    @Transactional
    void complete(ScreeningId round) {
        database.sql("update screening set completed_at = coalesce(completed_at, :now) where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", round.value())
                .update();
    }

    /** A sign of an emergency was told that had not been told before. */
    @Transactional
    void urgent(ScreeningId round) {
        database.sql("update screening set urgent_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", round.value())
                .update();
    }

    /** Somebody has read the answers of a client as they stood at a time; what came later is still unread. */
    @Transactional
    void read(ClientId client, Instant asOf) {
        trail.done("client.read", client.value(), "");
        seen(client, asOf);
    }

    /** The answers of a client have been read. */
    @Transactional
    public void seen(ClientId client) {
        seen(client, clock.instant());
    }

    private void seen(ClientId client, Instant asOf) {
        database.sql(
                        "update screening set seen_at = :asOf where client_id = :client and (seen_at is null or seen_at < :asOf)"
                                + " and (completed_at <= :asOf or urgent_at <= :asOf)")
                .param("asOf", Timestamp.from(asOf))
                .param("client", client.value())
                .update();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                new ScreeningId(row.getObject("id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                Way.valueOf(row.getString("way")),
                row.getLong("number"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "opened_at"),
                instant(row, "completed_at"),
                instant(row, "urgent_at"),
                instant(row, "locked_at"),
                new AccountId(row.getObject("begun_by", UUID.class)),
                instant(row, "held_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
