package org.filiform.clinic.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is looked for in the audit. What is empty is not asked.
 *
 * @param clients whose records, any of them
 * @param accounts by whom, any of them
 * @param action the beginning of what was done, such as {@code client.}
 * @param from from when on
 * @param to before when
 * @param outcome how it ended
 * @param before before which place in the chain
 */
public record AuditQuestion(
        Optional<Set<UUID>> clients,
        Optional<Set<UUID>> accounts,
        String action,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<AuditOutcome> outcome,
        long before) {

    public AuditQuestion {
        clients = clients.map(Set::copyOf);
        accounts = accounts.map(Set::copyOf);
    }

    /** The whole audit. */
    public static AuditQuestion everything() {
        return new AuditQuestion(
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Long.MAX_VALUE);
    }

    /** The same, about one of these records. */
    public AuditQuestion aboutOneOf(Set<UUID> theirs) {
        return new AuditQuestion(Optional.of(theirs), accounts, action, from, to, outcome, before);
    }

    /** The same, before a place in the chain. */
    public AuditQuestion before(long place) {
        return new AuditQuestion(clients, accounts, action, from, to, outcome, place);
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        StringBuilder sql = new StringBuilder(
                "select seq, at, account, action, client, why, outcome from audit_entry where seq < :before");
        clients.ifPresent(_ -> sql.append(" and client = any(:clients)"));
        accounts.ifPresent(_ -> sql.append(" and account = any(:accounts)"));
        sql.append(action.isEmpty() ? "" : " and starts_with(action, :action)");
        from.ifPresent(_ -> sql.append(" and at >= :from"));
        to.ifPresent(_ -> sql.append(" and at < :to"));
        outcome.ifPresent(_ -> sql.append(" and outcome = :outcome"));
        return bound(jdbc.sql(sql.append(" order by seq desc limit :most").toString()));
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement) {
        statement.param("before", before);
        clients.ifPresent(ids -> statement.param("clients", ids.toArray(UUID[]::new)));
        accounts.ifPresent(ids -> statement.param("accounts", ids.toArray(UUID[]::new)));
        if (!action.isEmpty()) {
            statement.param("action", action);
        }
        from.ifPresent(day -> statement.param("from", day.atOffset(ZoneOffset.UTC)));
        to.ifPresent(day -> statement.param("to", day.atOffset(ZoneOffset.UTC)));
        outcome.ifPresent(how -> statement.param("outcome", how.name()));
        return statement;
    }
}
