package org.filiform.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that passes over what cannot matter answers as one that reads every line in full. */
class SkimmedRunTest {

    private static final int PATIENTS = 300;

    private final SplittableRandom random = Seed.random();
    private final Map<String, StringBuilder> files = new TreeMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void records() {
        for (int number = 0; number < PATIENTS; number++) {
            String patient = "p" + number;
            if (random.nextInt(40) > 0) {
                add("Patient", Records.patient(patient, (1930 + random.nextInt(90)) + "-05-06"));
            }
            for (int more = random.nextInt(30); more > 0; more--) {
                any(patient, "r" + number + "-" + more);
            }
        }
        for (int medication = 0; medication < 20; medication++) {
            String code = medication % 4 == 0 ? "11289" : "161";
            add(medication % 2 == 0 ? "Medication" : "Other", Records.medication("m" + medication, code));
        }
    }

    private void any(String patient, String id) {
        switch (random.nextInt(14)) {
            case 0 -> add("Condition", Records.epilepsy(id, patient));
            case 1 -> add("Condition", Records.infection(id, patient));
            case 2 -> add("MedicationRequest", Records.warfarin(id, patient));
            case 3 -> add("Observation", Records.hba1c(id, patient, 5 + random.nextInt(60) / 10.0, "2026-05-01"));
            case 4, 5, 6 -> add("MedicationRequest", Records.orderOf("Medication/m" + random.nextInt(21), id, patient));
            case 7 ->
                add(
                        "Encounter",
                        Records.condition(id, patient, "84757009", "2020").replace("Condition", "Encounter"));
            case 8 -> add("Condition", cut(Records.condition(id, patient, "1", "2020-01-01")));
            default -> add("Condition", Records.condition(id, patient, "10000" + random.nextInt(99), "2020-01-01"));
        }
    }

    private String cut(String line) {
        return random.nextInt(5) == 0 ? line.substring(0, random.nextInt(line.length())) : line;
    }

    private void add(String file, String line) {
        files.computeIfAbsent(file, _ -> new StringBuilder()).append(line).append('\n');
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void answers_and_problems_are_the_same(int threads) throws IOException {
        write(false);

        Answers quick = Answers.of(threads, folder);

        assertThat(quick.summary().passedOver()).isGreaterThan(500);
        same(quick, Answers.inFull(folder));
    }

    @Test
    void so_are_those_of_compressed_files() throws IOException {
        write(true);

        Answers quick = Answers.of(folder);

        assertThat(quick.summary().passedOver()).isGreaterThan(500);
        same(quick, Answers.inFull(folder));
    }

    private static void same(Answers quick, Answers full) {
        assertThat(full.summary().passedOver()).isZero();
        assertThat(full.summary().inFull()).isTrue();
        assertThat(quick.printed()).isEqualTo(full.printed());
        assertThat(quick.summary().problems()).isEqualTo(full.summary().problems());
        assertThat(quick.summary().resources()).isEqualTo(full.summary().resources());
        assertThat(quick.summary().modalities()).isEqualTo(full.summary().modalities());
    }

    private void write(boolean compressed) throws IOException {
        for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
            byte[] bytes = file.getValue().toString().getBytes(UTF_8);
            Path path = folder.resolve(file.getKey() + (compressed ? ".ndjson.gz" : ".ndjson"));
            try (OutputStream raw = Files.newOutputStream(path);
                    OutputStream out = compressed ? new GZIPOutputStream(raw) : raw) {
                out.write(bytes);
            }
        }
    }
}
