package org.filiform.clinic.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A program with its arguments.
 *
 * @param words the program and its arguments, which no shell sees
 * @param output the file to which it writes, so that it never waits for a reader
 */
record Command(List<String> words, Path output) {

    private static final String SETTINGS_OF_POSTGRES = "PG";
    private static final Duration TO_DIE = Duration.ofSeconds(10);

    Command {
        words = List.copyOf(words);
    }

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // Settings that people keep for other servers must not reach this one.
        builder.environment().keySet().removeIf(name -> name.startsWith(SETTINGS_OF_POSTGRES));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Not the one in which this program was started, which PostgreSQL may not be allowed to enter. */
    private File folder() {
        return Objects.requireNonNull(output.getParent(), "a log lies in a folder")
                .toFile();
    }

    /** Runs it to its end. False if it failed, or had not ended in that time and was killed. */
    boolean run(Duration atMost) throws IOException {
        Process process = start();
        if (endsWithin(atMost, process)) {
            return process.exitValue() == 0;
        }
        process.destroyForcibly();
        endsWithin(TO_DIE, process);
        return false;
    }

    /** Waits for a process. An interrupt waits as well, since half a start or half a stop would be worse. */
    static boolean endsWithin(Duration atMost, Process process) {
        long end = System.nanoTime() + atMost.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
