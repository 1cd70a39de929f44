package org.filiform.clinic.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.filiform.clinic.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An audit of its own for a test.
 *
 * @param database where it stands
 * @param source its connections
 * @param transaction runs what is one transaction
 * @param audit writes to it
 */
record Chain(TestDatabase database, DataSource source, TransactionTemplate transaction, Audit audit) {

    static final Instant START = Instant.parse("2026-03-01T08:00:00.123456Z");

    static Chain on(TestDatabase database) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database.source());
        pool.setMinimumIdle(0);
        DataSource source = new HikariDataSource(pool);
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        Clock clock = Clock.fixed(START, ZoneOffset.UTC);
        return new Chain(
                database,
                source,
                new TransactionTemplate(transactions),
                new Audit(JdbcClient.create(source), transactions, clock));
    }

    /** Writes entries in one transaction. */
    void write(int count, RandomGenerator random) {
        transaction.executeWithoutResult(_ -> {
            for (int i = 0; i < count; i++) {
                audit.record(entry(random));
            }
        });
    }

    static AuditEntry entry(RandomGenerator random) {
        return new AuditEntry(
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(new UUID(7, random.nextInt(9))),
                random.nextBoolean() ? "client.read" : "client.written",
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(new UUID(9, random.nextInt(50))),
                random.nextInt(3) == 0 ? "" : "Because Jörg asked, " + random.nextInt(1000),
                random.nextInt(9) == 0 ? AuditOutcome.REFUSED : AuditOutcome.DONE);
    }

    AuditVerdict verify(AuditHead... noted) {
        try {
            return AuditVerifier.verify(source, noted);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
