package org.filiform.clinic.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.filiform.clinic.audit.AuditVerdict.Broken;
import org.filiform.clinic.audit.Link.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reads a chain from its first entry to its last as it stands at one moment, and says whether it is what was written. It
 * needs the same memory for any number of entries.
 */
public final class AuditVerifier {

    private static final int ROWS_AT_ONCE = 1000;

    private AuditVerifier() {}

    /**
     * Checks a chain.
     *
     * @param noted heads of it that were noted before, outside this database
     */
    public static AuditVerdict verify(DataSource database, AuditHead... noted) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                return verify(jdbc, List.of(noted));
            } finally {
                connection.rollback();
            }
        }
    }

    private static AuditVerdict verify(JdbcClient jdbc, List<AuditHead> noted) {
        Optional<AuditHead> head = jdbc.sql("select seq, encode(hash, 'hex') as hash from audit_head")
                .query((row, _) -> new AuditHead(row.getLong("seq"), row.getString("hash")))
                .optional();
        Walk walk = new Walk(head, noted);
        try (Stream<Link> links = jdbc.sql("""
                        select seq, at, account, action, client, why, outcome, previous, hash
                        from audit_entry order by seq""").withFetchSize(ROWS_AT_ONCE).query(AuditVerifier::link).stream()) {
            Optional<Broken> broken =
                    links.map(walk::take).flatMap(Optional::stream).findFirst();
            return broken.<AuditVerdict>map(found -> found).orElseGet(walk::end);
        }
    }

    static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                row.getString("action"),
                Optional.ofNullable(row.getObject("client", UUID.class)),
                row.getString("why"),
                row.getString("outcome"),
                Hash.of(row.getBytes("previous")),
                Hash.of(row.getBytes("hash")));
    }
}
