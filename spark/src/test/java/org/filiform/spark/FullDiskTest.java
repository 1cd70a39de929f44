package org.filiform.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A disk of a megabyte, where one may be made (as root on Linux): what does not fit is told, and nothing is left. */
@EnabledIfSystemProperty(named = "filiform.cluster", matches = "true")
class FullDiskTest {

    @TempDir
    private Path folder;

    private Path disk = Path.of("");

    @BeforeEach
    void make_a_small_disk() throws IOException, InterruptedException {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeThat(done("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()))
                .isTrue();
    }

    @AfterEach
    void take_it_away() throws IOException, InterruptedException {
        done("umount", disk.toString());
    }

    private static boolean done(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).start().waitFor() == 0;
    }

    @Test
    void answers_that_do_not_fit_leave_nothing() throws IOException {
        Path out = disk.resolve("answers");

        Typed typed = Typed.onSpark(
                "population", "screen", "--spark", "local[2]", records().toString(), "--out", out.toString());

        assertThat(typed.code()).isEqualTo(9);
        assertThat(typed.err()).startsWith("FIL-5012: ");
        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void where_spark_has_no_room_to_work_that_is_told() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings"), "spark.local.dir=" + disk + "\n");
        Path out = folder.resolve("answers");

        Typed typed = Typed.onSpark(
                "population",
                "screen",
                "--spark",
                "local[2]",
                "--spark-conf",
                settings.toString(),
                records().toString(),
                "--out",
                out.toString());

        assertThat(typed.code()).isEqualTo(9);
        assertThat(typed.err()).startsWith("FIL-5035: ");
        assertThat(out).doesNotExist();
    }

    private Path records() throws IOException {
        Path records = Files.createDirectories(folder.resolve("records"));
        HardFolder.writeMany(records, 4_000);
        return records;
    }
}
