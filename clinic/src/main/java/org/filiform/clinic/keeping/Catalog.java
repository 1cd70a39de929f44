package org.filiform.clinic.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.filiform.clinic.keeping.Manifest.Sequence;
import org.filiform.clinic.keeping.Manifest.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database tells of its own tables, as one connection sees them. */
final class Catalog {

    /** The table in which Flyway lists what it has done; it writes that itself. */
    static final String HISTORY = "flyway_schema_history";

    private final JdbcClient jdbc;

    Catalog(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Every table that holds rows, but those of extensions. */
    List<String> tables() {
        return jdbc.sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                        order by c.relname""").query((row, _) -> row.getString(1)).list();
    }

    /** Those of a table that are stored: what is computed from others is computed again. */
    List<String> columns(String table) {
        return jdbc.sql("""
                        select attname from pg_attribute
                        where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
                        order by attnum""")
                .param(quoted(table))
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<Sequence> sequences() {
        List<Sequence> all = new ArrayList<>();
        for (String name : jdbc.sql("""
                        select relname from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind = 'S' order by relname""").query((row, _) -> row.getString(1)).list()) {
            all.add(jdbc.sql("select last_value, is_called from " + quoted(name))
                    .query((row, _) -> new Sequence(name, row.getLong(1), row.getBoolean(2)))
                    .single());
        }
        return all;
    }

    /** The migrations that were done. */
    List<Step> steps() {
        return jdbc.sql("select version, checksum from " + HISTORY
                        + " where success and version is not null order by version collate \"C\"")
                .query((row, _) -> new Step(row.getString(1), row.getInt(2)))
                .list();
    }

    /** Waits for commands that change tables, and keeps them away until the transaction ends. */
    void hold(List<String> tables) {
        jdbc.sql(tables.stream()
                        .map(Catalog::quoted)
                        .collect(Collectors.joining(", ", "lock table ", " in access share mode")))
                .update();
    }

    /** The words that copy a table in this order of columns. */
    static String copy(String table, List<String> columns) {
        return columns.stream()
                .map(Catalog::quoted)
                .collect(Collectors.joining(", ", "copy " + quoted(table) + " (", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** One moment, seen from beginning to end. */
    static void beginSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }
}
