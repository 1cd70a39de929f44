package org.filiform.fhir.skim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.filiform.fhir.RandomLines;
import org.filiform.fhir.Seed;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.row.LineFilter;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.code.CodeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that matters is passed over, whichever way the bytes are looked through. */
class SkimmingTest {

    private static final Pack PACK = PackLoader.shipped();
    private static final CodeIndex INDEX = CodeIndex.of(PACK);
    private static final Skimming SKIMMING = Skimming.of(INDEX);

    private static final List<String> TYPES =
            List.of("Observation", "Procedure", "MedicationRequest", "Immunization", "Device", "Flag");

    private final Random random = Seed.random();
    private final RandomLines records = new RandomLines(PACK, random);

    static Stream<LineFilter> ways() {
        return Stream.of(
                new Skimmer(SKIMMING, Medications.UNKNOWN, new WordScan(SKIMMING.pair())),
                new Skimmer(SKIMMING, Medications.UNKNOWN, new VectorScan(SKIMMING.pair())));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatever_a_line_says_is_said_and_whoever_it_names_is_named(LineFilter filter) {
        for (int round = 0; round < 8; round++) {
            byte[] lines = records.lines(500);
            Told full = Told.inFull(PACK, INDEX, lines);

            Told quick = Told.through(filter, PACK, INDEX, lines);

            assertThat(quick.said()).isEqualTo(full.said());
            assertThat(quick.who()).isEqualTo(full.who());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void many_lines_are_passed_over(LineFilter filter) {
        Told quick = Told.through(filter, PACK, INDEX, records.lines(2_000));

        assertThat(quick.passedOver().values())
                .hasSizeGreaterThan(100)
                .contains("Condition", "Procedure", "Observation", "MedicationRequest", "Encounter", "Claim")
                .doesNotContain("Patient", "Medication", "AllergyIntolerance", "QuestionnaireResponse");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_line_that_is_cut_off_is_never_passed_over(LineFilter filter) {
        byte[] lines = records.lines(12);
        for (int length = 1; length < lines.length; length++) {
            byte[] cut = Arrays.copyOf(lines, length);
            Told full = Told.inFull(PACK, INDEX, cut);

            Told quick = Told.through(filter, PACK, INDEX, cut);

            assertThat(quick.damaged()).as("cut after %d bytes", length).isEqualTo(full.damaged());
            assertThat(quick.said()).isEqualTo(full.said());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void damage_never_hides_what_other_lines_say(LineFilter filter) {
        for (int round = 0; round < 8; round++) {
            byte[] lines = records.damaged(records.lines(300));
            Told full = Told.inFull(PACK, INDEX, lines);

            Told quick = Told.through(filter, PACK, INDEX, lines);

            assertThat(quick.said()).isEqualTo(full.said());
            assertThat(full.damaged()).containsAllEntriesOf(quick.damaged());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void every_code_of_the_pack_is_found_wherever_it_stands(LineFilter filter) {
        for (CodeSet set : PACK.codeSets()) {
            for (CodeEntry entry : set.entries()) {
                if (entry.kind() != CodeEntry.Kind.NAME) {
                    every_type_by(entry, filter);
                }
            }
        }
    }

    private void every_type_by(CodeEntry entry, LineFilter filter) {
        for (String type : List.of("Condition", TYPES.get(random.nextInt(TYPES.size())))) {
            String name = type.equals("Device") ? "type" : "code";
            String line = "{\"resourceType\":\"" + type + "\",\"subject\":{\"reference\":\"Patient/p\"},\"note\":\""
                    + "x".repeat(random.nextInt(70)) + "\",\"" + name + "\":{\"coding\":[{\"code\":\"" + entry.code()
                    + (entry.kind() == CodeEntry.Kind.PREFIX ? "9" : "") + "\",\"system\":\"" + entry.system()
                    + "\"}]}}\n";
            byte[] bytes = line.getBytes(UTF_8);
            Told full = Told.inFull(PACK, INDEX, bytes);

            assertThat(Told.through(filter, PACK, INDEX, bytes).said()).as(line).isEqualTo(full.said());
        }
    }

    @Test
    void reading_changes_over_to_vectors_once_they_are_faster() throws InterruptedException {
        assertThat(Scan.hasVectors()).isTrue();
        byte[] lines = records.lines(3_000);
        Told full = Told.inFull(PACK, INDEX, lines);
        LineFilter filter = SKIMMING.filter(Medications.UNKNOWN);
        for (int wait = 0; wait < 300 && !SKIMMING.isWarm(); wait++) {
            Thread.sleep(100);
            assertThat(Told.through(filter, PACK, INDEX, lines).said()).isEqualTo(full.said());
        }
        assertThat(SKIMMING.isWarm()).isTrue();
        assertThat(Told.through(filter, PACK, INDEX, lines).said()).isEqualTo(full.said());
    }

    @Test
    void an_order_is_passed_over_once_its_medication_is_known_to_say_nothing() {
        byte[] order = """
                {"resourceType":"MedicationRequest","status":"active","medicationReference":{"reference":"Medication/m7"},\
                "subject":{"reference":"Patient/p"}}
                """.getBytes(UTF_8);

        assertThat(SKIMMING.filter("m7"::equals).passOver(order, 0, order.length))
                .isEqualTo(order.length);
        assertThat(SKIMMING.filter("m8"::equals).passOver(order, 0, order.length))
                .isEqualTo(LineFilter.READ_IT);
    }
}
