package org.filiform.clinic.keeping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.filiform.clinic.keeping.Manifest.Step;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** The tables that this program makes, step by step. */
final class Schema {

    /** How the tables of a database stand to this program. */
    sealed interface Standing {
        record Current(String version) implements Standing {}

        record Behind(int steps) implements Standing {}

        record Ahead(String version) implements Standing {}

        record Changed(String why) implements Standing {}
    }

    private final DataSource target;

    Schema(DataSource target) {
        this.target = target;
    }

    /** Refuses steps that this program does not have in just that form. Nothing is written. */
    void refuseUnknown(List<Step> steps) {
        List<Step> known = known();
        if (newest(steps).compareTo(newest(known)) > 0) {
            throw new KeepingProblem(KeepingFault.NEWER_BACKUP, "its tables are of version " + newest(steps));
        }
        List<Step> missing = new ArrayList<>(known);
        missing.removeIf(step -> MigrationVersion.fromVersion(step.version())
                .isNewerThan(newest(steps).getVersion()));
        List<Step> others = new ArrayList<>(steps);
        others.removeAll(known);
        missing.removeAll(steps);
        others.addAll(missing);
        if (!others.isEmpty()) {
            throw new KeepingProblem(
                    KeepingFault.OTHER_TABLES,
                    "they differ in " + others.getFirst().version());
        }
    }

    Standing standing() {
        MigrationInfoService info = Flyway.configure().dataSource(target).load().info();
        for (MigrationInfo step : info.applied()) {
            if (step.getState() == MigrationState.FUTURE_SUCCESS || step.getState() == MigrationState.FUTURE_FAILED) {
                return new Standing.Ahead(String.valueOf(step.getVersion()));
            }
            if (step.getState().isFailed() || !step.isChecksumMatching()) {
                return new Standing.Changed("step " + step.getVersion() + " failed or is not what this program has");
            }
        }
        return info.pending().length > 0
                ? new Standing.Behind(info.pending().length)
                : new Standing.Current(String.valueOf(info.current().getVersion()));
    }

    /** Makes the tables as they were after the last of these steps. */
    void make(List<Step> steps) {
        Flyway.configure().dataSource(target).target(newest(steps)).load().migrate();
    }

    /** Brings them to where this program has them. */
    void advance() {
        Flyway.configure().dataSource(target).load().migrate();
    }

    /** Removes everything from a database that was empty before. */
    void remove() {
        Flyway.configure().dataSource(target).cleanDisabled(false).load().clean();
    }

    private List<Step> known() {
        return Arrays.stream(Flyway.configure().dataSource(target).load().info().all())
                .flatMap(info -> step(info).stream())
                .toList();
    }

    private static Optional<Step> step(MigrationInfo info) {
        return Optional.ofNullable(info.getChecksum())
                .map(checksum -> new Step(info.getVersion().getVersion(), checksum));
    }

    private static MigrationVersion newest(List<Step> steps) {
        return steps.stream()
                .map(step -> MigrationVersion.fromVersion(step.version()))
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }
}
