package org.filiform.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done is told in one sentence with a code, and leaves nothing under the name of the output. */
class RefusalsTest {

    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"a\"}\n";

    @TempDir
    private Path folder;

    @Test
    void a_file_that_changes_after_it_was_listed_ends_the_run_and_is_named() throws IOException {
        Path records = Files.createDirectories(folder.resolve("records"));
        Path file = Files.writeString(records.resolve("Patient.ndjson"), PATIENT);
        Path out = folder.resolve("answers");

        Typed typed = Typed.onSpark(
                new Touching(file), "population", "screen", "--spark", "local[2]", records + "", "--out", out + "");

        assertThat(typed.code()).isEqualTo(5);
        assertThat(typed.err()).startsWith("FIL-5034: " + file + " changed while it was read");
        assertThat(folder).isDirectoryNotContaining("glob:**answers*");
    }

    /** The clock is asked after the folder was listed and before anything is read. */
    private static final class Touching extends Clock {

        private final Path file;

        Touching(Path file) {
            this.file = file;
        }

        @Override
        public Instant instant() {
            try {
                Files.writeString(file, PATIENT.replace("\"a\"", "\"b\""), StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Typed.CLOCK.instant();
        }

        @Override
        public ZoneId getZone() {
            return Typed.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void a_place_that_is_taken_is_not_written_over() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));

        Typed typed = Typed.onSpark(
                "population", "screen", "--spark", "local", Typed.EXAMPLES, "--format", "parquet", "--out", taken + "");

        assertThat(typed.code()).isEqualTo(9);
        assertThat(typed.err()).startsWith("FIL-5036: ");
        assertThat(taken).isEmptyDirectory();
    }

    @Test
    void a_master_that_does_not_answer_is_named() {
        Typed typed = Typed.onSpark("population", "screen", "--spark", "spark://127.0.0.1:1", Typed.EXAMPLES);

        assertThat(typed.code()).isEqualTo(11);
        assertThat(typed.err()).startsWith("FIL-5031: ").contains("127.0.0.1:1").contains("local[2]");
    }

    @Test
    void settings_that_cannot_be_read_are_named() {
        Typed typed = Typed.onSpark(
                "population", "screen", "--spark", "local", "--spark-conf", folder + "/none", Typed.EXAMPLES);

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).startsWith("FIL-5037: ").contains("none");
    }

    @Test
    void what_is_missing_or_unknown_is_told_with_a_way_on() {
        Typed nowhere = Typed.onSpark("population", "screen", Typed.EXAMPLES);
        Typed format = Typed.onSpark("population", "screen", "--spark", "local", Typed.EXAMPLES, "--format", "table");
        Typed parquet =
                Typed.onSpark("population", "screen", "--spark", "local", Typed.EXAMPLES, "--format", "parquet");
        Typed missing = Typed.onSpark("population", "screen", "--spark", "local", folder + "/none");

        assertThat(nowhere.err()).startsWith("FIL-5001: ").contains("--spark");
        assertThat(format.err()).startsWith("FIL-5001: ").contains("ndjson and parquet");
        assertThat(parquet.err()).startsWith("FIL-5001: ").contains("--out");
        assertThat(missing.err()).startsWith("FIL-5006: ");
    }

    @Test
    void an_output_that_cannot_be_written_is_told_and_nothing_is_left() {
        Typed typed = Typed.onSpark(
                "population", "screen", "--spark", "local[2]", Typed.EXAMPLES, "--out", folder + "/no/such/folder");

        assertThat(typed.code()).isEqualTo(9);
        assertThat(typed.err()).startsWith("FIL-5012: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_without_patients_is_told() throws IOException {
        Files.writeString(folder.resolve("nothing.ndjson"), "\n");

        Typed typed = Typed.onSpark("population", "screen", "--spark", "local[2]", folder + "");

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).contains("FIL-5007: ");
    }
}
