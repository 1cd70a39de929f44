package org.filiform.clinic.keeping;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditEntry;
import org.filiform.clinic.audit.AuditVerdict;
import org.filiform.clinic.audit.AuditVerifier;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;

/** Brings a backup back into an empty database: all of it, or nothing. */
public final class Restore {

    private final DataSource target;
    private final Clock clock;

    public Restore(DataSource target, Clock clock) {
        this.target = target;
        this.clock = clock;
    }

    /**
     * What was brought back.
     *
     * @param made when the backup was made
     * @param tables how many
     * @param rows how many in all of them
     * @param audit whether the audit in it is what was written
     */
    public record Restored(Instant made, int tables, long rows, AuditVerdict audit) {}

    /**
     * Makes the tables as they were, fills them in one transaction, and brings them to where this program has them. The audit
     * keeps that it happened.
     *
     * @throws KeepingProblem if the database is not empty, or it cannot be done; then the database is empty again
     */
    public Restored from(BackupFile file) {
        refuseUnlessEmpty();
        Schema schema = new Schema(target);
        schema.refuseUnknown(file.manifest().steps());
        boolean restored = false;
        try {
            schema.make(file.manifest().steps());
            load(file);
            schema.advance();
            Restored done = restored(file.manifest());
            restored = true;
            return done;
        } catch (SQLException | DataAccessException | FlywayException | IOException e) {
            throw new KeepingProblem(KeepingFault.NOT_RESTORED, e);
        } finally {
            if (!restored) {
                schema.remove();
            }
        }
    }

    private void refuseUnlessEmpty() {
        try (Connection connection = target.getConnection()) {
            if (!new Catalog(connection).tables().isEmpty()) {
                throw new KeepingProblem(KeepingFault.NOT_EMPTY, "this database has tables");
            }
        } catch (SQLException e) {
            throw new KeepingProblem(KeepingFault.CANNOT_READ, e);
        }
    }

    private void load(BackupFile file) throws SQLException, IOException {
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            new Loader(connection).load(file);
            connection.commit();
        }
    }

    private Restored restored(Manifest manifest) throws SQLException {
        AuditVerdict audit = AuditVerifier.verify(target);
        Audit.of(target, clock)
                .recordAlone(AuditEntry.done(Optional.empty(), "backup.restored", "As of " + manifest.made()));
        return new Restored(manifest.made(), manifest.tables().size(), manifest.rows(), audit);
    }
}
