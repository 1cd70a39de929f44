package org.filiform.knowledge.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiform.knowledge.code.CodeEntry.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeShapeTest {

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sct, CODE, 73211009",
        "http://snomed.info/sct, CODE, 64572001",
        "http://loinc.org, CODE, 6301-6",
        "http://loinc.org, CODE, 39156-5",
        "http://loinc.org, CODE, LA15173-0",
        "http://www.nlm.nih.gov/research/umls/rxnorm, CODE, 855332",
        "http://hl7.org/fhir/sid/icd-10-cm, CODE, E10.9",
        "http://hl7.org/fhir/sid/icd-10-cm, PREFIX, E10",
        "http://hl7.org/fhir/sid/icd-10-cm, PREFIX, C",
        "http://www.whocc.no/atc, PREFIX, B01AA",
        "http://www.whocc.no/atc, CODE, B01AA03",
        "name, NAME, acetylsalicylic acid",
        "urn:other, CODE, anything at all"
    })
    void a_code_of_its_system_is_taken(String system, Kind kind, String code) {
        assertThat(CodeShape.fault(system, kind, code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sct, CODE, 73211008",
        "http://snomed.info/sct, CODE, 13211009",
        "http://snomed.info/sct, PREFIX, 73211009",
        "http://loinc.org, CODE, 6301-7",
        "http://loinc.org, CODE, 63016",
        "http://www.nlm.nih.gov/research/umls/rxnorm, CODE, 0855332",
        "http://hl7.org/fhir/sid/icd-10-cm, CODE, E1",
        "http://www.whocc.no/atc, PREFIX, B01A03",
        "name, NAME, Warfarin",
        "name, CODE, 12",
        "urn:other, NAME, warfarin",
        "urn:other, PREFIX, A"
    })
    void a_code_that_cannot_be_is_refused(String system, Kind kind, String code) {
        assertThat(CodeShape.fault(system, kind, code)).isPresent();
    }
}
