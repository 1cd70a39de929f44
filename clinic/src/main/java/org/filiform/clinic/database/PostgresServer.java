package org.filiform.clinic.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a data folder, reachable only from this machine and with a password. What it has
 * acknowledged is on the disk. It stops when it is closed, and when this program dies; killed, it is started again.
 */
public final class PostgresServer implements AutoCloseable {

    // The port that was free may be taken by the time it is used, and parts of a server that was killed may still end.
    private static final int MOST_TRIES = 3;
    private static final Revival REVIVAL = new Revival(20, Duration.ofMillis(500), Duration.ofSeconds(30));
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private final int port;
    private final Password password;
    private final Stop stop;
    private final AtomicReference<ServerProcess> process;
    private final Revival revival;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * How a server that ended although nobody stopped it is started again, as long as it takes.
     *
     * @param quick how many tries follow each other soon
     * @param soon before each of those
     * @param later before each of the others
     */
    record Revival(int quick, Duration soon, Duration later) {

        Duration before(int tries) {
            return tries <= quick ? soon : later;
        }
    }

    private PostgresServer(int port, Password password, ServerProcess process, Stop stop, Revival revival) {
        this.revival = revival;
        this.port = port;
        this.password = password;
        this.process = new AtomicReference<>(process);
        this.stop = stop;
    }

    /**
     * Starts it and waits until it answers. The first time it is unpacked and its files are made, too.
     *
     * @param folder stays open until after this is closed
     * @param random for the password, the first time
     * @throws DatabaseProblem if there is no database for any reason; then nothing is left running
     */
    public static PostgresServer start(DataFolder folder, SecureRandom random) {
        return start(folder, random, REVIVAL);
    }

    static PostgresServer start(DataFolder folder, SecureRandom random, Revival revival) {
        try {
            DatabaseFiles.refuseOtherVersion(folder.database());
            PostgresPrograms programs = PostgresPrograms.in(folder);
            Launch launch = Launch.in(folder);
            Stop stop = new Stop(folder, programs, launch);
            stop.stopOrphan();
            Password password = Password.of(folder, random);
            DatabaseFiles.make(folder, programs, launch);
            return started(stop, password, revival);
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
        }
    }

    private static PostgresServer started(Stop stop, Password password, Revival revival) throws IOException {
        PostgresServer server = tried(stop, password, revival);
        for (int tries = 1; !server.answers(); tries++) {
            boolean ended = !server.process.get().isAlive();
            server.close();
            if (!ended || tries == MOST_TRIES) {
                throw server.didNotStart(ended ? "it ended at once" : "it said nothing more for 30 seconds");
            }
            server = tried(stop, password, revival);
        }
        return server.withAccounts();
    }

    private static PostgresServer tried(Stop stop, Password password, Revival revival) throws IOException {
        int port = freePort();
        ServerProcess process = ServerProcess.start(stop.folder(), stop.programs(), stop.launch(), port);
        return new PostgresServer(port, password, process, stop, revival);
    }

    private boolean answers() throws IOException {
        try {
            return process.get().becomesReady();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private DatabaseProblem didNotStart(String how) {
        return DatabaseProblem.from(
                DatabaseFault.DID_NOT_START, how, process.get().lastLines());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private PostgresServer withAccounts() {
        try {
            Accounts.make(port, password);
            watch();
            return this;
        } catch (SQLException e) {
            close();
            DatabaseFault fault = Accounts.isRefusal(e) ? DatabaseFault.PASSWORD_LOST : DatabaseFault.DID_NOT_START;
            DatabaseProblem problem = DatabaseProblem.from(
                    fault, String.valueOf(e.getMessage()), process.get().lastLines());
            problem.initCause(e);
            throw problem;
        }
    }

    /** It may be killed by somebody who needs memory: then it is started again, mends its files, and has its port. */
    private void watch() {
        process.get().onExit(this::revive);
    }

    private void revive() {
        try {
            // What is left of the one that was killed has to end first.
            for (int tries = 1; !isClosedWithin(revival.before(tries)) && !isRevived(); tries++) {
                if (tries == revival.quick()) {
                    LOG.error(
                            "From now on this is tried again every {} seconds. {}",
                            revival.later().toSeconds(),
                            didNotStart("it had ended although nobody stopped it")
                                    .getMessage());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosedWithin(Duration time) throws InterruptedException {
        return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Tries once, unless it was closed meanwhile. One that is only slow is not started a second time. */
    private synchronized boolean isRevived() {
        if (closed.getCount() == 0) {
            return true;
        }
        try {
            if (!process.get().isAlive()) {
                process.set(ServerProcess.start(stop.folder(), stop.programs(), stop.launch(), port));
            }
            if (process.get().becomesReady()) {
                LOG.warn("PostgreSQL had ended although nobody stopped it, and was started again.");
                watch();
                return true;
            }
        } catch (IOException e) {
            LOG.debug("PostgreSQL could not be started again yet", e);
        }
        return false;
    }

    /** The address of the database named {@code filiform}, without user and password. */
    public String jdbcUrl() {
        return Accounts.url(port, Accounts.OWNER);
    }

    /** The owner of that database, who is not a superuser. */
    public String user() {
        return Accounts.OWNER;
    }

    public String password() {
        return password.text();
    }

    /** The port on 127.0.0.1, another one at each start. */
    public int port() {
        return port;
    }

    /** Ends its connections, stops it and waits until it has stopped. Closing twice does nothing. */
    @Override
    public void close() {
        closed.countDown();
        try {
            stopped();
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
        }
    }

    /** Not in the middle of a start. */
    private synchronized void stopped() throws IOException {
        process.get().stop(stop);
    }
}
