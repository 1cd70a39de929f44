package org.filiform.clinic;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.filiform.clinic.audit.AuditVerdict;
import org.filiform.clinic.database.DatabaseProblem;
import org.filiform.clinic.database.FreshFolder;
import org.filiform.clinic.keeping.Backup;
import org.filiform.clinic.keeping.BackupFile;
import org.filiform.clinic.keeping.Doctor;
import org.filiform.clinic.keeping.Finding;
import org.filiform.clinic.keeping.KeepingFault;
import org.filiform.clinic.keeping.KeepingProblem;
import org.filiform.clinic.keeping.Restore;
import org.filiform.clinic.keeping.Restore.Restored;
import org.filiform.clinic.reach.SettingProblem;
import org.filiform.clinic.reach.Settings;
import tools.jackson.databind.json.JsonMapper;

/** {@code filiform backup}, {@code filiform restore} and {@code filiform doctor}. */
final class KeepingCommands {

    private static final int UNWELL = 1;
    private static final int TAMPERED = 12;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'filiform-'uuuuMMdd-HHmmss'.zip'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final PrintWriter out;
    private final Clock clock;

    KeepingCommands(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Writes a backup; to a file named by the time where none is named. */
    int backup(Path data, String url, String file) {
        Path to = Path.of(file.isEmpty() ? NAME.format(clock.instant()) : file);
        try (Reached clinic = Reached.in(data, url)) {
            Backup.Written written = new Backup(clinic.source(), clock).to(to);
            out.println("Kept " + written.rows() + " rows of " + written.tables() + " tables in "
                    + written.file().toAbsolutePath() + " (" + written.bytes()
                    + " bytes). It holds health data: keep it as you keep the data folder, on another machine.");
            return 0;
        }
    }

    /** Brings one back, into a new folder or an empty database. */
    int restore(Path data, String url, String file) {
        try (BackupFile backup = BackupFile.open(Path.of(file))) {
            if (!url.isEmpty()) {
                return restored(new Restore(Reached.at(url), clock).from(backup), "the database");
            }
            if (!FreshFolder.isFree(data)) {
                throw new KeepingProblem(KeepingFault.NOT_EMPTY, data + " is not empty");
            }
            List<Restored> done = new ArrayList<>();
            FreshFolder.make(data, folder -> {
                try (Storage own = Storage.open(folder, "")) {
                    done.add(new Restore(own.source(), clock).from(backup));
                }
            });
            return restored(done.getFirst(), data.toString());
        }
    }

    private int restored(Restored restored, String place) {
        out.println("Restored " + restored.rows() + " rows of " + restored.tables() + " tables into " + place
                + ", as of " + restored.made() + ".");
        return switch (restored.audit()) {
            case AuditVerdict.Whole(long count, var head) -> {
                out.println("The audit is whole: " + count + " entries, ends with " + head + ".");
                yield 0;
            }
            case AuditVerdict.Broken(long entry, var fault, String detail) -> {
                out.println("The audit in this backup was tampered with at entry " + entry + " (" + fault + "): "
                        + detail + " Everything was restored as it is; look at a backup from before. [FIL-6102]");
                yield TAMPERED;
            }
        };
    }

    /** Examines the installation; the exit code says whether something is broken. */
    int doctor(Path data, String url, int port, Supplier<Settings> settings, boolean json) {
        Doctor doctor = new Doctor(clock);
        List<Finding> found = new ArrayList<>(doctor.examine(data));
        found.add(mail(doctor, data, settings));
        try (Reached clinic = Reached.in(data, url)) {
            found.add(doctor.examine(port, clinic.isRunning()));
            found.addAll(doctor.examine(clinic.source()));
        } catch (KeepingProblem | DatabaseProblem none) {
            found.add(Doctor.unreadable(String.valueOf(none.getMessage())));
        }
        print(found, json);
        return found.stream().anyMatch(it -> it.state() == Finding.State.BROKEN) ? UNWELL : 0;
    }

    private static Finding mail(Doctor doctor, Path data, Supplier<Settings> settings) {
        try {
            return doctor.examine(data, settings.get().mail());
        } catch (SettingProblem problem) {
            return Doctor.unreadable(problem);
        }
    }

    private void print(List<Finding> found, boolean json) {
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(found));
            return;
        }
        for (Finding one : found) {
            String line = String.format(
                    Locale.ROOT, "%-13s %-12s %s. %s", word(one.state()), one.about(), one.says(), one.whatToDo());
            out.println(line.strip());
        }
    }

    private static String word(Finding.State state) {
        return switch (state) {
            case OK -> "ok";
            case LOOK -> "look at this";
            case BROKEN -> "BROKEN";
        };
    }
}
