package org.filiform.cli.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.filiform.cli.Typed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PopulationCommandTest {

    private static final String ADOPTION = """
            adoption: {of: filiform, by: "Ida Brandt", role: "clinical lead", on: 2026-10-02}
            defaults: accepted
            rules:
              - {id: DN-R10, enabled: false, because: "Somebody decides about this here."}
              - {id: DN-R09, action: block}
            """;

    private final Path folder;
    private String store = "";
    private String adoption = "";

    PopulationCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void build() throws IOException {
        store = folder.resolve("kept").toString();
        Typed typed = Typed.run("population", "build", Typed.EXAMPLES, "-o", store);
        assertThat(typed.err()).isEqualTo(Typed.run("screen", Typed.EXAMPLES).err());
        assertThat(typed.out()).startsWith("Kept the facts of ").contains("2026-11-21 (UTC)");
        assertThat(typed.code()).isEqualTo(Typed.run("screen", Typed.EXAMPLES).code());
        adoption = folder.resolve("ours.yaml").toString();
        Files.writeString(Path.of(adoption), ADOPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "today", "plan"})
    void kept_facts_give_the_lines_that_the_records_give(String stage) {
        Typed kept = Typed.run("population", "screen", store, "--format", "ndjson", "--stage", stage);

        assertThat(kept.out())
                .isNotEmpty()
                .isEqualTo(Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson", "--stage", stage)
                        .out());
    }

    @Test
    void without_its_launcher_spark_is_told_to_be_elsewhere() {
        Typed typed = Typed.run("population", "screen", "--spark", "local[2]", Typed.EXAMPLES);

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).startsWith("FIL-5030: ").contains("./filiform population screen --spark");
    }

    @Test
    void an_adoption_is_answered_without_reading() {
        String[] what = {"--format", "ndjson", "--adoption", adoption, "--modality", "dn"};

        assertThat(Typed.run(typed("population", "screen", store, what)).out())
                .contains("\"verdict\"")
                .isEqualTo(Typed.run(typed("screen", Typed.EXAMPLES, "", what)).out());
    }

    private static String[] typed(String first, String second, String third, String... rest) {
        List<String> words = new ArrayList<>(List.of(first, second, third));
        words.removeIf(String::isEmpty);
        words.addAll(List.of(rest));
        return words.toArray(String[]::new);
    }

    @Test
    void the_summary_is_that_of_the_records_but_for_where_the_day_comes_from() {
        String kept = Typed.run("population", "screen", store).out();
        String read =
                Typed.run("screen", Typed.EXAMPLES, "--as-of", "2026-11-21").out();

        assertThat(flowing(kept).replace("for which the facts were kept", "as you named it"))
                .isEqualTo(flowing(read.substring(read.indexOf("\nSummary"))));
    }

    @Test
    void the_table_is_that_of_the_records() {
        String kept =
                Typed.run("population", "screen", store, "--format", "table").out();
        String read = Typed.run("screen", Typed.EXAMPLES).out();

        assertThat(kept.substring(0, kept.indexOf("\nSummary")))
                .isEqualTo(read.substring(0, read.indexOf("\nSummary")));
    }

    @Test
    void flags_are_one_line_a_patient_with_verdicts_and_findings() {
        Typed typed = Typed.run("population", "screen", store, "--format", "flags", "--modality", "dn");

        assertThat(typed.out().lines())
                .hasSize((int) Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson")
                        .out()
                        .lines()
                        .count())
                .contains(
                        "{\"patient\":\"vera-epilepsy\",\"dn\":{\"verdict\":\"ClinicianDecides\","
                                + "\"findings\":[{\"rule\":\"DN-R10\",\"action\":\"require-consent\",\"severity\":\"relative\"}]}}");
    }

    @Test
    void it_is_told_whose_answer_changes_and_why() {
        Typed typed = Typed.run("population", "diff", store, "--adoption", adoption, "--format", "ndjson");

        assertThat(typed.code()).isZero();
        assertThat(typed.out().lines())
                .anyMatch(line -> line.startsWith("{\"patient\":\"vera-epilepsy\",\"treatment\":\"dn\",\"before\":")
                        && line.contains("{\"rule\":\"DN-R10\",\"how\":\"went\"}"));
        assertThat(flowing(typed.err())).contains("What changes", "went: ", "(DN-R10)", "adopted by Ida Brandt");
    }

    @Test
    void from_the_new_rules_back_to_the_old_the_same_people_change() {
        Typed there = Typed.run("population", "diff", store, "--adoption", adoption, "--format", "table");
        Typed back = Typed.run("population", "diff", store, "--from", adoption, "--format", "table");

        assertThat(there.out()).contains("went DN-R10");
        assertThat(back.out()).contains("came DN-R10");
        assertThat(rows(back)).hasSameSizeAs(rows(there));
    }

    private static List<String> rows(Typed typed) {
        return typed.out().lines().filter(line -> line.contains("DN-R10")).toList();
    }

    @Test
    void the_same_rules_on_both_sides_are_nothing_to_compare() {
        Typed typed = Typed.run("population", "diff", store);

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).startsWith("FIL-5059: ").contains("--adoption FILE");
    }

    @Test
    void records_are_no_store_and_both_ways_are_named() {
        Typed typed = Typed.run("population", "screen", Typed.EXAMPLES);

        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err())
                .startsWith("FIL-5051: ")
                .contains("filiform population build " + Typed.EXAMPLES + " -o STORE")
                .contains("filiform population screen --spark MASTER " + Typed.EXAMPLES);
    }

    @Test
    void an_empty_folder_is_no_store() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(Typed.run("population", "screen", empty.toString()).err()).startsWith("FIL-5050: ");
    }

    @Test
    void what_is_there_already_is_never_written_over() {
        Typed typed = Typed.run("population", "build", Typed.EXAMPLES, "-o", store);

        assertThat(typed.code()).isEqualTo(9);
        assertThat(typed.err()).startsWith("FIL-5056: ").contains(store);
    }

    @Test
    void a_damaged_store_is_refused_with_what_to_do() throws IOException {
        Path damaged = folder.resolve("damaged");
        Files.createDirectory(damaged);
        for (String file : List.of("patients", "readings", "gaps", "problems")) {
            Files.copy(Path.of(store, file + ".parquet"), damaged.resolve(file + ".parquet"));
        }
        assertThat(Typed.run("population", "screen", damaged.toString()).err()).startsWith("FIL-5052: ");

        Files.copy(Path.of(store, "manifest.txt"), damaged.resolve("manifest.txt"));
        byte[] bytes = Files.readAllBytes(damaged.resolve("readings.parquet"));
        bytes[bytes.length / 3] ^= 1;
        Files.write(damaged.resolve("readings.parquet"), bytes);

        Typed typed = Typed.run("population", "screen", damaged.toString(), "--format", "ndjson");
        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).contains("FIL-5053: ").contains("Nothing of it was used");
    }

    @Test
    void a_pack_that_reads_a_fact_otherwise_is_told_fact_by_fact() throws IOException {
        Path pack = folder.resolve("pack");
        copy(Path.of("../knowledge/src/main/pack"), pack);
        Path bleeding = pack.resolve("facts/bleeding.yaml");
        String text = Files.readString(bleeding);
        assertThat(text).contains("life: three-months");
        Files.writeString(bleeding, text.replaceFirst("life: three-months", "life: lasting"));

        Typed typed = Typed.run("population", "diff", store, "--pack", pack.toString());

        assertThat(typed.err())
                .startsWith("FIL-5055: ")
                .contains("must be read again: ")
                .contains("population build");
        assertThat(typed.code()).isEqualTo(6);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static String flowing(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
