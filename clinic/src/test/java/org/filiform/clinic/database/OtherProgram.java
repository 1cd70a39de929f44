package org.filiform.clinic.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that uses a data folder: it opens it and says how that went, or writes into it until it is killed. */
final class OtherProgram implements AutoCloseable {

    private static final String OPEN = "open";
    private static final String WRITE = "write";

    private final Process process;

    private OtherProgram(Process process) {
        this.process = process;
    }

    /** What another program says that opens this folder. */
    static String opens(Path folder) throws IOException {
        try (OtherProgram program = run(OPEN, folder)) {
            return program.lines(1).getFirst();
        }
    }

    /** Starts a server and acknowledges numbers, one a line, as long as it lives. */
    static OtherProgram writingInto(Path folder) throws IOException {
        return run(WRITE, folder);
    }

    private static OtherProgram run(String what, Path folder) throws IOException {
        return new OtherProgram(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        what,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next lines that it says; fewer if it ends. */
    List<String> lines(int most) throws IOException {
        BufferedReader reader = process.inputReader(UTF_8);
        List<String> lines = new ArrayList<>();
        String line = "";
        while (lines.size() < most && line != null) {
            line = reader.readLine();
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Ends it by SIGKILL, and gives all that it said before. */
    List<String> kill() throws IOException {
        process.toHandle().destroyForcibly();
        return lines(Integer.MAX_VALUE);
    }

    /** Ends it, and waits until the system has taken back what it held. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    static void main(String[] arguments) throws SQLException {
        Path path = Path.of(arguments[1]);
        PrintStream out = System.out;
        try (DataFolder folder = DataFolder.open(path)) {
            if (arguments[0].equals(WRITE)) {
                write(folder, out);
            }
            out.println("opened");
        } catch (DatabaseProblem e) {
            out.println(e.code());
        }
    }

    private static void write(DataFolder folder, PrintStream out) throws SQLException {
        try (PostgresServer server = PostgresServer.start(folder, new SecureRandom());
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table acknowledged (number integer primary key)");
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into acknowledged values (?)")) {
                for (int number = 0; ; number++) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    out.println(number);
                }
            }
        }
    }
}
