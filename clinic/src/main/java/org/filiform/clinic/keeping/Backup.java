package org.filiform.clinic.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditEntry;
import org.filiform.clinic.keeping.Manifest.Table;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything in the database as it stood at one moment, in one file: a zip of the tables as {@code COPY} writes them, and a
 * manifest with the number of rows and the SHA-256 of each. Nobody has to stop working meanwhile.
 */
public final class Backup {

    /** What the audit calls it. */
    static final String MADE = "backup.made";

    static final String MARK = "filiform-backup.txt";
    static final String MANIFEST = "manifest.json";
    private static final String ABOUT = """
            A backup of Filiform. It holds health data: keep it as you keep the data folder.
            filiform restore FILE --data DIR
            """;

    private final DataSource source;
    private final Clock clock;

    public Backup(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param file where
     * @param tables how many
     * @param rows how many in all of them
     * @param bytes the size of the file
     */
    public record Written(Path file, int tables, long rows, long bytes) {}

    /**
     * Writes it. The file appears under its name when it is whole and on the disk, and only its owner can read it. The audit
     * keeps that somebody took everything along.
     *
     * @throws KeepingProblem if it cannot be read or written; then no file is left
     */
    public Written to(Path file) {
        Instant made = clock.instant();
        try (NewFile draft = NewFile.of(file)) {
            Manifest manifest = write(draft, made);
            long bytes = draft.force();
            Audit.of(source, clock)
                    .recordAlone(AuditEntry.done(Optional.empty(), MADE, String.valueOf(file.getFileName())));
            draft.finish();
            return new Written(file, manifest.tables().size(), manifest.rows(), bytes);
        } catch (IOException e) {
            throw new KeepingProblem(KeepingFault.CANNOT_WRITE, e);
        } catch (SQLException | DataAccessException e) {
            throw new KeepingProblem(KeepingFault.CANNOT_READ, e);
        }
    }

    private Manifest write(NewFile draft, Instant made) throws IOException, SQLException {
        try (Connection connection = source.getConnection();
                ZipOutputStream zip = new ZipOutputStream(draft.stream(), UTF_8)) {
            Catalog.beginSnapshot(connection);
            zip.setLevel(Deflater.BEST_SPEED);
            entry(zip, MARK, ABOUT.getBytes(UTF_8));
            Manifest manifest = tables(connection, zip, made);
            entry(zip, MANIFEST, JsonMapper.shared().writeValueAsBytes(manifest));
            connection.rollback();
            return manifest;
        }
    }

    private static Manifest tables(Connection connection, ZipOutputStream zip, Instant made)
            throws IOException, SQLException {
        Catalog catalog = new Catalog(connection);
        List<String> names = catalog.tables();
        if (!names.contains(Catalog.HISTORY)) {
            throw new KeepingProblem(KeepingFault.NOTHING_THERE, "the database has no tables of Filiform");
        }
        catalog.hold(names);
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            if (!name.equals(Catalog.HISTORY)) {
                tables.add(table(connection, zip, name, catalog.columns(name)));
            }
        }
        // A sequence knows no moment: read last, it is past everything in the tables.
        return new Manifest(Manifest.FORM, made, catalog.steps(), tables, catalog.sequences());
    }

    private static Table table(Connection connection, ZipOutputStream zip, String name, List<String> columns)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(entryOf(name)));
        Measured measured = new Measured(zip);
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(Catalog.copy(name, columns) + " to stdout", measured);
        zip.closeEntry();
        return new Table(name, columns, rows, measured.bytes(), measured.sha256Hex());
    }

    static String entryOf(String table) {
        return "tables/" + table;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
