package org.filiform.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.State;
import org.filiform.decision.rule.Verdict;
import org.filiform.population.input.Inputs;
import org.filiform.population.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationRunTest {

    @TempDir
    private Path folder;

    @Test
    void every_patient_is_answered_for_in_the_order_of_ids() throws IOException {
        lines(
                "Patient.ndjson",
                Records.patient("b"),
                Records.patient("B"),
                Records.patient("a"),
                Records.patient("10"));
        lines("Condition.ndjson", Records.epilepsy("1", "a"));
        lines("MedicationRequest.ndjson", Records.warfarin("1", "10"));

        Answers answers = Answers.of(folder);

        assertThat(answers.patients()).containsExactly("10", "B", "a", "b");
        assertThat(answers.findings("a")).containsExactly("DN-fits");
        assertThat(answers.findings("10")).containsExactly("DN-blood");
        assertThat(answers.soFar("b")).isEqualTo(Verdict.UNDETERMINED);
        assertThat(answers.summary().problems()).isEmpty();
        assertThat(answers.summary().patients()).isEqualTo(4);
        assertThat(answers.summary().resources())
                .containsEntry("Patient", 4L)
                .containsEntry("Condition", 1L)
                .containsEntry("MedicationRequest", 1L);
        assertThat(answers.summary().modalities().getFirst().findings())
                .containsEntry("DN-fits", 1L)
                .containsEntry("DN-blood", 1L);
    }

    @Test
    void threads_and_the_order_of_lines_and_files_and_their_form_change_nothing() throws IOException {
        List<String> records = population(60);
        Path one = lines("one/all.ndjson", records.toArray(String[]::new));
        Collections.shuffle(records, new Random(Seed.given()));
        Path shuffled = Files.createDirectories(folder.resolve("shuffled"));
        for (int part = 0; part < 4; part++) {
            int from = records.size() * part / 4;
            int to = records.size() * (part + 1) / 4;
            Files.write(
                    shuffled.resolve("z" + (9 - part) + (part == 2 ? ".ndjson.gz" : ".ndjson")),
                    part == 2
                            ? gzip(String.join("\n", records.subList(from, to)))
                            : String.join("\r\n", records.subList(from, to)).getBytes(StandardCharsets.UTF_8));
        }
        Path bundled = Files.createDirectories(folder.resolve("bundled"));
        Files.writeString(
                bundled.resolve("first.json"),
                Records.bundle(records.subList(0, 100).toArray(String[]::new)));
        Files.write(
                bundled.resolve("second.json.gz"),
                gzip(Records.bundle(records.subList(100, records.size()).toArray(String[]::new))));

        String expected = Answers.of(1, one).printed();

        assertThat(Answers.of(2, one).printed()).isEqualTo(expected);
        assertThat(Answers.of(3, shuffled).printed()).isEqualTo(expected);
        assertThat(Answers.of(2, bundled).printed()).isEqualTo(expected);
        assertThat(Answers.of(2, bundled, shuffled, one).printed()).isEqualTo(expected);
        assertThat(Answers.of(2, shuffled).summary().problemCount()).isZero();
        assertThat(Answers.of(2, shuffled).summary().matchedByName())
                .isEqualTo(Answers.of(1, one).summary().matchedByName());
    }

    @Test
    void everything_about_one_patient_reads_as_in_the_run() throws IOException {
        List<String> records = population(30);
        Collections.shuffle(records, new Random(Seed.given()));
        lines("all.ndjson", records.toArray(String[]::new));
        Answers answers = Answers.of(folder);

        for (PatientAnswer answer : answers.all()) {
            OnePatient one = SmallPack.run().onePatient(Inputs.of(folder), 2, answer.patient());
            Screening screening = SmallPack.screener().screen(one.facts(), one.gaps(), SmallPack.frame());

            assertThat(one.found()).isTrue();
            assertThat(screening).as(answer.patient()).isEqualTo(answer.screening());
        }
    }

    @Test
    void a_patient_whom_nobody_names_is_not_found() throws IOException {
        lines("Patient.ndjson", Records.patient("a"));

        assertThat(SmallPack.run().onePatient(Inputs.of(folder), 1, "x").found())
                .isFalse();
    }

    @Test
    void of_many_values_the_latest_counts_and_all_are_counted() throws IOException {
        List<String> records = new ArrayList<>(List.of(Records.patient("a"), Records.patient("old")));
        for (int number = 0; number < 200; number++) {
            records.add(
                    Records.hba1c("r" + number, "a", 5 + number / 100.0, "2026-05-%02d".formatted(1 + number % 28)));
            records.add(Records.hba1c("o" + number, "old", 5, "20%02d-05-01".formatted(number % 20)));
        }
        records.add(Records.hba1c("latest", "a", 7.25, "2026-06-02T08:00:00Z"));
        lines("all.ndjson", records.toArray(String[]::new));

        Answers answers = Answers.of(folder);

        assertThat(answers.reading("a", "hba1c").orElseThrow().values()).containsExactly(Interval.exactly(7.25));
        assertThat(answers.reading("old", "hba1c").orElseThrow().fromCount()).isEqualTo(200);
        assertThat(answers.reading("old", "hba1c").orElseThrow().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void a_medicine_named_by_reference_counts_wherever_its_medication_stands() throws IOException {
        for (List<String> names :
                List.of(List.of("Medication.ndjson", "MedicationRequest.ndjson"), List.of("b.ndjson", "a.ndjson"))) {
            Path here = Files.createDirectories(folder.resolve(names.getFirst() + "-first"));
            lines(
                    here.resolve(names.get(0)),
                    Records.medication("m1", "11289"),
                    Records.medication("m2", "1191"),
                    Records.medication("m3", "11289"));
            lines(
                    here.resolve(names.get(1)),
                    Records.patient("a"),
                    Records.patient("b"),
                    Records.patient("c"),
                    Records.orderOf("Medication/m1", "1", "a"),
                    Records.orderOf("Medication/m2", "2", "b"),
                    Records.orderOf("http://server/fhir/Medication/m3/_history/2", "3", "c"));

            Answers answers = Answers.of(here);

            assertThat(answers.findings("a")).containsExactly("DN-blood");
            assertThat(answers.findings("b")).isEmpty();
            assertThat(answers.findings("c")).containsExactly("DN-blood");
            assertThat(answers.summary().problems()).isEmpty();
        }
    }

    @Test
    void in_a_bundle_references_by_urn_find_patient_and_medication() throws IOException {
        Files.writeString(folder.resolve("bundle.json"), """
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"fullUrl":"urn:uuid:00000000-0000-0000-0000-0000000000c1","resource":%s},
                 {"fullUrl":"urn:uuid:00000000-0000-0000-0000-0000000000a1","resource":%s},
                 {"fullUrl":"urn:uuid:00000000-0000-0000-0000-0000000000b1","resource":%s}]}""".formatted(
                        Records.orderOf("urn:uuid:00000000-0000-0000-0000-0000000000b1", "1", "x")
                                .replace("Patient/x", "urn:uuid:00000000-0000-0000-0000-0000000000a1"),
                        Records.patient("a"),
                        Records.medication("m1", "11289")));

        Answers answers = Answers.of(folder);

        assertThat(answers.patients()).containsExactly("a");
        assertThat(answers.findings("a")).containsExactly("DN-blood");
        OnePatient one = SmallPack.run().onePatient(Inputs.of(folder), 2, "a");
        assertThat(SmallPack.screener().screen(one.facts(), one.gaps(), SmallPack.frame()))
                .isEqualTo(answers.of("a").screening());
    }

    @Test
    void a_medication_that_is_nowhere_leaves_a_gap() throws IOException {
        lines("all.ndjson", Records.patient("a"), Records.orderOf("Medication/gone", "1", "a"));

        Answers answers = Answers.of(folder);

        assertThat(answers.faults()).containsExactly(Fault.NO_MEDICATION);
        assertThat(answers.gaps("a"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.where()).endsWith("all.ndjson:2"));
        assertThat(answers.soFar("a")).isEqualTo(Verdict.UNDETERMINED);
        assertThat(SmallPack.run().onePatient(Inputs.of(folder), 2, "a").gaps()).isEqualTo(answers.gaps("a"));
    }

    @Test
    void codes_of_systems_nobody_knows_are_counted_and_no_error() throws IOException {
        lines(
                "all.ndjson",
                Records.patient("a"),
                Records.epilepsy("1", "a").replace(SmallPack.SNOMED, "https://local.example/codes"));

        Answers answers = Answers.of(folder);

        assertThat(answers.summary().unknownSystems()).containsEntry("https://local.example/codes", 1L);
        assertThat(answers.summary().problems()).isEmpty();
        assertThat(answers.findings("a")).isEmpty();
    }

    @Test
    void the_reading_is_told_of_until_all_bytes_are_read() throws IOException {
        List<String> records = population(40);
        lines("one.ndjson", records.toArray(String[]::new));
        Files.write(folder.resolve("two.ndjson.gz"), gzip(String.join("\n", records)));
        Files.writeString(folder.resolve("three.json"), Records.bundle(Records.patient("x")));
        List<Long> told = new ArrayList<>();

        Inputs inputs = Inputs.of(folder);
        SmallPack.run().screen(inputs, 2, (bytes, _) -> told.add(bytes), new AnswerTaker<String>() {
            @Override
            public String prepare(PatientAnswer answer) {
                return answer.patient();
            }

            @Override
            public void take(String prepared) {}
        });

        assertThat(told).isSorted().last().isEqualTo(inputs.bytes());
    }

    /** Patients with everything that the small pack can read, references in both directions. */
    private static List<String> population(int patients) {
        SplittableRandom random = Seed.random();
        List<String> records = new ArrayList<>();
        records.add(Records.medication("warfarin", "11289"));
        records.add(Records.medication("something", "1191"));
        for (int number = 0; number < patients; number++) {
            String patient = "p" + number;
            records.add(Records.patient(patient, "%d-03-04".formatted(1930 + random.nextInt(95))));
            for (int more = random.nextInt(8); more > 0; more--) {
                records.add(record(random, patient, patient + "-" + more));
            }
        }
        return records;
    }

    private static String record(SplittableRandom random, String patient, String id) {
        String day = "20%02d-0%d-1%d".formatted(random.nextInt(20, 27), random.nextInt(1, 10), random.nextInt(10));
        return switch (random.nextInt(7)) {
            case 0 -> Records.epilepsy(id, patient);
            case 1 -> Records.infection(id, patient).replace("active", random.nextBoolean() ? "active" : "resolved");
            case 2 -> Records.warfarin(id, patient);
            case 3 -> Records.orderOf("Medication/" + (random.nextBoolean() ? "warfarin" : "something"), id, patient);
            default -> Records.hba1c(id, patient, random.nextInt(4, 12), day);
        };
    }

    private Path lines(String name, String... records) throws IOException {
        return lines(folder.resolve(name), records);
    }

    private static Path lines(Path file, String... records) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", records) + "\n");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
