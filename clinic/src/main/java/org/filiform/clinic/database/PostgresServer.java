package org.filiform.clinic.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL of our own in a data folder, reachable only from this machine and with a password. What it has
 * acknowledged is on the disk. It stops when it is closed, and when this program dies.
 */
public final class PostgresServer implements AutoCloseable {

    // The port that was free may be taken by the time it is used, and parts of a server that was killed may still end.
    private static final int MOST_TRIES = 3;

    private final int port;
    private final Password password;
    private final ServerProcess process;
    private final Stop stop;
    private final AtomicBoolean closed = new AtomicBoolean();

    private PostgresServer(int port, Password password, ServerProcess process, Stop stop) {
        this.port = port;
        this.password = password;
        this.process = process;
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
        try {
            DatabaseFiles.refuseOtherVersion(folder.database());
            PostgresPrograms programs = PostgresPrograms.in(folder);
            Launch launch = Launch.in(folder);
            Stop stop = new Stop(folder, programs, launch);
            stop.stopOrphan();
            Password password = Password.of(folder, random);
            DatabaseFiles.make(folder, programs, launch);
            return started(stop, password);
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
        }
    }

    private static PostgresServer started(Stop stop, Password password) throws IOException {
        PostgresServer server = tried(stop, password);
        for (int tries = 1; !server.answers(); tries++) {
            boolean ended = !server.process.isAlive();
            server.close();
            if (!ended || tries == MOST_TRIES) {
                throw server.didNotStart(ended ? "it ended at once" : "it said nothing more for 30 seconds");
            }
            server = tried(stop, password);
        }
        return server.withAccounts();
    }

    private static PostgresServer tried(Stop stop, Password password) throws IOException {
        int port = freePort();
        ServerProcess process = ServerProcess.start(stop.folder(), stop.programs(), stop.launch(), port);
        return new PostgresServer(port, password, process, stop);
    }

    private boolean answers() throws IOException {
        try {
            return process.becomesReady();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private DatabaseProblem didNotStart(String how) {
        return DatabaseProblem.from(DatabaseFault.DID_NOT_START, how, process.lastLines());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private PostgresServer withAccounts() {
        try {
            Accounts.make(port, password);
            return this;
        } catch (SQLException e) {
            close();
            DatabaseFault fault = Accounts.isRefusal(e) ? DatabaseFault.PASSWORD_LOST : DatabaseFault.DID_NOT_START;
            DatabaseProblem problem = DatabaseProblem.from(fault, String.valueOf(e.getMessage()), process.lastLines());
            problem.initCause(e);
            throw problem;
        }
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
        if (closed.compareAndSet(false, true)) {
            try {
                process.stop(stop);
            } catch (IOException e) {
                throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
            }
        }
    }
}
