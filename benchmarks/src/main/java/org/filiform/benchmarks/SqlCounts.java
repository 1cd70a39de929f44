package org.filiform.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs the counts in SQL. Nothing of the program is used. */
final class SqlCounts implements Engine {

    private static final Path SCRIPT = Place.of("sql", "independent-counts.sql");

    @Override
    public long run(Path folder, int threads) throws IOException {
        return flags(folder, threads, Made.DAY).values().stream()
                .mapToLong(Set::size)
                .sum();
    }

    /** The patients who have each flag. */
    static Map<String, Set<String>> flags(Path folder, int threads, LocalDate asOf) throws IOException {
        String script = Files.readString(SCRIPT);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET VARIABLE folder = '" + folder.toString().replace("'", "''") + "'");
            statement.execute("SET VARIABLE as_of = TIMESTAMPTZ '" + asOf + " 00:00:00+00'");
            statement.execute(script);
            return read(statement);
        } catch (SQLException failed) {
            throw new IOException("The counts in SQL failed: " + failed.getMessage(), failed);
        }
    }

    private static Map<String, Set<String>> read(Statement statement) throws SQLException {
        Map<String, Set<String>> flags = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT flag, patient FROM flags")) {
            while (rows.next()) {
                flags.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(rows.getString(2));
            }
        }
        return flags;
    }
}
