package org.filiform.clinic.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.filiform.clinic.keeping.Manifest.Sequence;
import org.filiform.clinic.keeping.Manifest.Table;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills tables that were just made, in one transaction of their owner and without a superuser. What guards them stands aside
 * meanwhile and is back at its end; references between tables are made anew, and so checked for every row.
 */
final class Loader {

    private final Connection connection;
    private final JdbcClient jdbc;

    Loader(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** A reference from one table to another, as commands name them. */
    private record Reference(String table, String name, String definition) {}

    void load(BackupFile file) throws SQLException, IOException {
        List<Reference> references = references();
        references.forEach(it -> run("alter table " + it.table() + " drop constraint " + it.name()));
        for (Table table : file.manifest().tables()) {
            fill(table, file);
        }
        references.forEach(
                it -> run("alter table " + it.table() + " add constraint " + it.name() + " " + it.definition()));
        file.manifest().sequences().forEach(this::set);
    }

    private void fill(Table table, BackupFile file) throws SQLException, IOException {
        Guard guard = new Guard(table.name(), jdbc);
        guard.stepAside();
        // What the migrations had put there is in the backup, too.
        run("delete from " + Catalog.quoted(table.name()));
        try (InputStream rows = file.open(table)) {
            long came = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(Catalog.copy(table.name(), table.columns()) + " from stdin", rows);
            if (came != table.rows()) {
                throw new KeepingProblem(KeepingFault.DAMAGED, "table " + table.name() + " has " + came + " rows");
            }
        }
        guard.comeBack();
    }

    private List<Reference> references() {
        return jdbc.sql("""
                        select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
                        where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace
                        order by 1, 2""")
                .query((row, _) -> new Reference(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void set(Sequence sequence) {
        jdbc.sql("select setval(cast(? as regclass), ?, ?)")
                .params(Catalog.quoted(sequence.name()), sequence.last(), sequence.called())
                .query(Long.class)
                .single();
    }

    private void run(String command) {
        jdbc.sql(command).update();
    }
}
