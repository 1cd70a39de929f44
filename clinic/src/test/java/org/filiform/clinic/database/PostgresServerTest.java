package org.filiform.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerTest {

    private static final int ENOUGH_ROWS = 200;

    private Path path = Path.of("");

    /** One for all, which is not emptied: unpacking takes longest, and a start must work whatever was left there. */
    @BeforeAll
    void take_a_folder(@TempDir Path folder) {
        path = folder;
    }

    @Test
    void what_was_written_is_there_after_a_stop_and_a_start() throws SQLException {
        try (DataFolder folder = DataFolder.open(path)) {
            try (PostgresServer server = start(folder)) {
                run(server, "create table if not exists note (text text)");
                run(server, "insert into note values ('Grüße')");
            }
            try (PostgresServer server = start(folder)) {
                assertThat(ask(server, "select text from note")).containsExactly("Grüße");
            }
        }
    }

    @Test
    void it_is_safe_and_the_same_on_every_system() throws SQLException {
        try (DataFolder folder = DataFolder.open(path);
                PostgresServer server = start(folder)) {
            Map.of(
                            "fsync", "on",
                            "full_page_writes", "on",
                            "synchronous_commit", "on",
                            "data_checksums", "on",
                            "server_encoding", "UTF8",
                            "listen_addresses", "127.0.0.1",
                            "password_encryption", "scram-sha-256",
                            "log_timezone", "UTC",
                            "server_version_num", "180006")
                    .forEach((name, value) ->
                            assertThat(setting(server, name)).as(name).isEqualTo(value));
            assertThat(ask(
                            server,
                            "select concat(datlocprovider, datlocale) from pg_database where datname = 'filiform'"))
                    .containsExactly("bC.UTF-8");
        }
    }

    @Test
    void it_has_no_socket_in_the_file_system() throws IOException {
        try (DataFolder folder = DataFolder.open(path);
                PostgresServer server = start(folder)) {
            List<String> told = Files.readAllLines(folder.database().resolve("postmaster.pid"));

            assertThat(told.get(3)).isEqualTo(String.valueOf(server.port()));
            assertThat(told.get(4)).as("the folder of its socket").isEmpty();
            assertThat(told.get(5)).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void the_program_is_no_superuser_and_can_make_what_it_needs() throws SQLException {
        try (DataFolder folder = DataFolder.open(path);
                PostgresServer server = start(folder)) {
            run(server, "create extension if not exists btree_gist");
            run(server, "create schema if not exists inner_part");

            assertThat(ask(server, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .containsExactly("false");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(server, "copy (select 1) to program 'true'"))
                    .satisfies(problem -> assertThat(problem.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void only_the_password_lets_in_and_only_the_owner_can_read_it() throws IOException {
        try (DataFolder folder = DataFolder.open(path);
                PostgresServer server = start(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.passwordFile())))
                    .isEqualTo("rw-------");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guess"))
                    .satisfies(problem -> assertThat(problem.getSQLState()).isEqualTo("28P01"));
            assertThat(Files.readString(folder.log("postgres.log"))).doesNotContain(server.password());
        }
    }

    @Test
    void after_closing_nobody_listens_and_closing_again_does_nothing() throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            PostgresServer server = start(folder);
            server.close();
            server.close();

            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port()).close());
            assertThat(PostmasterFile.of(folder.database())).isEmpty();
        }
    }

    @Test
    void a_program_that_is_killed_loses_nothing_acknowledged_and_its_server_ends(@TempDir Path own)
            throws IOException, SQLException {
        List<String> acknowledged = new ArrayList<>();
        try (OtherProgram program = OtherProgram.writingInto(own)) {
            acknowledged.addAll(program.lines(ENOUGH_ROWS));
            long server =
                    PostmasterFile.of(own.resolve("database")).orElseThrow().process();
            acknowledged.addAll(program.kill());
            assertThat(endsByItself(server)).isTrue();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH_ROWS);

        try (DataFolder folder = DataFolder.open(own);
                PostgresServer server = start(folder)) {
            assertThat(ask(server, "select number::text from acknowledged")).containsAll(acknowledged);
        }
    }

    @Test
    void a_server_left_running_is_stopped_first() throws IOException, SQLException {
        try (DataFolder folder = DataFolder.open(path)) {
            start(folder).close();
            long orphan = orphanIn(folder);
            try (PostgresServer server = start(folder)) {
                assertThat(endsByItself(orphan)).isTrue();
                assertThat(ask(server, "select 'here'")).containsExactly("here");
            }
        }
    }

    @Test
    void a_server_that_was_killed_as_well_is_mended() throws IOException, SQLException {
        try (DataFolder folder = DataFolder.open(path)) {
            try (PostgresServer server = start(folder)) {
                run(server, "create table if not exists mended (number integer)");
                run(server, "insert into mended values (1)");
                ProcessHandle.of(PostmasterFile.of(folder.database())
                                .orElseThrow()
                                .process())
                        .orElseThrow()
                        .destroyForcibly();
            }
            try (PostgresServer server = start(folder)) {
                assertThat(ask(server, "select number::text from mended")).containsExactly("1");
            }
        }
    }

    @Test
    @Timeout(60)
    void a_server_that_was_killed_while_it_is_used_is_started_again_where_it_was()
            throws Exception, InterruptedException {
        try (DataFolder folder = DataFolder.open(path);
                PostgresServer server = start(folder)) {
            run(server, "create table if not exists revived (number integer)");
            run(server, "insert into revived values (1)");
            long killed = PostmasterFile.of(folder.database()).orElseThrow().process();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            while (PostmasterFile.of(folder.database())
                    .filter(file -> file.process() != killed && file.isReady())
                    .isEmpty()) {
                Thread.sleep(50);
            }

            assertThat(ask(server, "select number::text from revived")).containsExactly("1");
        }
    }

    @Test
    @Timeout(60)
    void a_server_that_cannot_be_started_again_for_long_is_when_it_can() throws Exception, InterruptedException {
        Duration soon = Duration.ofMillis(50);
        try (DataFolder folder = DataFolder.open(path);
                PostgresServer server =
                        PostgresServer.start(folder, new SecureRandom(), new PostgresServer.Revival(2, soon, soon))) {
            Path settings = folder.database().resolve("postgresql.conf");
            Path away = folder.database().resolve("postgresql.conf.away");
            Files.move(settings, away);
            int before = failedStarts(folder);
            ProcessHandle.of(PostmasterFile.of(folder.database()).orElseThrow().process())
                    .orElseThrow()
                    .destroyForcibly();
            while (failedStarts(folder) < before + 4) {
                Thread.sleep(20);
            }
            Files.move(away, settings);
            while (!answers(server)) {
                Thread.sleep(20);
            }

            assertThat(ask(server, "select 'here'")).containsExactly("here");
        }
    }

    private static int failedStarts(DataFolder folder) throws IOException {
        return Files.readString(folder.log("postgres.log"))
                .split("could not access the server configuration", -1)
                .length;
    }

    private static boolean answers(PostgresServer server) {
        try {
            return !ask(server, "select 1").isEmpty();
        } catch (SQLException _) {
            return false;
        }
    }

    @Test
    void another_process_that_has_the_number_by_now_is_left_alone() throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            start(folder).close();
            Process other = new ProcessBuilder("sleep", "60").start();
            Files.writeString(folder.database().resolve("postmaster.pid"), other.pid() + "\n");
            try (PostgresServer _ = start(folder)) {
                assertThat(other.isAlive()).isTrue();
            } catch (DatabaseProblem e) {
                // PostgreSQL itself takes a living process of the same user for a server, and refuses.
                assertThat(e.fault()).isEqualTo(DatabaseFault.DID_NOT_START);
                assertThat(e).hasMessageContaining("postmaster.pid");
                assertThat(other.isAlive()).isTrue();
            } finally {
                other.destroyForcibly();
                Files.deleteIfExists(folder.database().resolve("postmaster.pid"));
            }
        }
    }

    @Test
    void a_long_log_is_put_aside() throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            start(folder).close();
            try (RandomAccessFile log =
                    new RandomAccessFile(folder.log("postgres.log").toFile(), "rw")) {
                log.setLength(11 << 20);
            }
            start(folder).close();

            assertThat(folder.log("postgres.old.log")).hasSize(11 << 20);
            assertThat(folder.log("postgres.log")).content().contains("ready to accept connections");
        }
    }

    @Test
    void files_of_another_version_are_refused_untouched(@TempDir Path own) throws IOException {
        Path database = Files.createDirectory(own.resolve("database"));
        assertThat(refusal(own, database, "19")).isEqualTo(DatabaseFault.MADE_BY_NEWER);
        assertThat(refusal(own, database, "17")).isEqualTo(DatabaseFault.MADE_BY_OLDER);
        assertThat(own.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_lost_or_wrong_password_is_told_as_such() throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            start(folder).close();
            Path kept = path.resolve("kept");
            Files.move(folder.passwordFile(), kept);
            try {
                assertThat(refusal(folder)).isEqualTo(DatabaseFault.PASSWORD_LOST);
                Files.writeString(folder.passwordFile(), "A".repeat(43));
                assertThat(refusal(folder)).isEqualTo(DatabaseFault.PASSWORD_LOST);
                assertThat(PostmasterFile.of(folder.database())).isEmpty();
            } finally {
                Files.move(kept, folder.passwordFile(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void a_server_that_cannot_start_tells_its_last_words() throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            start(folder).close();
            Path settings = folder.database().resolve("postgresql.auto.conf");
            String before = Files.readString(settings);
            Files.writeString(settings, "no_such_setting = 1\n");
            try {
                assertThatExceptionOfType(DatabaseProblem.class)
                        .isThrownBy(() -> start(folder))
                        .withMessageContaining("FIL-6006")
                        .withMessageContaining("no_such_setting");
            } finally {
                Files.writeString(settings, before);
            }
        }
    }

    private static PostgresServer start(DataFolder folder) {
        return PostgresServer.start(folder, new SecureRandom());
    }

    private static DatabaseFault refusal(Path path, Path database, String version) throws IOException {
        Files.writeString(database.resolve("PG_VERSION"), version + "\n");
        try (DataFolder folder = DataFolder.open(path)) {
            return refusal(folder);
        }
    }

    private static DatabaseFault refusal(DataFolder folder) {
        try (PostgresServer server = start(folder)) {
            throw new AssertionError("It started on port " + server.port());
        } catch (DatabaseProblem e) {
            return e.fault();
        }
    }

    /** Starts a server that nobody looks after, and gives its process. */
    private static long orphanIn(DataFolder folder) throws IOException {
        PostgresPrograms programs = PostgresPrograms.in(folder);
        List<String> words = Launch.in(folder)
                .briefly(List.of(
                        programs.path("pg_ctl"),
                        "start",
                        "--wait",
                        "--pgdata=" + folder.database(),
                        "--options=--listen_addresses= --unix_socket_directories=" + folder.path()));
        assertThat(new Command(words, folder.log("orphan.log")).run(Duration.ofSeconds(30)))
                .isTrue();
        return PostmasterFile.of(folder.database()).orElseThrow().process();
    }

    private static boolean endsByItself(long process) {
        return ProcessHandle.of(process)
                .map(handle -> handle.onExit()
                        .thenApply(_ -> true)
                        .completeOnTimeout(false, 20, TimeUnit.SECONDS)
                        .join())
                .orElse(true);
    }

    private static void run(PostgresServer server, String command) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String setting(PostgresServer server, String name) {
        try {
            return ask(server, "select setting from pg_settings where name = '" + name + "'")
                    .getFirst();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> ask(PostgresServer server, String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                answers.add(String.valueOf(result.getString(1)));
            }
        }
        return answers;
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
