package org.filiform.clinic.keeping;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.audit.AuditVerdict;
import org.filiform.clinic.audit.AuditVerifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables: of which version, whether their guards stand, whether the audit is whole, and the last backup. */
final class Tables {

    private static final Duration BACKUP_IS_OLD = Duration.ofDays(2);

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tables(DataSource source, Clock clock) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    List<Finding> examine() throws SQLException {
        boolean made = jdbc.sql("select to_regclass('" + Catalog.HISTORY + "') is not null")
                .query(Boolean.class)
                .single();
        if (!made) {
            return List.of(Finding.look("tables", "there are none yet", "The first start of the clinic makes them."));
        }
        Schema.Standing standing = new Schema(source).standing();
        return List.of(version(standing), guards(standing), privileges(), audit(), backup());
    }

    private static Finding version(Schema.Standing standing) {
        return switch (standing) {
            case Schema.Standing.Current(String version) -> Finding.ok("tables", "version " + version);
            case Schema.Standing.Behind(int steps) ->
                Finding.look("tables", steps + " steps behind this program", "Start the clinic once.");
            case Schema.Standing.Ahead(String version) ->
                Finding.broken(
                        "tables",
                        "version " + version + ", made by a newer Filiform",
                        KeepingFault.NEWER_DATABASE.whatToDo() + " [" + KeepingFault.NEWER_DATABASE.code() + "]");
            case Schema.Standing.Changed(String why) ->
                Finding.broken("tables", why, "Restore a backup with the version that made it.");
        };
    }

    private Finding guards(Schema.Standing standing) {
        Guards guards = new Guards(jdbc);
        if (standing instanceof Schema.Standing.Behind && guards.off().isEmpty()) {
            return Finding.look("guards", "those of later steps are not there yet", "Start the clinic once.");
        }
        List<String> missing = guards.missing();
        return missing.isEmpty()
                ? Finding.ok("guards", "what was said and done is only ever added to")
                : Finding.broken(
                        "guards",
                        "switched off or missing: " + String.join(", ", missing),
                        "Somebody with the owner's rights did that: find out who, then compare with a backup.");
    }

    private Finding privileges() {
        boolean superuser = jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        if (superuser) {
            return Finding.look(
                    "privileges",
                    "the program works as a superuser",
                    "Give it a user of its own that owns one database.");
        }
        boolean may = jdbc.sql("select has_table_privilege('audit_entry', 'update, delete, truncate')")
                .query(Boolean.class)
                .single();
        return may
                ? Finding.broken(
                        "privileges",
                        "the program may change the audit",
                        "Run as owner: revoke update, delete, truncate on audit_entry from its user.")
                : Finding.ok("privileges", "the program may only add to the audit");
    }

    private Finding audit() throws SQLException {
        return switch (AuditVerifier.verify(source)) {
            case AuditVerdict.Whole(long count, var head) ->
                Finding.ok("audit", "whole: " + count + " entries, ends with " + head);
            case AuditVerdict.Broken(long entry, var fault, String detail) ->
                Finding.broken(
                        "audit",
                        "tampered with at entry " + entry + " (" + fault + "): " + detail,
                        "Keep everything as it is and look at a backup from before.");
        };
    }

    private Finding backup() {
        List<AuditLine> last = Audit.of(source, clock).ofAction(Backup.MADE, Instant.EPOCH, 1);
        String whatToDo = "Run filiform backup, every day, and keep the file on another machine.";
        if (last.isEmpty()) {
            return Finding.look("backup", "none was ever made", whatToDo);
        }
        Instant at = last.getFirst().at();
        return at.isBefore(clock.instant().minus(BACKUP_IS_OLD))
                ? Finding.look("backup", "the last one is of " + at, whatToDo)
                : Finding.ok("backup", "the last one is of " + at);
    }
}
