package org.filiform.clinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The files of the database: made once, then only ever touched by the server. */
final class DatabaseFiles {

    private static final Duration TO_MAKE = Duration.ofMinutes(5);

    private DatabaseFiles() {}

    /** Refuses files that the server could not read, before anything is started on them. */
    static void refuseOtherVersion(Path database) throws IOException {
        Path file = database.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String version = Files.readString(file).strip();
        int major = version.matches("[0-9]{1,4}") ? Integer.parseInt(version) : 0;
        if (major != PostgresPrograms.MAJOR) {
            DatabaseFault fault =
                    major > PostgresPrograms.MAJOR ? DatabaseFault.MADE_BY_NEWER : DatabaseFault.MADE_BY_OLDER;
            throw new DatabaseProblem(fault, "version " + version + ", and this is version " + PostgresPrograms.MAJOR);
        }
    }

    /** Makes them if they are not there. */
    static void make(DataFolder folder, PostgresPrograms programs, Launch launch) throws IOException {
        if (Files.exists(folder.database())) {
            return;
        }
        Draft draft = Draft.of(folder.database());
        Path log = folder.log("initdb.log");
        Files.deleteIfExists(log);
        List<String> words = launch.briefly(initdb(programs, draft.folder(), folder.passwordFile()));
        if (!new Command(words, log).run(TO_MAKE)) {
            draft.discard();
            throw DatabaseProblem.from(DatabaseFault.INITDB_FAILED, "initdb failed", LastLines.of(log, 0));
        }
        draft.finish();
    }

    private static List<String> initdb(PostgresPrograms programs, Path into, Path passwordFile) {
        return List.of(
                programs.path("initdb"),
                "--pgdata=" + into,
                "--username=" + Accounts.KEEPER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                // The same order of words on every system, whatever its C library; its own texts stay English.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--text-search-config=simple");
    }
}
