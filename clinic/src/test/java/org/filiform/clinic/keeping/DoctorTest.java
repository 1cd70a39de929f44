package org.filiform.clinic.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.filiform.clinic.TestDatabase;
import org.filiform.clinic.keeping.Finding.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is broken is found broken, and what is well is not. */
class DoctorTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void a_database_as_the_program_makes_it_is_well_but_for_the_backup(@TempDir Path folder) {
        TestDatabase database = TestDatabase.migrated();

        List<Finding> found = new Doctor(CLOCK).examine(database.source());
        assertThat(found).allMatch(it -> it.state() == State.OK || it.about().equals("backup"));
        assertThat(found)
                .extracting(Finding::about)
                .containsExactly(
                        "PostgreSQL",
                        "safe on disk",
                        "way to it",
                        "clock",
                        "tables",
                        "guards",
                        "privileges",
                        "audit",
                        "backup",
                        "letters");
        assertThat(state(found, "backup")).isEqualTo(State.LOOK);

        new Backup(database.source(), CLOCK).to(folder.resolve("kept.zip"));
        assertThat(state(new Doctor(CLOCK).examine(database.source()), "backup"))
                .isEqualTo(State.OK);
        Clock later = Clock.offset(CLOCK, Duration.ofDays(3));
        assertThat(state(new Doctor(later).examine(database.source()), "backup"))
                .isEqualTo(State.LOOK);
        assertThat(state(new Doctor(later).examine(database.source()), "clock")).isEqualTo(State.BROKEN);
    }

    @Test
    void an_empty_database_waits_for_its_first_start() {
        assertThat(state(new Doctor(CLOCK).examine(TestDatabase.empty().source()), "tables"))
                .isEqualTo(State.LOOK);
    }

    @Test
    void every_trigger_of_a_new_database_is_a_guard_that_is_missed_when_it_is_gone() {
        TestDatabase database = TestDatabase.migrated();
        JdbcClient jdbc = JdbcClient.create(database.source());
        List<String> made = jdbc.sql("select tgrelid::regclass || '.' || tgname from pg_trigger where not tgisinternal")
                .query((row, _) -> row.getString(1))
                .list();

        assertThat(Guards.ALL).containsExactlyInAnyOrderElementsOf(made);
        for (String guard : Guards.ALL) {
            int dot = guard.indexOf('.');
            database.asSuperuser("drop trigger " + guard.substring(dot + 1) + " on " + guard.substring(0, dot));
            assertThat(new Guards(jdbc).missing()).contains(guard);
        }
    }

    @Test
    void a_guard_that_was_switched_off_is_found() {
        broken("guards", "alter table answer disable trigger answer_stays");
        broken("guards", "drop trigger audit_entry_fits on audit_entry");
        broken("guards", "alter table audit_head disable trigger user");
        broken(
                "guards",
                "create trigger another before delete on client for each row execute function refuse_change()",
                "alter table client disable trigger another");
    }

    @Test
    void a_privilege_on_the_audit_is_found() {
        broken("privileges", "grant update on audit_entry to filiform");
    }

    @Test
    void an_audit_that_was_tampered_with_is_found() {
        broken("audit", "update audit_head set hash = sha256(hash)");
    }

    @Test
    void settings_that_can_lose_what_was_acknowledged_are_found() {
        TestDatabase database = TestDatabase.migrated();
        String name = database.url().replaceFirst(".*/", "");
        database.asSuperuser("alter database " + name + " set synchronous_commit = off");

        assertThat(state(new Doctor(CLOCK).examine(database.source()), "safe on disk"))
                .isEqualTo(State.BROKEN);
    }

    @Test
    void tables_of_a_newer_program_and_changed_steps_are_found() {
        broken(
                "tables",
                "insert into flyway_schema_history select 999, '99999', description, type, script, 1, installed_by,"
                        + " installed_on, execution_time, success from flyway_schema_history limit 1");
        broken("tables", "update flyway_schema_history set checksum = 7 where version = '300'");
    }

    private static void broken(String about, String... commands) {
        TestDatabase database = TestDatabase.migrated();
        database.asSuperuser("set session_replication_role = replica; " + String.join("; ", commands));

        assertThat(new Doctor(CLOCK).examine(database.source()))
                .filteredOn(it -> it.state() == State.BROKEN)
                .as(String.join("; ", commands))
                .extracting(Finding::about)
                .containsExactly(about);
    }

    @Test
    void a_database_that_does_not_answer_is_said_to() {
        TestDatabase there = TestDatabase.empty();
        TestDatabase wrong = new TestDatabase(there.url(), there.user(), "wrong");

        assertThat(new Doctor(CLOCK).examine(wrong.source()))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(State.BROKEN))
                .satisfies(it -> assertThat(it.says()).contains("password authentication failed"));
    }

    @Test
    void a_folder_that_others_can_enter_is_found(@TempDir Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThat(state(new Doctor(CLOCK).examine(folder), "data folder")).isEqualTo(State.OK);

        Files.writeString(folder.resolve("password"), "secret");
        Files.setPosixFilePermissions(folder.resolve("password"), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(state(new Doctor(CLOCK).examine(folder), "data folder")).isEqualTo(State.BROKEN);
        assertThat(state(new Doctor(CLOCK).examine(folder.resolve("missing")), "data folder"))
                .isEqualTo(State.LOOK);
    }

    @Test
    void what_a_killed_backup_or_restore_left_beside_the_folder_is_named(@TempDir Path above) throws IOException {
        Path folder = above.resolve("data");
        assertThat(state(new Doctor(CLOCK).examine(folder), "left behind")).isEqualTo(State.OK);

        Path draft = Files.createDirectory(above.resolve("data.draft-1"));
        assertThat(state(new Doctor(CLOCK).examine(folder), "left behind")).isEqualTo(State.LOOK);
        Files.createDirectory(folder);
        Path part = Files.createFile(above.resolve("kept.zip.part-2"));
        Files.createFile(above.resolve("kept.zip"));
        assertThat(new Doctor(CLOCK).examine(folder))
                .filteredOn(it -> it.about().equals("left behind"))
                .singleElement()
                .satisfies(it -> assertThat(it.says()).startsWith("2 by ").endsWith(draft + ", " + part));
    }

    @Test
    void letters_that_nobody_fetched_are_found(@TempDir Path folder) throws IOException {
        assertThat(state(new Doctor(CLOCK).examine(folder), "outbox")).isEqualTo(State.OK);

        Path letter = Files.writeString(
                Files.createDirectory(folder.resolve("outbox")).resolve("one.txt"), "Dear");
        assertThat(state(new Doctor(CLOCK).examine(folder), "outbox")).isEqualTo(State.OK);
        Files.setLastModifiedTime(letter, FileTime.from(CLOCK.instant().minus(Duration.ofDays(2))));
        assertThat(state(new Doctor(CLOCK).examine(folder), "outbox")).isEqualTo(State.LOOK);
    }

    @Test
    void without_a_mail_server_it_says_where_letters_go(@TempDir Path folder) {
        Finding found = new Doctor(CLOCK).examine(folder, "");

        assertThat(found.state()).isEqualTo(State.OK);
        assertThat(found.says()).contains(folder.resolve("outbox").toString());
    }

    @Test
    void a_mail_server_that_answers_is_well_and_one_that_does_not_know_us_is_not() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("clinic@example.org", "clinic", "right");
            String at = "@localhost:" + server.getSmtp().getPort() + "?from=clinic@example.org";

            assertThat(mail("smtp://clinic:right" + at).state()).isEqualTo(State.OK);
            assertThat(mail("smtp://clinic:right" + at).says()).contains("on this machine");
            assertThat(mail("smtp://clinic:wrong" + at))
                    .satisfies(it -> assertThat(it.state()).isEqualTo(State.BROKEN))
                    .satisfies(it -> assertThat(it.whatToDo()).contains("FIL-6213"))
                    .satisfies(it -> assertThat(it.toString()).doesNotContain("wrong"));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_beyond_this_machine_without_starttls_is_found() throws SocketException {
        GreenMail server = new GreenMail(new ServerSetup(0, "0.0.0.0", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            String beyond = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .findFirst()
                    .map(InetAddress::getHostAddress)
                    .orElse("127.0.0.2");

            Finding found = mail("smtp://" + beyond + ":" + server.getSmtp().getPort() + "?from=clinic@example.org");

            assertThat(found.state()).isEqualTo(State.BROKEN);
            assertThat(found.whatToDo()).contains("STARTTLS").contains("FIL-6212");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_that_is_not_there_or_does_not_greet_is_found_in_time() throws IOException {
        String at;
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            at = "smtp://localhost:" + silent.getLocalPort() + "?from=clinic@example.org";
            Instant begun = Instant.now();
            assertThat(mail(at).whatToDo()).contains("FIL-6211");
            assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(15));
        }
        assertThat(mail(at).state()).isEqualTo(State.BROKEN);
        assertThat(mail(at).whatToDo()).contains("FIL-6211");
        assertThat(mail("carrier pigeon").whatToDo()).contains("FIL-6310");
    }

    private static Finding mail(String setting) {
        return new Doctor(CLOCK).examine(Path.of("data"), setting);
    }

    @Test
    void letters_that_wait_for_more_than_a_day_are_counted_and_not_told() {
        TestDatabase database = TestDatabase.migrated();
        for (String age : List.of("25 hours", "30 hours", "23 hours")) {
            database.asSuperuser("insert into letter (recipient, subject, content, written_at, next_try_at) values"
                    + " ('a@example.org', 'Secret', 'Secret', now() - interval '" + age + "', now())");
        }

        assertThat(new Doctor(CLOCK).examine(database.source()))
                .filteredOn(it -> it.about().equals("letters"))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(State.LOOK))
                .satisfies(it -> assertThat(it.says()).isEqualTo("2 have waited for more than a day"))
                .satisfies(it -> assertThat(it.toString()).doesNotContain("example.org", "Secret"));
    }

    @Test
    void each_limit_at_and_beside_its_border() {
        assertThat(Premises.space(199).state()).isEqualTo(State.BROKEN);
        assertThat(Premises.space(200).state()).isEqualTo(State.LOOK);
        assertThat(Premises.space(2047).state()).isEqualTo(State.LOOK);
        assertThat(Premises.space(2048).state()).isEqualTo(State.OK);
        assertThat(Machine.memory(1023, 256).state()).isEqualTo(State.LOOK);
        assertThat(Machine.memory(1024, 256).state()).isEqualTo(State.OK);
        assertThat(Server.time(Duration.ofMillis(1999)).state()).isEqualTo(State.OK);
        assertThat(Server.time(Duration.ofSeconds(2)).state()).isEqualTo(State.LOOK);
        assertThat(Server.time(Duration.ofMillis(59_999)).state()).isEqualTo(State.LOOK);
        assertThat(Server.time(Duration.ofMinutes(1)).state()).isEqualTo(State.BROKEN);
    }

    @Test
    void a_port_that_is_in_use_is_found_and_nobody_is_accused_of_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Finding found = new Doctor(CLOCK).examine(taken.getLocalPort(), false);
            assertThat(found.state()).isEqualTo(State.LOOK);
            assertThat(found.says()).endsWith(" is in use");
            assertThat(new Doctor(CLOCK).examine(taken.getLocalPort(), true).state())
                    .isEqualTo(State.OK);
        }
    }

    private static State state(List<Finding> found, String about) {
        return found.stream()
                .filter(it -> it.about().equals(about))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
