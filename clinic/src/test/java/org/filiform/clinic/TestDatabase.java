package org.filiform.clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.filiform.clinic.database.DataFolder;
import org.filiform.clinic.database.PostgresServer;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database for one test on the PostgreSQL that all tests of this JVM share. It belongs to a role that is no superuser,
 * as in an installation.
 *
 * @param url its address
 * @param user the role as which the program works
 * @param password of that role, and of the superuser
 */
public record TestDatabase(String url, String user, String password) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Shared {
        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                Path folder = Files.createTempDirectory("filiform-test-");
                DataFolder data = DataFolder.open(folder);
                PostgresServer server = PostgresServer.start(data, new SecureRandom());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    data.close();
                    remove(folder);
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path folder) {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An empty one. */
    public static TestDatabase empty() {
        return empty(Shared.SERVER.user());
    }

    /** An empty one that belongs to this role. */
    public static TestDatabase empty(String owner) {
        String name = "test" + NUMBER.incrementAndGet();
        PostgresServer server = Shared.SERVER;
        keep(server.jdbcUrl(), server.password(), "create database " + name + " owner " + owner);
        String url = server.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
        return new TestDatabase(url, owner, server.password());
    }

    /** One with every table in it. */
    public static TestDatabase migrated() {
        TestDatabase database = empty();
        database.migrate();
        return database;
    }

    /** Makes the tables. */
    public void migrate() {
        Flyway.configure().dataSource(url, user, password).load().migrate();
    }

    /** As the program sees it. */
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Runs commands as a superuser, whom nothing but the chain itself can catch. */
    public void asSuperuser(String... commands) {
        keep(url, password, commands);
    }

    private static void keep(String url, String password, String... commands) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command as the program. */
    public void run(String command) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
