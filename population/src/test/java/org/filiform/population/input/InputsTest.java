package org.filiform.population.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    private Path folder;

    @Test
    void files_of_a_folder_and_of_the_folders_in_it_are_read_and_no_others() throws IOException {
        for (String name : List.of(
                "Patient.ndjson",
                "Condition.ndjson.gz",
                "Observation.json.gz",
                "bundles/one.json",
                "bundles/notes.txt",
                ".hidden.json",
                "bundles/deeper/two.json")) {
            touch(name);
        }
        Inputs inputs = Inputs.of(folder);

        assertThat(inputs.files())
                .extracting(file -> file.name().substring(folder.toString().length() + 1))
                .containsExactly("Condition.ndjson.gz", "Observation.json.gz", "Patient.ndjson", "bundles/one.json");
        assertThat(inputs.files())
                .extracting(InputFile::form)
                .containsExactly(Form.GZIP_LINES, Form.GZIP_DOCUMENT, Form.LINES, Form.DOCUMENT);
        assertThat(inputs.leftOut()).hasSize(1).first().asString().endsWith("notes.txt");
        assertThat(inputs.found()).extracting(Found::fault).containsExactly(Fault.FOLDER_TOO_DEEP);
    }

    @Test
    void an_empty_folder_and_a_missing_one_are_told() throws IOException {
        assertThat(Inputs.of(folder).found()).extracting(Found::fault).containsExactly(Fault.NOTHING_HERE);
        assertThat(Inputs.of(folder.resolve("nowhere")).found())
                .extracting(Found::fault)
                .containsExactly(Fault.UNREADABLE_FILE);
    }

    @Test
    void a_manifest_is_no_record_and_offers_the_day_after_the_export() throws IOException {
        touch("Patient.ndjson");
        Files.writeString(folder.resolve("manifest.json"), """
                {"request": "x", "output": [{"type": "Patient"}], "transactionTime": "2026-11-20T23:30:00.5-05:00"}""");
        Inputs inputs = Inputs.of(folder);

        assertThat(inputs.files()).hasSize(1);
        assertThat(inputs.transactionTime()).contains(Instant.parse("2026-11-21T04:30:00.5Z"));
        assertThat(inputs.dayAfterExport(ZoneOffset.UTC)).contains(LocalDate.of(2026, 11, 22));
        assertThat(inputs.dayAfterExport(ZoneOffset.ofHours(-5))).contains(LocalDate.of(2026, 11, 21));
        assertThat(inputs.found()).isEmpty();
    }

    @Test
    void a_manifest_that_is_none_is_told_and_a_resource_of_that_name_is_read() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{\"output\": []}");
        Files.writeString(folder.resolve("manifest-of-care.json"), "{\"resourceType\": \"Bundle\"}");
        Inputs inputs = Inputs.of(folder);

        assertThat(inputs.found()).extracting(Found::fault).containsExactly(Fault.BAD_MANIFEST);
        assertThat(inputs.files()).hasSize(1);
    }

    @Test
    void a_file_named_twice_is_read_once() throws IOException {
        Path file = touch("Patient.ndjson");

        assertThat(Inputs.of(List.of(folder, file, folder)).files()).hasSize(1);
    }

    @Test
    void files_of_medications_are_known_by_their_names() throws IOException {
        for (String name : List.of(
                "Medication.ndjson",
                "Medication.000.ndjson",
                "Medication_1.json.gz",
                "MedicationRequest.ndjson",
                "Condition.ndjson")) {
            touch(name);
        }

        assertThat(Inputs.of(folder).files())
                .filteredOn(InputFile::isOfMedications)
                .hasSize(3);
    }

    private Path touch(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "");
    }
}
