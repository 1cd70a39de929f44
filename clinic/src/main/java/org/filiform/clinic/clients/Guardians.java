package org.filiform.clinic.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who speaks for whom, and what they may. */
@Component
public class Guardians {

    /**
     * What is written down about somebody who speaks for a client, from today on.
     *
     * @param name how they are called
     * @param phone empty where there is none
     * @param relation what they are to the client
     * @param to until which day; empty for no end
     * @param may what they may do
     * @param evidence what was shown for it
     */
    public record Told(
            String name,
            String phone,
            Guardian.Kind relation,
            Optional<LocalDate> to,
            Guardian.May may,
            String evidence) {}

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Guardians(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Writes somebody down. */
    @Transactional
    public UUID add(ClientId client, Told told, Optional<AccountId> account, AccountId by) {
        UUID id = jdbc.sql("""
                        insert into guardian (client, name, phone, account, relation, first_day, last_day,
                            may_see, may_answer, may_decide, evidence, recorded_by, recorded_at)
                        values (:client, :name, :phone, :account, :relation, :from, :to,
                            :see, :answer, :decide, :evidence, :by, :now) returning id""")
                .param("client", client.value())
                .param("name", told.name().strip())
                .param("phone", told.phone().strip())
                .param("account", account.map(AccountId::value).orElse(null))
                .param("relation", told.relation().name())
                .param("from", today())
                .param("to", told.to().orElse(null))
                .param("see", told.may().see())
                .param("answer", told.may().answer())
                .param("decide", told.may().decide())
                .param("evidence", told.evidence().strip())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        trail.done("guardian.added", client.value(), told.name().strip());
        return id;
    }

    /** From now on they do not speak for the client any more. */
    @Transactional
    public void end(ClientId client, UUID guardian, AccountId by) {
        int ended = jdbc.sql("update guardian set ended_by = :by, ended_at = :now"
                        + " where id = :id and client = :client and ended_at is null")
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", guardian)
                .param("client", client.value())
                .update();
        if (ended > 0) {
            trail.done("guardian.ended", client.value(), "");
        }
    }

    /** Everybody who speaks for a client today, or will. */
    public List<Guardian> of(ClientId client) {
        return jdbc.sql("select * from guardian where client = :client and ended_at is null"
                        + " and coalesce(last_day >= :today, true) order by first_day, id")
                .param("client", client.value())
                .param("today", today())
                .query(Guardians::guardian)
                .list();
    }

    /** As whom an account speaks for a client today; empty for the client themself. */
    public Optional<Guardian> speaking(AccountId account, ClientId client) {
        return of(client).stream()
                .filter(guardian -> guardian.isOn(today()))
                .filter(guardian -> guardian.account().filter(account::equals).isPresent())
                .findFirst();
    }

    /** Notes that a round is answered by somebody in the place of the client. */
    @Transactional
    public void speaksIn(UUID screening, UUID guardian) {
        jdbc.sql("insert into spoken_for (screening, guardian) values (?, ?) on conflict do nothing")
                .params(screening, guardian)
                .update();
    }

    /** Who answered a round in the place of the client; empty where they answered themselves. */
    public Optional<Guardian> spokeIn(UUID screening) {
        return jdbc.sql("select g.* from guardian g join spoken_for s on s.guardian = g.id where s.screening = ?")
                .param(screening)
                .query(Guardians::guardian)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Guardian guardian(ResultSet row, int number) throws SQLException {
        return new Guardian(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client", UUID.class)),
                row.getString("name"),
                row.getString("phone"),
                Optional.ofNullable(row.getObject("account", UUID.class)).map(AccountId::new),
                Guardian.Kind.valueOf(row.getString("relation")),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                new Guardian.May(row.getBoolean("may_see"), row.getBoolean("may_answer"), row.getBoolean("may_decide")),
                row.getString("evidence"));
    }
}
