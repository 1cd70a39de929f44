package org.filiform.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditEntry;
import org.filiform.clinic.keeping.KeepingProblem;
import org.filiform.clinic.reach.Settings;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three commands on a data folder in which a PostgreSQL of our own runs, as beside a clinic at work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingCommandsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Settings NOTHING_SET = new Settings(Map.of());

    private Path above;

    private Path data;
    private Path kept;
    private Storage running;

    private final StringWriter said = new StringWriter();
    private final KeepingCommands commands = new KeepingCommands(new PrintWriter(said, true), CLOCK);

    @BeforeAll
    void a_clinic_runs(@TempDir Path temporary) {
        above = temporary;
        data = above.resolve("data");
        kept = above.resolve("kept.zip");
        running = Storage.open(data, "");
        Flyway.configure().dataSource(running.source()).load().migrate();
        Audit.of(running.source(), CLOCK).recordAlone(AuditEntry.done(Optional.empty(), "drill", ""));
        new KeepingCommands(new PrintWriter(new StringWriter()), CLOCK).backup(data, "", kept.toString());
    }

    @BeforeEach
    void nothing_was_said() {
        said.getBuffer().setLength(0);
    }

    @AfterAll
    void it_stops() {
        running.close();
    }

    @Test
    void it_is_kept_while_it_runs_brought_back_elsewhere_and_kept_there_while_it_does_not_run() throws IOException {
        Path elsewhere = above.resolve("elsewhere");

        assertThat(commands.restore(elsewhere, "", kept.toString())).isZero();
        assertThat(said.toString()).contains("Restored").contains("The audit is whole: 1 entries");
        assertThat(commands.backup(elsewhere, "", above.resolve("again.zip").toString()))
                .isZero();
        assertThat(commands.doctor(elsewhere, "", 0, () -> NOTHING_SET, false)).isZero();
        try (Storage back = Storage.open(elsewhere, "")) {
            assertThat(JdbcClient.create(back.source())
                            .sql("select action from audit_entry order by seq")
                            .query(String.class)
                            .list())
                    .containsExactly("drill", "backup.restored", "backup.made");
        }
        assertThat(names(above)).noneMatch(name -> name.contains("draft"));
    }

    @Test
    void the_doctor_finds_it_well_while_it_runs() {
        assertThat(commands.doctor(data, "", 0, () -> NOTHING_SET, false)).isZero();
        assertThat(said.toString().lines()).hasSize(18).allMatch(line -> line.startsWith("ok"));
    }

    @Test
    void the_doctor_speaks_to_programs_too() {
        assertThat(commands.doctor(above.resolve("nowhere"), "", 0, () -> NOTHING_SET, true))
                .isEqualTo(1);
        assertThat(said.toString()).contains("\"state\" : \"BROKEN\"").contains("FIL-6200");
        assertThat(above.resolve("nowhere")).doesNotExist();
    }

    @Test
    void nothing_is_restored_over_what_is_there() {
        refused("FIL-6208", data, kept);
    }

    @Test
    void a_file_that_was_cut_off_leaves_no_folder() throws IOException {
        byte[] whole = Files.readAllBytes(kept);
        Path cut = Files.write(above.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));

        refused("FIL-6205", above.resolve("from-cut"), cut);
        assertThat(above.resolve("from-cut")).doesNotExist();
    }

    private void refused(String code, Path into, Path file) {
        assertThatExceptionOfType(KeepingProblem.class)
                .isThrownBy(() -> commands.restore(into, "", file.toString()))
                .withMessageContaining(code);
    }

    @Test
    void an_address_that_is_none_is_said_to_be_none() {
        assertThatExceptionOfType(KeepingProblem.class)
                .isThrownBy(() -> commands.backup(data, "localhost", "any.zip"))
                .withMessageContaining("FIL-6202");
    }

    @Test
    void a_full_disk_leaves_no_half_backup_and_no_half_clinic() throws Exception, InterruptedException {
        Path small = Files.createDirectory(above.resolve("small"));
        assumeTrue(onSmallDisk(small, "4k", "true").waitFor() == 0, "no small disk can be made here");

        Process backup = onSmallDisk(
                small, "4k", program("backup", "--data", data.toString(), small + "/kept.zip", "; ls -A " + small));
        assertThat(backup.inputReader().lines().toList())
                .singleElement()
                .asString()
                .contains("FIL-6201")
                .contains("No space left on device");
        Process start = onSmallDisk(small, "20m", program("--data", small + "/data", "--port", "0"));
        assertThat(start.inputReader().lines().toList()).anyMatch(line -> line.contains("FIL-6008"));
        assertThat(start.waitFor()).isEqualTo(71);
    }

    /** A shell in which there is a disk of this size at that place. */
    private static Process onSmallDisk(Path place, String size, String command) throws IOException {
        String mounted = "mount -t tmpfs -o size=" + size + " none " + place + " && " + command;
        return new ProcessBuilder("unshare", "-rm", "sh", "-c", mounted)
                .redirectErrorStream(true)
                .start();
    }

    private static String program(String... arguments) {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return String.join(" ", java, "-cp", classes, Clinic.class.getName(), String.join(" ", arguments));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
