package org.filiform.clinic;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.filiform.clinic.database.DatabaseFault;
import org.filiform.clinic.database.DatabaseProblem;
import org.filiform.clinic.database.RunningServer;
import org.filiform.clinic.keeping.KeepingFault;
import org.filiform.clinic.keeping.KeepingProblem;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of a clinic, whether the clinic runs or not.
 *
 * @param source its connections
 * @param isRunning whether another program has its data folder
 * @param after what ends with it: a PostgreSQL that was started for this alone
 */
record Reached(DataSource source, boolean isRunning, Runnable after) implements AutoCloseable {

    private static final Duration TO_BECOME_READY = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /**
     * Reaches it: by the address, or in the folder.
     *
     * @param url a JDBC URL with user and password; empty for our own PostgreSQL in the folder
     */
    static Reached in(Path folder, String url) {
        if (!url.isEmpty()) {
            return new Reached(at(url), false, () -> {});
        }
        if (!RunningServer.everRan(folder)) {
            throw new KeepingProblem(KeepingFault.NOTHING_THERE, folder + " holds no database");
        }
        try {
            Storage own = Storage.open(folder, "");
            return new Reached(own.source(), false, own::close);
        } catch (DatabaseProblem problem) {
            if (problem.fault() != DatabaseFault.FOLDER_IN_USE) {
                throw problem;
            }
            return beside(folder).orElseThrow(() -> problem);
        }
    }

    /** Asks the server that another program runs, and waits for one that is just starting. */
    private static Optional<Reached> beside(Path folder) {
        long end = System.nanoTime() + TO_BECOME_READY.toNanos();
        Optional<RunningServer> server = RunningServer.in(folder);
        while (server.isEmpty() && System.nanoTime() < end) {
            pause();
            server = RunningServer.in(folder);
        }
        return server.map(it -> new Reached(of(it), true, () -> {}));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static DataSource at(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException _) {
            throw new KeepingProblem(KeepingFault.CANNOT_READ, "the address is no JDBC URL of PostgreSQL");
        }
        return source;
    }

    private static DataSource of(RunningServer server) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    @Override
    public void close() {
        after.run();
    }
}
