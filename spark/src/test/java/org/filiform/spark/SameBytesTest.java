package org.filiform.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a folder, Spark gives the bytes, the summary, the problems and the exit code of the plain command. */
class SameBytesTest {

    @TempDir
    private Path folder;

    @Test
    void the_example_records_are_answered_with_the_same_bytes() throws IOException {
        Typed plain = same(Typed.EXAMPLES);

        assertThat(plain.code()).isEqualTo(4);
    }

    @Test
    void other_days_stages_zones_and_treatments_change_both_in_the_same_way() throws IOException {
        same(
                Typed.EXAMPLES,
                "--as-of",
                "2026-11-20",
                "--stage",
                "today",
                "--zone",
                "Asia/Kathmandu",
                "--modality",
                "tpi,dn");
    }

    @Test
    void everything_that_is_hard_to_share_out_is_answered_and_told_in_the_same_way() throws IOException {
        Path hard = Files.createDirectories(folder.resolve("hard"));
        HardFolder.write(hard);

        Typed plain = same(hard.toString());

        assertThat(plain.code()).isEqualTo(5);
        assertThat(plain.out()).contains("FIL-3004", "FIL-3006", "FIL-3008", "FIL-3009", "FIL-3010");
        assertThat(Files.readString(folder.resolve("plain"))).contains("\"patient\":\"bundled\"");
    }

    @Test
    void without_a_file_the_answers_stand_on_standard_output_and_the_summary_aside() {
        String[] more = {Typed.EXAMPLES};

        Typed plain = Typed.plain(with(more, "screen", "--format", "ndjson"));
        Typed spark = Typed.onSpark(with(more, "population", "screen", "--spark", "local[2]"));

        assertThat(spark).isEqualTo(plain);
    }

    @Test
    void as_parquet_the_same_lines_stand_in_a_table_that_is_whole() throws IOException {
        Path out = folder.resolve("answers");
        Path left = Files.createDirectories(folder.resolve("answers.unfinished"));
        Files.writeString(left.resolve("part-of-a-run-that-was-killed"), "half");

        Typed spark = Typed.onSpark(
                "population",
                "screen",
                "--spark",
                "local[2]",
                Typed.EXAMPLES,
                "--format",
                "parquet",
                "--out",
                out + "");
        Typed plain = Typed.plain("screen", Typed.EXAMPLES, "--format", "ndjson");

        assertThat(spark.code()).as(spark.err()).isEqualTo(plain.code());
        assertThat(out.resolve("_SUCCESS")).exists();
        assertThat(left).doesNotExist();
        List<Row> rows = rows(out);
        assertThat(rows).extracting(row -> row.getAs("answer") + "\n").containsExactlyElementsOf(linesOf(plain));
        Row warfarin = rows.stream()
                .filter(row -> row.getAs("patient").equals("anna-warfarin"))
                .findFirst()
                .orElseThrow();
        assertThat(warfarin.<String>getAs("verdict_dn")).isEqualTo("ClinicianDecides");
        assertThat(warfarin.<Integer>getAs("open_questions")).isPositive();
        assertThat(warfarin.getList(warfarin.fieldIndex("findings"))).isNotEmpty();
        assertThat(warfarin.<Boolean>getAs("incomplete")).isFalse();
        assertThat(rows).filteredOn(row -> row.getAs("incomplete")).hasSize(1);
    }

    private static List<String> linesOf(Typed typed) {
        return typed.out().lines().map(line -> line + "\n").toList();
    }

    private static List<Row> rows(Path parquet) throws IOException {
        try (SparkSession session = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            List<Row> rows =
                    new ArrayList<>(session.read().parquet(parquet.toString()).collectAsList());
            rows.sort(Comparator.comparing(row -> row.<String>getAs("patient")));
            return rows;
        }
    }

    private Typed same(String... arguments) throws IOException {
        Path plainOut = folder.resolve("plain");
        Path sparkOut = folder.resolve("spark");

        Typed plain = Typed.plain(with(arguments, "screen", "--format", "ndjson", "--out", plainOut.toString()));
        Typed spark = Typed.onSpark(
                with(arguments, "population", "screen", "--spark", "local[2]", "--out", sparkOut.toString()));

        assertThat(spark).isEqualTo(plain);
        assertThat(sparkOut).hasSameBinaryContentAs(plainOut);
        return plain;
    }

    private static String[] with(String[] more, String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
