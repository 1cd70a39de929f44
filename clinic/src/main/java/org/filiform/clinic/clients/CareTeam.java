package org.filiform.clinic.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who treats whom. The record of a client is open to their team, and the client sees who is on it. */
@Component
public class CareTeam {

    /** How somebody came onto a team. */
    public enum How {
        /** They wrote the client down. */
        CREATED,
        /** They began a round of questions. */
        ASKED,
        /** They settled something. */
        SETTLED,
        /** They said that they treat this client now. */
        JOINED,
        /** Nobody else treats anybody here. */
        ALONE
    }

    /**
     * Somebody on a team, now or before.
     *
     * @param account who
     * @param how how it began
     * @param from since when
     * @param to until when; empty while they are on it
     */
    public record Member(AccountId account, How how, Instant from, Optional<Instant> to) {}

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    CareTeam(JdbcClient jdbc, Accounts accounts, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Puts somebody who treats onto the team; who is on it, or does not treat, is left as they are. */
    @Transactional
    public void join(ClientId client, AccountId account, How how) {
        boolean treats = accounts.find(account)
                .filter(person -> person.roles().contains(Role.PRACTITIONER))
                .isPresent();
        if (treats && insert(client, account, how)) {
            trail.done("care.joined", client.value(), how.name());
        }
    }

    private boolean insert(ClientId client, AccountId account, How how) {
        return jdbc.sql("insert into care (client, account, how, began_at) values (:client, :account, :how, :now)"
                                + " on conflict (client, account) where ended_at is null do nothing")
                        .param("client", client.value())
                        .param("account", account.value())
                        .param("how", how.name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes somebody off the team. */
    @Transactional
    public void leave(ClientId client, AccountId account) {
        int left = jdbc.sql("update care set ended_at = :now where client = :client and account = :account"
                        + " and ended_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("client", client.value())
                .param("account", account.value())
                .update();
        if (left > 0) {
            trail.done("care.left", client.value(), account.toString());
        }
    }

    /** Whether somebody treats a client. Whoever treats alone treats everybody, and is written down the first time. */
    @Transactional
    public boolean treats(AccountId account, ClientId client) {
        boolean isOn = jdbc.sql("select exists (select from care where client = :client and account = :account"
                        + " and ended_at is null)")
                .param("client", client.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
        if (!isOn && isAlone(account)) {
            join(client, account, How.ALONE);
            return true;
        }
        return isOn;
    }

    /** Whom somebody treats, for lists of more than one client. */
    public Predicate<ClientId> treatedBy(AccountId account) {
        if (isAlone(account)) {
            return _ -> true;
        }
        Set<UUID> treated = Set.copyOf(jdbc.sql("select client from care where account = ? and ended_at is null")
                .param(account.value())
                .query(UUID.class)
                .list());
        return client -> treated.contains(client.value());
    }

    private boolean isAlone(AccountId account) {
        List<AccountId> readers = accounts.staff().stream()
                .filter(person -> person.state() == Person.State.ACTIVE)
                .filter(person -> person.roles().contains(Role.PRACTITIONER)
                        || person.roles().contains(Role.CLINICAL_LEAD))
                .map(Person::id)
                .toList();
        return readers.equals(List.of(account));
    }

    /** Everybody who is or was on the team, who is on it first. */
    public List<Member> of(ClientId client) {
        return jdbc.sql("select * from care where client = :client order by ended_at desc nulls first, began_at, id")
                .param("client", client.value())
                .query(CareTeam::member)
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                new AccountId(row.getObject("account", UUID.class)),
                How.valueOf(row.getString("how")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
