package org.filiform.fhir.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

class PersonReaderTest {

    private static final Pack PACK = PackLoader.shipped();
    private static final PersonReader READER = new PersonReader(CodeIndex.of(PACK), Figures.of(PACK), ZoneOffset.UTC);

    private static final String ORDER = """
            {"resourceType":"MedicationRequest","id":"r","status":"active","intent":"order","authoredOn":"2026-01-01",\
            "subject":{"reference":"Patient/p"},"medicationReference":{"reference":"Medication/m"}}
            """;
    private static final String WARFARIN = """
            {"resourceType":"Medication","id":"m","code":{"coding":[{"system":\
            "http://www.nlm.nih.gov/research/umls/rxnorm","code":"855332"}]}}
            """;
    private static final String BORN = """
            {"resourceType":"Patient","id":"p","birthDate":"1970-01-01"}
            """;

    @Test
    void the_order_of_the_lines_does_not_matter() {
        List<String> lines = new ArrayList<>(List.of(ORDER, WARFARIN, BORN));
        PersonRecord expected = READER.read(String.join("", lines), "x");
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(lines, new Random(seed));
            assertThat(READER.read(String.join("", lines), "x").facts()).isEqualTo(expected.facts());
        }
        assertThat(expected.gaps()).isEmpty();
        assertThat(expected.facts().byFact()).containsKey(new FactId("anticoagulant"));
    }

    @Test
    void a_medicine_that_leads_nowhere_is_a_gap_and_not_a_silence() {
        assertThat(READER.read(ORDER + BORN, "x").gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.what()).contains("MedicationRequest/r"));
    }

    @Test
    void what_cannot_be_read_is_a_gap_and_hides_nothing_after_it() {
        PersonRecord read = READER.read("{\"resourceType\":\"Cond\n" + ORDER + WARFARIN + "[]\n", "file");

        assertThat(read.gaps()).extracting(Gap::where).containsExactly("file:1", "file:4");
        assertThat(read.facts().byFact()).containsKey(new FactId("anticoagulant"));
    }

    @Test
    void two_records_together_are_the_record_of_both() {
        PersonRecord together = READER.read(ORDER + WARFARIN, "x").with(READER.read(BORN, "y"));

        assertThat(together.facts())
                .isEqualTo(READER.read(ORDER + WARFARIN + BORN, "z").facts());
        assertThat(PersonRecord.SILENCE.with(together)).isEqualTo(together);
    }
}
