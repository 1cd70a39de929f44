package org.filiform.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filiform.cli.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example records show what their page says they show. */
@DisabledIfSystemProperty(named = "filiform.pack.without", matches = ".+", disabledReason = "needs every code system")
class ExamplesTest {

    private static final Typed LINES = Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson");

    @ParameterizedTest
    @CsvSource({
        "ben-clear, Clear, Clear, Clear",
        "carla-clear, Clear, Clear, Clear",
        "samir-needle-phobia, Contraindicated, Contraindicated, Contraindicated",
        "wim-infection, NotNow, NotNow, NotNow",
        "hana-neutropenia, NotNow, NotNow, NotNow",
        "karl-haemophilia, NotNow, NotNow, *",
        "anna-warfarin, ClinicianDecides, ClinicianDecides, ClinicianDecides",
        "hugo-apixaban, ClinicianDecides, ClinicianDecides, ClinicianDecides",
        "lena-named-warfarin, ClinicianDecides, ClinicianDecides, ClinicianDecides",
        "emil-conflict, ClinicianDecides, ClinicianDecides, ClinicianDecides",
        "olga-pregnant-first, NotNow, Contraindicated, ClinicianDecides",
        "petra-pregnant-second, ClinicianDecides, Contraindicated, ClinicianDecides",
        "mara-lymphoedema-right, Precautions, Precautions, Precautions",
        "cyril-insulin, Precautions, Precautions, Precautions",
        "zoe-latex, Precautions, Precautions, Precautions",
        "fay-lidocaine-allergy, Clear, Clear, Precautions",
        "dmitri-does-not-know, Undetermined, Undetermined, Undetermined",
        "ella-in-person, Undetermined, Undetermined, Undetermined",
        "finn-expired, Undetermined, Undetermined, Undetermined",
        "grace-silent, Undetermined, Undetermined, Undetermined",
        "lia-incomplete, Undetermined, Undetermined, Undetermined"
    })
    void verdicts_are_as_told(String patient, String dn, String ea, String tpi) {
        assertThat(verdict(patient, "dn")).isEqualTo(dn);
        assertThat(verdict(patient, "ea")).isEqualTo(ea);
        if (!tpi.equals("*")) {
            assertThat(verdict(patient, "tpi")).isEqualTo(tpi);
        }
    }

    @Test
    void an_emergency_of_the_day_is_urgent_on_that_day() {
        Typed typed =
                Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson", "--as-of", "2026-11-20", "--stage", "today");

        assertThat(line(typed, "viktor-emergency")).contains("\"dn\":{\"verdict\":\"ReferUrgently\"");
        assertThat(line(typed, "uma-ready-today"))
                .contains("\"dn\":{\"verdict\":\"Clear\"")
                .contains("\"tpi\":{\"verdict\":\"Clear\"");
    }

    @Test
    void what_stands_in_for_a_code_is_told() {
        assertThat(line(LINES, "lena-named-warfarin")).contains("\"matchedBy\":\"name: warfarin\"");
    }

    @Test
    void a_contradiction_names_both_sides() {
        assertThat(line(LINES, "emil-conflict"))
                .contains("\"rule\":\"conflict:diabetes\"")
                .contains("\"contradictedBy\":\"QuestionnaireResponse/emil-conflict-answers\"");
    }

    @Test
    void trimesters_are_as_told() {
        assertThat(line(LINES, "olga-pregnant-first")).contains("\"value\":\"1\",\"estimated\":true");
        assertThat(line(LINES, "quinn-pregnant-border")).contains("\"value\":\"1-2\",\"estimated\":true");
        assertThat(line(LINES, "petra-pregnant-second")).contains("\"value\":\"2\",\"from\"");
        assertThat(line(LINES, "rosa-old-pregnancy")).doesNotContain("{\"id\":\"pregnancy\"");
    }

    @Test
    void orders_that_say_nothing_are_no_facts() {
        assertThat(line(LINES, "dora-family-history"))
                .doesNotContain("{\"id\":\"anticoagulant\"")
                .doesNotContain("{\"id\":\"diabetes\"");
        assertThat(line(LINES, "jonas-aspirin-ended")).doesNotContain("{\"id\":\"antiplatelet\"");
        assertThat(line(LINES, "kofi-stale-warfarin")).doesNotContain("{\"id\":\"anticoagulant\"");
        assertThat(line(LINES, "bea-refuted-diabetes")).contains("{\"id\":\"diabetes\",\"state\":\"no\"");
    }

    @Test
    void the_cut_line_is_told_and_belongs_to_lia() {
        assertThat(LINES.code()).isEqualTo(4);
        assertThat(LINES.err()).contains("Condition.ndjson:").contains("FIL-3006");
        assertThat(line(LINES, "lia-incomplete"))
                .contains("\"record-incomplete: " + Typed.EXAMPLES + "/Condition.ndjson:");
    }

    @Test
    void everybody_has_a_line_in_the_order_of_the_ids_and_stands_on_the_page() throws IOException {
        List<String> ids =
                LINES.out().lines().map(line -> line.split("\"", -1)[3]).toList();
        String page = Files.readString(Path.of(Typed.EXAMPLES, "README.md"));

        assertThat(ids).isSorted().hasSize(45);
        assertThat(ids).allSatisfy(id -> assertThat(page).contains("`" + id + "`"));
    }

    private static String verdict(String patient, String modality) {
        String line = line(LINES, patient);
        String before = "\"" + modality + "\":{\"verdict\":\"";
        int from = line.indexOf(before) + before.length();
        return line.substring(from, line.indexOf('"', from));
    }

    private static String line(Typed typed, String patient) {
        return typed.out()
                .lines()
                .filter(line -> line.startsWith("{\"patient\":\"" + patient + "\""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line for " + patient + "\n" + typed.err()));
    }
}
