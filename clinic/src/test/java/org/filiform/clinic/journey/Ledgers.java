package org.filiform.clinic.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.filiform.clinic.audit.AuditVerdict;
import org.filiform.clinic.audit.AuditVerifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what the program said that it has kept with what stands in the database. */
final class Ledgers {

    private Ledgers() {}

    /** Nothing is missing, nothing is there twice, every act has its one entry, and the chain is whole. */
    static void agree(Work work, DataSource source) throws SQLException {
        JdbcClient database = JdbcClient.create(source);
        assertThat(texts(database, "select name from client where name like 'Client %'"))
                .as("walked in")
                .doesNotHaveDuplicates()
                .containsAll(work.walkedIn);
        assertThat(texts(database, """
                        select encode(s.secret_hash, 'hex') || ' ' || a.page from answer_sheet a
                        join screening s on s.id = a.screening_id join client c on c.id = a.client_id
                        where c.name like 'Client %'"""))
                .as("answered")
                .doesNotHaveDuplicates()
                .containsAll(work.answered.stream()
                        .map(it -> hash(it.secret()) + " " + it.page())
                        .toList());
        assertThat(
                        texts(
                                database,
                                "select content ->> 'complaint' from client_version where content ->> 'complaint' like 'Edit %'"))
                .as("edited")
                .doesNotHaveDuplicates()
                .containsAll(work.edited);
        assertThat(database.sql("""
                        select (select count(*) from client) - (select count(*) from audit_entry where action = 'client.created'),
                        (select count(*) from client_version where version > 1)
                        - (select count(*) from audit_entry where action = 'client.edited'),
                        (select count(*) from answer_sheet where screening_id is not null)
                        - (select count(*) from audit_entry where action = 'client.answered')""")
                        .query((row, _) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .single())
                .as("acts without an entry: created, edited, answered")
                .containsOnly(0L);
        needles(work, database);
        assertThat(AuditVerifier.verify(source)).isInstanceOf(AuditVerdict.Whole.class);
    }

    /** Every operation once, each list without a gap, and one way out for each needle that has one. */
    private static void needles(Work work, JdbcClient database) {
        assertThat(texts(database, "select id from needle_operation"))
                .as("tapped")
                .doesNotHaveDuplicates()
                .containsAll(work.tapped);
        assertThat(texts(database, """
                        select visit_id::text from needle_operation group by visit_id
                        having count(*) <> max(place) or min(place) <> 1""")).as("lists with a gap").isEmpty();
        assertThat(texts(database, """
                        select content ->> 'needle' from needle_operation where kind = 'binned'
                        except select needle from needle_out""")).as("needles without their way out").isEmpty();
    }

    private static List<String> texts(JdbcClient database, String query) {
        return database.sql(query).query((row, _) -> row.getString(1)).list();
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
