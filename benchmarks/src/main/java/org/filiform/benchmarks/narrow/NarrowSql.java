package org.filiform.benchmarks.narrow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.filiform.benchmarks.Place;

/** The narrow rules in SQL, run by DuckDB over the files as they are. */
public final class NarrowSql implements Flagging {

    private static final Path SCRIPT = Place.of("sql", "narrow.sql");

    private final NarrowRules rules = NarrowRules.load();

    @Override
    public Flags flags(Path folder, int threads) throws IOException {
        String script = Files.readString(SCRIPT);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET VARIABLE folder = '" + folder.toString().replace("'", "''") + "'");
            statement.execute("SET VARIABLE day = DATE '" + rules.day() + "'");
            writeCodes(connection, statement);
            statement.execute(script);
            return read(statement);
        } catch (SQLException failed) {
            throw new IOException("The rules in SQL failed: " + failed.getMessage(), failed);
        }
    }

    private void writeCodes(Connection connection, Statement statement) throws SQLException {
        statement.execute("CREATE TEMP TABLE codes(kind VARCHAR, system VARCHAR, code VARCHAR, bits INTEGER)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO codes VALUES (?, ?, ?, ?)")) {
            for (Kind kind : Kind.values()) {
                for (Map.Entry<String, Integer> code : rules.flagsByCode(kind).entrySet()) {
                    int bar = code.getKey().indexOf('|');
                    insert.setString(1, kind.word());
                    insert.setString(2, code.getKey().substring(0, bar));
                    insert.setString(3, code.getKey().substring(bar + 1));
                    insert.setInt(4, code.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private Flags read(Statement statement) throws SQLException {
        SortedMap<String, Integer> flags = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT patient, bits, minor, aged, pregnant, first, second, third FROM flagged")) {
            while (rows.next()) {
                int bits = rows.getInt("bits") & ~rules.bit("pregnancy");
                bits |= rows.getBoolean("minor") ? rules.bit("minor") : 0;
                bits |= rows.getBoolean("aged") ? rules.bit("aged") : 0;
                bits |= rows.getBoolean("pregnant") ? rules.bit("pregnancy") : 0;
                bits |= rows.getBoolean("first") ? rules.bit("first-trimester") : 0;
                bits |= rows.getBoolean("second") ? rules.bit("second-trimester") : 0;
                bits |= rows.getBoolean("third") ? rules.bit("third-trimester") : 0;
                flags.put(rows.getString("patient"), bits);
            }
        }
        return new Flags(flags);
    }
}
