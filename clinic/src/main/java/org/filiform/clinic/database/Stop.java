package org.filiform.clinic.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stops servers of a data folder. */
record Stop(DataFolder folder, PostgresPrograms programs, Launch launch) {

    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    static final Duration LONGER_THAN_ASKED = Duration.ofSeconds(5);

    /** Ends the connections and stops. If that takes too long it is stopped as by a power cut, which loses nothing. */
    boolean stop() throws IOException {
        return stop("fast", FAST) || stop("immediate", IMMEDIATE);
    }

    private boolean stop(String mode, Duration atMost) throws IOException {
        List<String> words = List.of(
                programs.path("pg_ctl"),
                "stop",
                "--pgdata=" + folder.database(),
                "--mode=" + mode,
                "--wait",
                "--timeout=" + atMost.toSeconds());
        return new Command(launch.briefly(words), folder.log("stop.log")).run(atMost.plus(LONGER_THAN_ASKED));
    }

    /** Stops the server of a program that was killed, if it is still there. */
    void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = orphan();
        if (orphan.isPresent() && !stop() && orphan.get().isAlive()) {
            throw new DatabaseProblem(
                    DatabaseFault.DID_NOT_STOP, "process " + orphan.get().pid());
        }
    }

    /** Only a process that runs from this folder: after a restart another program may have the number. */
    private Optional<ProcessHandle> orphan() throws IOException {
        return PostmasterFile.of(folder.database())
                .flatMap(file -> ProcessHandle.of(file.process()))
                .filter(process -> process.info()
                        .command()
                        .map(Path::of)
                        .filter(program -> program.startsWith(folder.programs()))
                        .isPresent());
    }
}
