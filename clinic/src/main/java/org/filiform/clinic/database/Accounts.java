package org.filiform.clinic.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;
import org.postgresql.util.PasswordUtil;

/**
 * Who can log in, and to what: the keeper, who may do everything and is used here only, and the owner of the one
 * database, as whom the program works. The owner may make tables and trusted extensions, and cannot run programs or
 * read files on this machine.
 */
final class Accounts {

    /** The superuser. */
    static final String KEEPER = "postgres";

    /** The owner, and the database, too. */
    static final String OWNER = "filiform";

    private static final String DATABASE_OF_KEEPER = "postgres";
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private Accounts() {}

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes the owner and the database where they are missing: the first start may have been killed at any point. */
    static void make(int port, Password password) throws SQLException {
        try (Connection connection = connect(port, password)) {
            if (!has(connection, "select 1 from pg_roles where rolname = ?")) {
                // The server gets what it would keep of the password, so that an error cannot put the text in its log.
                String kept = PasswordUtil.encodeScramSha256(password.text().toCharArray());
                run(connection, "create role " + OWNER + " login password '" + kept + "'");
            }
            if (!has(connection, "select 1 from pg_database where datname = ?")) {
                run(connection, "create database " + OWNER + " owner " + OWNER);
            }
        }
    }

    static boolean isRefusal(SQLException problem) {
        return PSQLState.INVALID_PASSWORD.getState().equals(problem.getSQLState());
    }

    private static Connection connect(int port, Password password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(port, DATABASE_OF_KEEPER));
        source.setUser(KEEPER);
        source.setPassword(password.text());
        source.setLoginTimeout((int) TO_ANSWER.toSeconds());
        return source.getConnection();
    }

    private static boolean has(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, OWNER);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
