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
import org.filiform.fhir.row.RowReader;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.code.CodeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that matters is passed over, whichever way the bytes are looked through. */
class SkimmingTest {

    private static final Pack PACK = PackLoader.shipped();
    private static final CodeIndex INDEX = CodeIndex.of(PACK);
    private static final Skimming SKIMMING = Skimming.of(INDEX);

    private static final int STRETCH = Blocks.MOST * Blocks.BLOCK;

    private static final List<String> TYPES =
            List.of("Condition", "Observation", "Procedure", "MedicationRequest", "Immunization", "Device", "Flag");

    private final Random random = Seed.random();
    private final RandomLines records = new RandomLines(PACK, random);

    static Stream<RowReader> ways() {
        return Stream.of(by(Scan.byWords(SKIMMING.pair())), by(Scan.byVectors(SKIMMING.pair())));
    }

    private static RowReader by(Scan scan) {
        return new RowReader(new Skimmer(SKIMMING, Medications.UNKNOWN, scan), 0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatever_a_line_says_is_said_and_whoever_it_names_is_named(RowReader reader) {
        for (int round = 0; round < 8; round++) {
            byte[] lines = records.lines(500);
            Told full = Told.inFull(PACK, INDEX, lines);

            Told quick = Told.through(reader, PACK, INDEX, lines);

            assertThat(quick.said()).isEqualTo(full.said());
            assertThat(quick.who()).isEqualTo(full.who());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void many_lines_are_passed_over(RowReader reader) {
        Told quick = Told.through(reader, PACK, INDEX, records.lines(10_000));

        assertThat(quick.passedOver().values())
                .hasSizeGreaterThan(100)
                .contains("Condition", "Procedure", "Observation", "MedicationRequest", "Encounter", "Claim")
                .doesNotContain("Patient", "Medication", "AllergyIntolerance", "QuestionnaireResponse");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_line_that_is_cut_off_is_never_passed_over(RowReader reader) {
        byte[] lines = records.lines(12);
        for (int length = 1; length < lines.length; length++) {
            byte[] cut = Arrays.copyOf(lines, length);
            Told full = Told.inFull(PACK, INDEX, cut);

            Told quick = Told.through(reader, PACK, INDEX, cut);

            assertThat(quick.damaged()).as("cut after %d bytes", length).isEqualTo(full.damaged());
            assertThat(quick.said()).isEqualTo(full.said());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void damage_never_hides_what_other_lines_say(RowReader reader) {
        for (int round = 0; round < 8; round++) {
            byte[] lines = records.damaged(records.lines(300));
            Told full = Told.inFull(PACK, INDEX, lines);

            Told quick = Told.through(reader, PACK, INDEX, lines);

            assertThat(quick.said()).isEqualTo(full.said());
            assertThat(full.damaged()).containsAllEntriesOf(quick.damaged());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_second_resource_on_a_line_is_not_passed_over_with_the_first(RowReader reader) {
        String first = "{\"resourceType\":\"Organization\",\"note\":\"" + "x".repeat(random.nextInt(200)) + "\"}";
        String second = "{\"resourceType\":\"Patient\",\"id\":\"p\",\"gender\":\"female\"}";
        for (String between : List.of("", " ", " \t  ")) {
            byte[] line = (first + between + second + "\n").getBytes(UTF_8);

            assertThat(Told.through(reader, PACK, INDEX, line).said())
                    .isEqualTo(Told.inFull(PACK, INDEX, line).said())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void lines_of_any_length_are_looked_through_to_their_end(RowReader reader) {
        StringBuilder lines = new StringBuilder();
        for (int length = 100; length < 300_000; length += length / 7) {
            String note = "x".repeat(length);
            lines.append("{\"resourceType\":\"Procedure\",\"subject\":{\"reference\":\"Patient/p" + length
                            + "\"},\"note\":\"")
                    .append(note)
                    .append("\"}\n{\"resourceType\":\"Patient\",\"note\":\"")
                    .append(note)
                    .append("\",\"id\":\"q" + length + "\",\"gender\":\"female\"}\n");
        }
        byte[] bytes = lines.toString().getBytes(UTF_8);
        Told full = Told.inFull(PACK, INDEX, bytes);

        Told quick = Told.through(reader, PACK, INDEX, bytes);

        assertThat(quick.said()).isEqualTo(full.said()).isNotEmpty();
        assertThat(quick.who()).isEqualTo(full.who());
        assertThat(quick.passedOver().values()).contains("Procedure").hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_code_is_found_at_the_border_of_what_is_looked_at_in_one_go(RowReader reader) {
        for (int length = STRETCH - 300; length < STRETCH; length++) {
            for (String code : List.of(":44054006", ":\"44054006\"", " : 44054006", ":   44054006")) {
                byte[] line = ("{\"resourceType\":\"Condition\",\"note\":\"" + "x".repeat(length)
                                + "\",\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\"" + code
                                + "}]},\"subject\":{\"reference\":\"Patient/p\"}}\n")
                        .getBytes(UTF_8);

                assertThat(Told.through(reader, PACK, INDEX, line).said())
                        .as("%s after %d bytes", code, length)
                        .isEqualTo(Told.inFull(PACK, INDEX, line).said())
                        .isNotEmpty();
            }
        }
    }

    /** A line is looked at from where it begins in its first block, and in full in the block of that number further on. */
    @ParameterizedTest
    @MethodSource("ways")
    void a_code_is_found_a_stretch_behind_where_its_line_begins(RowReader reader) {
        for (int before = 100; before < 170; before += 23) {
            for (int length = STRETCH - 200; length < STRETCH + 20; length++) {
                byte[] lines = ("{\"resourceType\":\"Condition\",\"note\":\"" + "x".repeat(before)
                                + "\",\"subject\":{\"reference\":\"Patient/p\"}}\n"
                                + "{\"resourceType\":\"Condition\",\"note\":\"" + "x".repeat(length)
                                + "\",\"code\":{\"coding\":[{\"code\":\"44054006\",\"system\":\"http://snomed.info/sct\"}]},"
                                + "\"subject\":{\"reference\":\"Patient/p\"}}\n")
                        .getBytes(UTF_8);

                assertThat(Told.through(reader, PACK, INDEX, lines).said())
                        .as("after %d bytes and %d", before, length)
                        .isEqualTo(Told.inFull(PACK, INDEX, lines).said())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whoever_is_named_at_such_a_border_is_named(RowReader reader) {
        for (int length = STRETCH - 200; length < STRETCH; length++) {
            byte[] line = ("{\"resourceType\":\"Procedure\",\"note\":\"" + "x".repeat(length)
                            + "\",\"subject\":{\"reference\":\"Patient/p" + length + "\"}}\n")
                    .getBytes(UTF_8);

            Told quick = Told.through(reader, PACK, INDEX, line);

            assertThat(quick.passedOver()).as("after %d bytes", length).hasSize(1);
            assertThat(quick.who()).isEqualTo(Told.inFull(PACK, INDEX, line).who());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void people_who_take_turns_are_each_named(RowReader reader) {
        String more = ",\"note\":[{\"text\":\"" + "x".repeat(100) + "\"}]}\n";
        for (int turn = 0; turn < 200; turn++) {
            String id = "p".repeat(1 + random.nextInt(40)) + random.nextInt(20);
            String name = random.nextBoolean() ? "subject" : "patient";
            byte[] line = ("{\"resourceType\":\"Procedure\",\"" + name + "\":{\"reference\":\"Patient/" + id + "\"}"
                            + more)
                    .getBytes(UTF_8);

            Told quick = Told.through(reader, PACK, INDEX, line);

            assertThat(quick.passedOver()).as(id).hasSize(1);
            assertThat(quick.who())
                    .as(id)
                    .isEqualTo(Told.inFull(PACK, INDEX, line).who())
                    .isNotEmpty();
        }
    }

    @Test
    void both_ways_pass_over_the_same_lines_so_that_it_does_not_matter_when_one_takes_over() {
        List<RowReader> ways = ways().toList();
        for (int round = 0; round < 40; round++) {
            byte[] lines = records.lines(500);
            byte[] some = round % 2 == 0 ? lines : records.damaged(lines);

            Told words = Told.through(ways.getFirst(), PACK, INDEX, some);
            Told vectors = Told.through(ways.getLast(), PACK, INDEX, some);

            assertThat(vectors.passedOver()).isEqualTo(words.passedOver());
            assertThat(vectors.damaged()).isEqualTo(words.damaged());
        }
    }

    @DisabledIfSystemProperty(
            named = "filiform.pack.without",
            matches = ".+",
            disabledReason = "needs every code system")
    @ParameterizedTest
    @MethodSource("ways")
    void every_code_of_the_pack_is_found_wherever_it_stands(RowReader reader) {
        StringBuilder lines = new StringBuilder();
        for (CodeSet set : PACK.codeSets()) {
            for (CodeEntry entry : set.entries()) {
                if (entry.kind() != CodeEntry.Kind.NAME) {
                    TYPES.forEach(type -> lines.append(line(type, entry)));
                }
            }
        }
        byte[] bytes = lines.toString().getBytes(UTF_8);

        assertThat(Told.through(reader, PACK, INDEX, bytes).said())
                .isEqualTo(Told.inFull(PACK, INDEX, bytes).said())
                .hasSizeGreaterThan(5_000);
    }

    private String line(String type, CodeEntry entry) {
        String name = type.equals("Device") ? "type" : "code";
        String more = entry.kind() == CodeEntry.Kind.PREFIX ? "9" : "";
        return "{\"resourceType\":\"" + type + "\",\"subject\":{\"reference\":\"Patient/p\"},\"note\":\""
                + "x".repeat(random.nextInt(70)) + "\",\"" + name + "\":{\"coding\":[{\"code\":\"" + entry.code() + more
                + "\",\"system\":\"" + entry.system() + "\"}]}}\n";
    }

    @Test
    void reading_changes_over_to_vectors_once_they_are_faster() throws InterruptedException {
        assertThat(Scan.hasVectors()).isTrue();
        byte[] lines = records.lines(3_000);
        Told full = Told.inFull(PACK, INDEX, lines);
        RowReader reader = new RowReader(SKIMMING.filter(Medications.UNKNOWN), 0);
        for (int wait = 0; wait < 300 && !SKIMMING.isWarm(); wait++) {
            Thread.sleep(100);
            assertThat(Told.through(reader, PACK, INDEX, lines).said()).isEqualTo(full.said());
        }
        // Elsewhere a machine may have vectors that never are the faster way; then reading stays with words.
        assertThat(SKIMMING.isWarm() || !System.getProperty("os.arch").equals("amd64"))
                .isTrue();
        assertThat(Told.through(reader, PACK, INDEX, lines).said()).isEqualTo(full.said());
    }

    @Test
    void an_order_is_passed_over_once_its_medication_is_known_to_say_nothing() {
        byte[] order = """
                {"resourceType":"MedicationRequest","status":"active","medicationReference":{"reference":"Medication/m7"},\
                "subject":{"reference":"Patient/p"}}
                """.getBytes(UTF_8);

        assertThat(behind(SKIMMING.filter("m7"::equals), order)).isEqualTo(order.length);
        assertThat(behind(SKIMMING.filter("m8"::equals), order)).isEqualTo(LineFilter.READ_IT);
    }

    private static int behind(LineFilter filter, byte[] line) {
        filter.begin(line, line.length);
        return filter.passOver(0);
    }
}
