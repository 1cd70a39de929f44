package org.filiform.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A master and two workers in processes of their own. Whatever is killed, the answers are the bytes of the plain command
 * or there are none. Run by {@code ./verify -Plong -pl spark -am}.
 */
@EnabledIfSystemProperty(named = "filiform.cluster", matches = "true")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ClusterTest {

    /** The folder of population A, if it was unpacked. */
    private static final Path POPULATION_A = Path.of("../data/A");

    private static final String DAY = "2026-11-21";

    @TempDir
    private Path folder;

    @Test
    void all_of_population_a_is_answered_with_the_same_bytes() throws IOException, InterruptedException {
        assumeThat(POPULATION_A).isDirectory();
        try (Cluster cluster = Cluster.start(folder)) {
            Path out = folder.resolve("answers");
            Process program = cluster.program("a", arguments(POPULATION_A, out));

            assertThat(program.waitFor())
                    .as(Files.readString(cluster.said("a")))
                    .isZero();
            assertThat(out).hasSameBinaryContentAs(plain(POPULATION_A));
        }
    }

    @Test
    void executors_killed_twice_and_a_worker_killed_change_nothing() throws IOException, InterruptedException {
        Path records = manyPatients();
        try (Cluster cluster = Cluster.start(folder)) {
            Path out = folder.resolve("answers");
            Process program = cluster.program("killed", arguments(records, out));
            cluster.awaitTasks(30);
            cluster.killAnExecutor();
            cluster.awaitTasks(90);
            cluster.killAnExecutor();
            cluster.awaitTasks(150);
            cluster.killWorker(1);

            assertThat(program.waitFor())
                    .as(Files.readString(cluster.said("killed")))
                    .isZero();
            assertThat(out).hasSameBinaryContentAs(plain(records));
        }
    }

    @Test
    void a_driver_that_is_killed_leaves_nothing_and_can_be_started_again() throws IOException, InterruptedException {
        Path records = manyPatients();
        try (Cluster cluster = Cluster.start(folder)) {
            Path out = folder.resolve("answers");
            Process program = cluster.program("killed", arguments(records, out));
            cluster.awaitTasks(30);
            program.destroyForcibly().waitFor();

            assertThat(out).doesNotExist();

            Process again = cluster.program("again", arguments(records, out));
            assertThat(again.waitFor())
                    .as(Files.readString(cluster.said("again")))
                    .isZero();
            assertThat(out).hasSameBinaryContentAs(plain(records));
        }
    }

    @Test
    void when_nobody_is_left_the_run_ends_and_says_so() throws IOException, InterruptedException {
        Path records = manyPatients();
        try (Cluster cluster = Cluster.start(folder)) {
            Path out = folder.resolve("answers");
            Process program = cluster.program("lost", arguments(records, out));
            cluster.awaitTasks(30);
            cluster.killWorker(1);
            cluster.killWorker(2);

            assertThat(program.waitFor())
                    .as(Files.readString(cluster.said("lost")))
                    .isEqualTo(11);
            assertThat(cluster.said("lost")).content().contains("FIL-5032: ");
            assertThat(out).doesNotExist();
        }
    }

    private static List<String> arguments(Path records, Path out) {
        return List.of(records.toString(), "--as-of", DAY, "--out", out.toString());
    }

    private Path plain(Path records) {
        Path out = folder.resolve("plain");
        Typed typed = Typed.plain(
                "screen", records.toString(), "--format", "ndjson", "--as-of", DAY, "--out", out.toString());
        assertThat(typed.code()).as(typed.err()).isZero();
        return out;
    }

    private Path manyPatients() throws IOException {
        Path records = Files.createDirectories(folder.resolve("records"));
        HardFolder.writeMany(records, 40_000);
        return records;
    }
}
