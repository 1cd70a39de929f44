package org.filiform.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.rule.Verdict;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the input is told with file and line, and never turns into an all-clear. */
class BadInputTest {

    @TempDir
    private Path folder;

    @Test
    void a_line_that_is_cut_off_leaves_a_gap_for_its_patient_and_no_other() throws IOException {
        String cut = Records.infection("2", "a");
        lines(
                Records.patient("a"),
                Records.patient("b"),
                Records.epilepsy("1", "a"),
                cut.substring(0, cut.length() - 20));

        Answers answers = Answers.of(folder);

        assertProblem(answers, Fault.NOT_READ, 4, "a");
        assertThat(answers.gaps("a")).singleElement().satisfies(gap -> {
            assertThat(gap.where()).endsWith("all.ndjson:4");
            assertThat(gap.what()).contains("could not be read").contains("Export it again");
        });
        assertThat(answers.gaps("b")).isEmpty();
        assertThat(answers.findings("a")).containsExactly("DN-fits");
        assertThat(answers.soFar("a")).isEqualTo(Verdict.CLINICIAN_DECIDES);
        assertThat(answers.summary().incomplete()).isEqualTo(1);
    }

    @Test
    void a_line_that_is_no_json_is_tied_by_the_reference_left_in_it() throws IOException {
        lines(
                Records.patient("a"),
                "x" + Records.infection("2", "a"),
                "{\"resourceType\":\"Patient\",\"id\":\"a\",\"birthDate\":\"19");

        Answers answers = Answers.of(folder);

        assertThat(answers.summary().problems()).extracting(Problem::line).containsExactly(2L, 3L);
        assertThat(answers.summary().problems())
                .allSatisfy(problem -> assertThat(problem.patient()).contains("a"));
        assertThat(answers.gaps("a")).hasSize(2);
        assertThat(answers.summary().untiedProblems()).isZero();
    }

