package org.filiform.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filiform.cli.Typed;
import org.filiform.knowledge.answer.Ink;
import org.filiform.knowledge.answer.TextPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenCommandTest {

    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"birthDate\":\"1980-01-01\"}\n";

    private final Path folder;

    ScreenCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "7"})
    void the_bytes_do_not_depend_on_the_number_of_threads(String threads) {
        String once = Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson").out();

        assertThat(Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson", "--threads", threads)
                        .out())
                .isEqualTo(once);
    }

    @Test
    void the_summary_says_whence_the_day_comes_and_how_to_change_it() {
        Typed typed = Typed.run("screen", Typed.EXAMPLES);

        assertThat(flowing(typed.out()))
                .contains(
                        "As of the start of 21 November 2026 (UTC), the day after the export was made (--as-of DATE names another)")
                .contains("proposed defaults, adopted by nobody")
                .contains("Lack only what must be asked in person")
                .contains("What could not be read");
    }

    @Test
    void without_an_export_the_day_is_today() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), PATIENT.formatted("a"));

        Typed typed = Typed.run("screen", folder.toString());

        assertThat(typed.code()).isZero();
        assertThat(flowing(typed.out())).contains("21 November 2026 (UTC), today");
    }

    @Test
    void today_depends_on_the_zone() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), PATIENT.formatted("a"));

        Typed typed = Typed.run("screen", folder.toString(), "--zone", "Pacific/Kiritimati", "--format", "ndjson");

        assertThat(typed.out()).contains("\"asOf\":\"2026-11-21\",\"zone\":\"Pacific/Kiritimati\"");
    }

    @Test
    void lines_go_out_alone_and_the_summary_aside() {
        Typed typed = Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson");

        assertThat(typed.out().lines()).allMatch(line -> line.startsWith("{\"patient\":\"") && line.endsWith("}"));
        assertThat(typed.err()).contains("Summary");
    }

    @Test
    void answers_go_to_a_file_whole_or_not_at_all() throws IOException {
        Path out = folder.resolve("answers.ndjson");

        Typed typed = Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson", "--out", out.toString());

        assertThat(Files.readString(out))
                .isEqualTo(Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson")
                        .out());
        assertThat(typed.out()).contains("Summary").doesNotContain("{\"patient\"");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("unfinished"));
    }

    @Test
    void a_file_that_cannot_be_written_has_its_own_exit_code() {
        Typed typed = Typed.run(
                "screen",
                Typed.EXAMPLES,
                "--out",
                folder.resolve("no/such/answers").toString());

        assertThat(typed.code()).isEqualTo(9);
        assertThat(typed.err()).contains("FIL-5012");
    }

    @ParameterizedTest
    @CsvSource({
        "--modality, acupuncture, 2, FIL-5002",
        "--modality, massage, 2, FIL-5003",
        "--as-of, 2026-02-31, 2, FIL-5004",
        "--zone, Middle-earth, 2, FIL-5005",
        "--stage, tomorrow, 2, FIL-5001",
        "--format, xml, 2, FIL-5001",
        "--threads, none, 2, FIL-5001",
        "--adoption, no-such-file.yaml, 6, FIL-5011"
    })
    void what_cannot_be_done_is_said_with_a_code(String option, String value, int exit, String code) {
        Typed typed = Typed.run("screen", Typed.EXAMPLES, option, value);

        assertThat(typed.code()).isEqualTo(exit);
        assertThat(typed.err()).contains(code);
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void nothing_there_and_nobody_there_are_told() {
        assertThat(Typed.run("screen", "no/such/folder")).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(3);
            assertThat(typed.err()).contains("FIL-5006");
        });
        assertThat(Typed.run("screen", folder.toString())).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(3);
            assertThat(typed.err()).contains("FIL-5007");
        });
    }

    @Test
    void a_line_that_may_belong_to_anybody_has_its_own_exit_code() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), PATIENT.formatted("a") + "{\"resourceType\":\"Condi\n");

        Typed typed = Typed.run("screen", folder.toString());

        assertThat(typed.code()).isEqualTo(5);
        assertThat(typed.err()).contains("Patient.ndjson:2");
        assertThat(flowing(typed.out())).contains("may concern anybody");
    }

    @Test
    void rows_fit_narrow_and_wide_terminals() {
        for (int width : new int[] {60, 80, 120, 160}) {
            Typed typed = Typed.onTerminal(width, Ink.PLAIN, "screen", Typed.EXAMPLES);

            assertThat(typed.out().lines()).allMatch(line -> TextPage.visible(line) <= width);
        }
    }

    @Test
    void colours_are_only_for_terminals_that_want_them() {
        assertThat(Typed.onTerminal(120, Ink.COLOURED, "screen", Typed.EXAMPLES).out())
                .contains("\u001b[");
        assertThat(Typed.run("screen", Typed.EXAMPLES).out()).doesNotContain("\u001b");
    }

    @Test
    void only_the_treatments_asked_for_are_shown() {
        Typed typed = Typed.run("screen", Typed.EXAMPLES, "--modality", "tpi", "--format", "ndjson");

        assertThat(typed.out().lines()).allMatch(line -> line.contains("\"tpi\":") && !line.contains("\"dn\":"));
    }

    private static String flowing(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
