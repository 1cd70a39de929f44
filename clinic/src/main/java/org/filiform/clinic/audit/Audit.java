package org.filiform.clinic.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The chain of who did what. An entry is written in the transaction of the act, so that both are there or neither. Writers
 * wait for each other from their entry to the end of their transaction, so record last.
 */
@Component
public class Audit {

    /** Entries that one question may return. */
    public static final int MOST_LINES = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    Audit(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** One for a program that works on a database without the rest of the house. */
    public static Audit of(DataSource source, Clock clock) {
        return new Audit(JdbcClient.create(source), new JdbcTransactionManager(source), clock);
    }

    /**
     * Adds an entry in the caller's transaction.
     *
     * @throws IllegalStateException if there is none, since the entry would then be kept where its act is not
     */
    public void record(AuditEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An act and its entry are one transaction, and there is none");
        }
        append(entry);
    }

    /**
     * Adds an entry in a transaction of its own: for a read, and for a refusal, which must stay when the act is undone.
     *
     * @throws IllegalStateException inside a transaction, where it could wait for itself without end
     */
    public void recordAlone(AuditEntry entry) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Inside a transaction an entry belongs to it: call record");
        }
        apart.executeWithoutResult(_ -> append(entry));
    }

    /** What was done to a client's record and what was refused, the latest first. */
    public List<AuditLine> ofClient(UUID client, int atMost) {
        return ofClient(client, Long.MAX_VALUE, atMost);
    }

    /** The same, of what stands before a place in the chain. */
    public List<AuditLine> ofClient(UUID client, long before, int atMost) {
        return find(AuditQuestion.everything().aboutOneOf(Set.of(client)).before(before), atMost);
    }

    /** What answers a question, the latest first. */
    public List<AuditLine> find(AuditQuestion question, int atMost) {
        return question.on(jdbc)
                .param("most", Math.min(atMost, MOST_LINES))
                .query(Audit::line)
                .list();
    }

    /** Every entry with this action since then, the latest first. */
    public List<AuditLine> ofAction(String action, Instant since, int atMost) {
        return jdbc.sql("""
                        select seq, at, account, action, client, why, outcome from audit_entry
                        where action = ? and at >= ? order by seq desc limit ?""")
                .params(action, since.atOffset(ZoneOffset.UTC), Math.min(atMost, MOST_LINES))
                .query(Audit::line)
                .list();
    }

    /** Every entry with one of these actions and this outcome since then, the latest first. */
    public List<AuditLine> of(Set<String> actions, AuditOutcome outcome, Instant since, int atMost) {
        return jdbc.sql("""
                        select seq, at, account, action, client, why, outcome from audit_entry
                        where action in (:actions) and at >= :since and outcome = :outcome order by seq desc limit :most""")
                .param("outcome", outcome.name())
                .param("most", atMost)
                .param("actions", actions)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Audit::line)
                .list();
    }

    /** Whether somebody did this to a client's record since then. */
    public boolean isDone(UUID account, String action, UUID client, Instant since) {
        return jdbc.sql("""
                        select exists (select from audit_entry
                        where client = ? and account = ? and action = ? and at > ? and outcome = 'DONE')""")
                .params(client, account, action, since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private void append(AuditEntry entry) {
        // The database keeps microseconds.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("select audit_append(:at, :account::uuid, :action, :client::uuid, :why, :outcome)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", entry.account().orElse(null))
                .param("action", entry.action())
                .param("client", entry.client().orElse(null))
                .param("why", entry.why())
                .param("outcome", entry.outcome().name())
                .query(Long.class)
                .single();
    }

    static AuditLine line(ResultSet row, int number) throws SQLException {
        return new AuditLine(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AuditEntry(
                        Optional.ofNullable(row.getObject("account", UUID.class)),
                        row.getString("action"),
                        Optional.ofNullable(row.getObject("client", UUID.class)),
                        row.getString("why"),
                        AuditOutcome.valueOf(row.getString("outcome"))));
    }
}