    @Test
    void a_file_that_changes_while_it_is_read_is_named_and_concerns_anybody() throws IOException {
        lines(Records.patient("a"), Records.infection("2", "a"));
        Path file = folder.resolve("all.ndjson");
        Progress growing = (_, _) -> Answers.append(file, Records.patient("b"));

        RunSummary summary = Answers.of(growing, folder).summary();

        assertThat(summary.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.FILE_CHANGED);
            assertThat(problem.where()).endsWith("all.ndjson");
        });
        assertThat(summary.untiedProblems()).isEqualTo(1);
    }

    @Test
    void a_line_that_cannot_be_tied_to_a_patient_is_said_to_concern_anybody() throws IOException {
        lines(
                Records.patient("a"),
                "%&/()=",
                "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/ab");

        Answers answers = Answers.of(folder);

        assertThat(answers.patients()).containsExactly("a");
        assertThat(answers.faults()).containsExactly(Fault.NOT_READ, Fault.NOT_READ);
        assertThat(answers.summary().untiedProblems()).isEqualTo(2);
    }

    @Test
    void a_number_where_a_text_belongs_leaves_a_gap_and_the_rest_is_used() throws IOException {
        lines(Records.patient("a"), Records.epilepsy("1", "a").replace("\"2020-02-03\"", "2020"));

        Answers answers = Answers.of(folder);

        assertProblem(answers, Fault.BAD_ELEMENT, 2, "a");
        assertThat(answers.findings("a")).containsExactly("DN-fits");
    }

    @Test
    void a_day_that_does_not_exist_leaves_a_gap_and_takes_away_no_finding() throws IOException {
        lines(Records.patient("a"), Records.epilepsy("1", "a").replace("2020-02-03", "2023-02-31"));

        Answers answers = Answers.of(folder);

        assertProblem(answers, Fault.BAD_ELEMENT, 2, "a");
        assertThat(answers.findings("a")).containsExactly("DN-fits");
        assertThat(answers.gaps("a")).hasSize(1);
    }

    @Test
    void a_reference_to_nobody_is_answered_for_with_a_gap() throws IOException {
        lines(Records.patient("a"), Records.epilepsy("1", "b"), Records.infection("2", "b"));

        Answers answers = Answers.of(folder);

        assertThat(answers.patients()).containsExactly("a", "b");
        assertProblem(answers, Fault.NO_PATIENT_RESOURCE, 2, "b");
        assertThat(answers.findings("b")).containsExactly("DN-infection", "DN-fits");
        assertThat(answers.gaps("b")).hasSize(1);
    }

    @Test
    void a_resource_about_nobody_is_told() throws IOException {
        lines(Records.patient("a"), Records.epilepsy("1", "a").replace("\"subject\"", "\"sbject\""));

        Answers answers = Answers.of(folder);

        assertThat(answers.summary().untiedProblems()).isEqualTo(1);
        assertThat(answers.findings("a")).isEmpty();
    }

    @Test
    void the_same_patient_twice_is_one() throws IOException {
        lines(Records.patient("a"), Records.patient("a"));

        Answers answers = Answers.of(folder);

        assertThat(answers.patients()).containsExactly("a");
        assertThat(answers.summary().problems()).isEmpty();
        assertThat(answers.gaps("a")).isEmpty();
    }

    @Test
    void two_patients_with_one_id_are_merged_and_told() throws IOException {
        lines(Records.patient("a", "1980-01-01"), Records.patient("a", "1950-01-01"), Records.epilepsy("1", "a"));

        Answers answers = Answers.of(folder);

        assertThat(answers.patients()).containsExactly("a");
        assertProblem(answers, Fault.PATIENTS_DIFFER, 2, "a");
        assertThat(answers.reading("a", "age").orElseThrow().values())
                .containsExactly(Interval.exactly(46), Interval.exactly(76));
        assertThat(answers.gaps("a")).hasSize(1);
    }

    @Test
    void a_patient_without_an_id_is_told() throws IOException {
        lines(Records.patient("a"), "{\"resourceType\":\"Patient\",\"birthDate\":\"1980-01-01\"}");

        assertThat(Answers.of(folder).summary().untiedProblems()).isEqualTo(1);
    }

    @Test
    void an_empty_folder_and_a_missing_path_are_told() {
        assertThat(Answers.of(folder).faults()).containsExactly(Fault.NOTHING_HERE);
        assertThat(Answers.of(folder).summary().untiedProblems()).isEqualTo(1);
        assertThat(Answers.of(folder.resolve("nowhere")).faults()).containsExactly(Fault.UNREADABLE_FILE);
    }

    @Test
    void empty_files_are_read_and_say_nothing() throws IOException {
        Files.writeString(folder.resolve("Condition.ndjson"), "");
        Files.writeString(folder.resolve("Patient.ndjson"), "\n\n" + Records.patient("a") + "\n\n");

        Answers answers = Answers.of(folder);

        assertThat(answers.patients()).containsExactly("a");
        assertThat(answers.summary().problems()).isEmpty();
    }

    @Test
    void an_endless_line_is_passed_over_and_tied_by_its_beginning() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(folder.resolve("all.ndjson"))) {
            out.write((Records.patient("a") + "\n").getBytes(StandardCharsets.UTF_8));
            String begun = Records.infection("1", "a");
            out.write((begun.substring(0, begun.length() - 1) + ",\"note\":\"").getBytes(StandardCharsets.UTF_8));
            for (int count = 0; count < 200; count++) {
                out.write(megabyte);
            }
            out.write(("\"}\n" + Records.epilepsy("2", "a") + "\n").getBytes(StandardCharsets.UTF_8));
        }

        Answers answers = Answers.of(folder);

        assertProblem(answers, Fault.LINE_TOO_LONG, 2, "a");
        assertThat(answers.findings("a")).containsExactly("DN-fits");
        assertThat(answers.gaps("a")).hasSize(1);
    }

    @Test
    void a_compressed_file_that_ends_early_is_told_and_what_came_before_counts() throws IOException {
        List<String> records = new ArrayList<>(List.of(Records.patient("a"), Records.epilepsy("1", "a")));
        for (int number = 0; number < 5000; number++) {
            records.add(Records.hba1c("r" + number, "a", number % 9 + 4, "2026-05-01"));
        }
        byte[] whole = gzip(String.join("\n", records));
        Files.write(folder.resolve("all.ndjson.gz"), Arrays.copyOf(whole, whole.length * 2 / 3));

        Answers answers = Answers.of(folder);

        assertThat(answers.faults()).contains(Fault.DAMAGED_GZIP);
        assertThat(answers.summary().untiedProblems()).isGreaterThanOrEqualTo(1);
        assertThat(answers.findings("a")).contains("DN-fits");
    }

    @Test
    void a_nesting_bomb_is_told_and_the_next_line_is_read() throws IOException {
        lines(
                Records.patient("a"),
                "[".repeat(1_000_000),
                "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/a\"},\"x\":"
                        + "{\"x\":".repeat(100_000),
                Records.epilepsy("1", "a"));

        Answers answers = Answers.of(folder);

        assertThat(answers.summary().problems()).extracting(Problem::line).containsExactly(2L, 3L);
        assertThat(answers.findings("a")).containsExactly("DN-fits");
        assertThat(answers.gaps("a")).hasSize(1);
    }

    @Test
    void json_that_is_no_resource_is_told() throws IOException {
        lines(Records.patient("a"), "{\"a\":1}", "[]", "7", "\"text\"", "null");

        Answers answers = Answers.of(folder);

        assertThat(answers.summary().problems()).extracting(Problem::line).contains(2L, 4L, 5L, 6L);
        assertThat(answers.patients()).containsExactly("a");
    }

    @Test
    void a_bundle_that_is_cut_off_leaves_a_gap_for_the_one_patient_in_it() throws IOException {
        String bundle = Records.bundle(Records.patient("a"), Records.epilepsy("1", "a"), Records.infection("2", "a"));
        Files.writeString(folder.resolve("bundle.json"), bundle.substring(0, bundle.length() - 60));
        Files.writeString(folder.resolve("other.json"), Records.bundle(Records.patient("b")));

        Answers answers = Answers.of(folder);

        assertThat(answers.faults()).containsExactly(Fault.NOT_READ);
        assertThat(answers.summary().untiedProblems()).isZero();
        assertThat(answers.findings("a")).containsExactly("DN-fits");
        assertThat(answers.gaps("a")).hasSize(1);
        assertThat(answers.gaps("b")).isEmpty();
    }

    @Test
    void a_bundle_of_several_patients_that_is_cut_off_may_concern_anybody() throws IOException {
        String bundle = Records.bundle(Records.patient("a"), Records.patient("b"), Records.infection("2", "a"));
        Files.writeString(folder.resolve("bundle.json"), bundle.substring(0, bundle.length() - 60));

        assertThat(Answers.of(folder).summary().untiedProblems()).isEqualTo(1);
    }

    @Test
    void of_countless_problems_all_are_counted_and_the_first_are_told() throws IOException {
        List<String> records = new ArrayList<>(List.of(Records.patient("a")));
        for (int number = 0; number < 3000; number++) {
            records.add("{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/a\"}");
        }
        lines(records.toArray(String[]::new));

        Answers answers = Answers.of(folder);

        assertThat(answers.summary().problemCounts()).containsEntry(Fault.NOT_READ, 3000L);
        assertThat(answers.summary().problems())
                .hasSize(1000)
                .first()
                .extracting(Problem::line)
                .isEqualTo(2L);
        assertThat(answers.gaps("a")).hasSize(51);
        assertThat(answers.gaps("a").getFirst().what()).startsWith("More parts");
    }

    @Test
    void a_problem_says_where_and_what_and_what_to_do_with_its_code() throws IOException {
        lines(Records.patient("a"), Records.epilepsy("1", "b"));

        assertThat(Answers.of(folder).summary().problems().getFirst().toString())
                .endsWith(
                        "all.ndjson:2: There is no Patient resource with this id: Patient/b. Add the Patient, or correct"
                                + " the reference. [FIL-3008]");
    }

    private static void assertProblem(Answers answers, Fault fault, long line, String patient) {
        assertThat(answers.summary().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(fault);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.patient()).contains(patient);
        });
    }

    private void lines(String... records) throws IOException {
        Files.writeString(folder.resolve("all.ndjson"), String.join("\n", records) + "\n");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
