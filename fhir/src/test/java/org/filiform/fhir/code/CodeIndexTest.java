package org.filiform.fhir.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.body.Region.Side;
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.code.CodeEntry.Kind;
import org.filiform.knowledge.code.CodeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeIndexTest {

    private static final Token LEFT_HAND = new Token("l1");
    private static final Token RIGHT_HAND = new Token("r1");

    private final BodyPlaces places = new BodyPlaces(
            Map.of(LEFT_HAND, Side.LEFT, RIGHT_HAND, Side.RIGHT),
            Map.of(new Token("hands"), Set.of(LEFT_HAND, RIGHT_HAND)));
    private final CodeIndex index = new CodeIndex(
            List.of(),
            List.of(
                    set("diabetes", entry("http://snomed.info/sct", Kind.CODE, "73211009")),
                    set(
                            "warfarin",
                            entry("http://www.nlm.nih.gov/research/umls/rxnorm", Kind.CODE, "11289"),
                            entry("name", Kind.NAME, "warfarin"),
                            entry("name", Kind.NAME, "st john's wort")),
                    set(
                            "type-1",
                            entry("http://hl7.org/fhir/sid/icd-10-cm", Kind.PREFIX, "E10"),
                            entry("http://hl7.org/fhir/sid/icd-10-cm", Kind.CODE, "O24.011")),
                    set("type-1-foot", entry("http://hl7.org/fhir/sid/icd-10-cm", Kind.PREFIX, "E10.62")),
                    set("antithrombotic", entry("http://www.whocc.no/atc", Kind.PREFIX, "B01A"))),
            places);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://snomed.info/sct                       | 73211009 | diabetes
                    urn:oid:2.16.840.1.113883.6.96               | 73211009 | diabetes
                    http://www.nlm.nih.gov/research/umls/rxnorm  | 73211009 | ''
                    http://snomed.info/sct                       | 7321100  | ''
                    http://snomed.info/sct                       | 732110099| ''
                    http://snomed.info/sct/                      | 73211009 | ''
                    HTTP://SNOMED.INFO/SCT                       | 73211009 | ''
                    ''                                           | 73211009 | ''
                    http://snomed.info/sct                       | ''       | ''
                    urn:oid:2.16.840.1.113883.6.88               | 11289    | warfarin
                    http://hl7.org/fhir/sid/icd-10-cm            | E10      | type-1
                    http://hl7.org/fhir/sid/icd-10-cm            | E10.9    | type-1
                    http://hl7.org/fhir/sid/icd-10-cm            | E109     | type-1
                    http://hl7.org/fhir/sid/icd-10-cm            | e10.9    | type-1
                    http://hl7.org/fhir/sid/icd-10-cm            | E1       | ''
                    http://hl7.org/fhir/sid/icd-10-cm            | E11.9    | ''
                    http://hl7.org/fhir/sid/icd-10-cm            | O24011   | type-1
                    http://hl7.org/fhir/sid/icd-10-cm            | E10.621  | type-1 type-1-foot
                    urn:oid:2.16.840.1.113883.6.90               | E10621   | type-1 type-1-foot
                    http://hl7.org/fhir/sid/icd-10               | E10.9    | ''
                    http://www.whocc.no/atc                      | B01AA03  | antithrombotic
                    http://www.whocc.no/atc                      | B01      | ''
                    """)
    void a_code_counts_with_its_system_only(String system, String code, String sets) {
        List<String> found =
                index.setsOf(system, code).stream().map(SetHit::set).toList();

        assertThat(String.join(" ", found)).isEqualTo(sets);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Warfarin Sodium 5 MG Oral Tablet | 1
                    WARFARIN                         | 1
                    tabl. warfarin, 5mg              | 1
                    St John's Wort extract           | 1
                    St. John Wort                    | 0
                    warfarinoid                      | 0
                    no warfarin                      | 0
                    No known allergy to warfarin     | 0
                    ''                               | 0
                    """)
    void a_name_counts_as_whole_words(String text, int hits) {
        assertThat(index.setsNamedIn(text)).hasSize(hits);
    }

    @Test
    void a_name_says_how_it_was_recognised() {
        assertThat(index.setsNamedIn("Coumadin (WARFARIN)").getFirst().note()).isEqualTo("matched by name: warfarin");
    }

    @Test
    void a_side_narrows_a_group_and_no_side_leaves_it() {
        Set<Token> hands = Set.of(new Token("hands"));

        assertThat(places.on(Set.of(Side.LEFT), hands)).containsExactly(LEFT_HAND);
        assertThat(places.on(Set.of(), hands)).isEqualTo(hands);
        assertThat(places.on(Set.of(Side.LEFT, Side.RIGHT), hands)).isEqualTo(hands);
        assertThat(places.on(Set.of(Side.LEFT), Set.of(LEFT_HAND))).containsExactly(LEFT_HAND);
        assertThat(places.sidesOf(hands)).containsExactlyInAnyOrder(Side.LEFT, Side.RIGHT);
    }

    @Test
    void systems_that_the_pack_holds_are_known_by_every_name() {
        assertThat(index.knows("http://snomed.info/sct")).isTrue();
        assertThat(index.knows("urn:oid:2.16.840.1.113883.6.96")).isTrue();
        assertThat(index.knows("urn:oid:1.2.3")).isFalse();
        assertThat(index.knows("")).isFalse();
    }

    private static CodeSet set(String id, CodeEntry... entries) {
        return new CodeSet(id, List.of(entries));
    }

    private static CodeEntry entry(String system, Kind kind, String code) {
        return new CodeEntry(system, kind, code, "", "", List.of());
    }
}
