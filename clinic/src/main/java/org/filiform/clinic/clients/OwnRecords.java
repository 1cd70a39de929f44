package org.filiform.clinic.clients;

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

/** Which account is whose: a client's own, and those of the people who speak for them. */
@Component
public class OwnRecords {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    OwnRecords(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Gives a client their account. False if they have one, or it is somebody else's. */
    @Transactional
    public boolean give(ClientId client, AccountId account, AccountId by) {
        boolean given = jdbc.sql("insert into client_account (client, account, invited_by, invited_at)"
                                + " values (:client, :account, :by, :now) on conflict do nothing")
                        .param("client", client.value())
                        .param("account", account.value())
                        .param("by", by.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (given) {
            trail.done("client.account-given", client.value(), account.toString());
        }
        return given;
    }

    /** Takes a client's account away, as when its letter went to a wrong address. Whose it was can see the record no longer. */
    @Transactional
    public Optional<AccountId> take(ClientId client) {
        Optional<AccountId> taken = jdbc.sql("delete from client_account where client = ? returning account")
                .param(client.value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
        taken.ifPresent(account -> trail.done("client.account-taken", client.value(), account.toString()));
        return taken;
    }

    /** The client's own account. */
    public Optional<AccountId> accountOf(ClientId client) {
        return jdbc.sql("select account from client_account where client = ?")
                .param(client.value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Whether the record is this account's own. */
    public boolean isOwn(AccountId account, ClientId client) {
        return accountOf(client).filter(account::equals).isPresent();
    }

    /** Whether this account may see the record: its own, or that of somebody it speaks for today. */
    boolean maySee(AccountId account, ClientId client) {
        return of(account).contains(client);
    }

    /** The records that an account may see, its own first. */
    public List<ClientId> of(AccountId account) {
        return jdbc
                .sql("select client from client_account where account = :account union all"
                        + " select client from guardian where account = :account and may_see and ended_at is null"
                        + " and first_day <= :today and coalesce(last_day >= :today, true)")
                .param("account", account.value())
                .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .query((row, _) -> new ClientId(row.getObject("client", UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
