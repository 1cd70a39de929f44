package org.filiform.clinic.database;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The process of the server. */
final class ServerProcess {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final long MOST_LOG_BYTES = 10 << 20;

    private final Process process;
    private final Path database;
    private final Path log;
    private final long logBegin;

    private ServerProcess(Process process, Path database, Path log, long logBegin) {
        this.process = process;
        this.database = database;
        this.log = log;
        this.logBegin = logBegin;
    }

    /** Starts it, and does not wait. */
    static ServerProcess start(DataFolder folder, PostgresPrograms programs, Launch launch, int port)
            throws IOException {
        Path log = folder.log("postgres.log");
        long logBegin = freshen(log, folder.log("postgres.old.log"));
        Command command = new Command(launch.lastingly(words(folder.database(), programs, port)), log);
        return new ServerProcess(inKeeper(command), folder.database(), log, logBegin);
    }

    /** Puts a long log aside, so that there are never more than two. */
    private static long freshen(Path log, Path old) throws IOException {
        long size = Files.exists(log) ? Files.size(log) : 0;
        if (size <= MOST_LOG_BYTES) {
            return size;
        }
        Files.move(log, old, REPLACE_EXISTING);
        return 0;
    }

    private static List<String> words(Path database, PostgresPrograms programs, int port) {
        return List.of(
                programs.path("postgres"),
                "-D",
                database.toString(),
                "--port=" + port,
                "--listen_addresses=127.0.0.1",
                "--unix_socket_directories=",
                "--fsync=on",
                "--full_page_writes=on",
                "--synchronous_commit=on",
                "--password_encryption=scram-sha-256",
                "--timezone=UTC",
                "--log_timezone=UTC",
                "--logging_collector=off",
                "--log_startup_progress_interval=5s");
    }

    /**
     * The system sends its signal when the thread that started the process ends, not only the program. So it is started
     * by a thread that does nothing but live as long as the process does.
     */
    private static Process inKeeper(Command command) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> keep(command, started));
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IOException("PostgreSQL could not be run", e.getCause());
        }
    }

    private static void keep(Command command, CompletableFuture<Process> started) {
        try {
            Process process = command.start();
            started.complete(process);
            process.onExit().join();
        } catch (IOException | UncheckedIOException e) {
            started.completeExceptionally(e);
        }
    }

    /** Waits until it answers. False if it ended, or was waited for long enough. */
    boolean becomesReady() throws IOException {
        Patience patience = new Patience(System::nanoTime);
        while (!Command.endsWithin(BETWEEN_LOOKS, process) && !patience.isOver(Files.size(log))) {
            if (isReady()) {
                return true;
            }
        }
        return false;
    }

    /** By its own word, so that nobody else who has the port by now is taken for it and given a password. */
    private boolean isReady() throws IOException {
        return PostmasterFile.of(database)
                .filter(file -> file.process() == process.pid() && file.isReady())
                .isPresent();
    }

    /** What it has written since it was started. */
    List<String> lastLines() {
        return LastLines.of(log, logBegin);
    }

    /** Does something, in another thread, when it has ended. */
    void onExit(Runnable then) {
        var _ = process.onExit().thenRunAsync(then, Thread::startVirtualThread);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void stop(Stop stop) throws IOException {
        try {
            if (process.isAlive()) {
                stop.stop();
            }
        } finally {
            if (!Command.endsWithin(Stop.LONGER_THAN_ASKED, process)) {
                process.destroyForcibly();
            }
        }
    }
}
