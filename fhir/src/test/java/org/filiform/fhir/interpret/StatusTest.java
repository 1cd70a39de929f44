package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.filiform.fhir.row.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the interpretation table: type, element, code, and how the fact then reads. */
class StatusTest {

    private static final String TODAY = "2025-06-01";
    private static final String SILENT = "UNKNOWN(NOT_ASKED)";
    private static final String UNSETTLED = "UNKNOWN(UNSETTLED)";
    private static final String UNCONFIRMED = "UNKNOWN(UNCONFIRMED)";

    private static final String TABLE = """
            Condition                 | verificationStatus | confirmed        | YES
            Condition                 | verificationStatus | -                | YES
            Condition                 | verificationStatus | unconfirmed      | UNKNOWN(UNCONFIRMED)
            Condition                 | verificationStatus | provisional      | UNKNOWN(UNCONFIRMED)
            Condition                 | verificationStatus | differential     | UNKNOWN(UNCONFIRMED)
            Condition                 | verificationStatus | refuted          | NO
            Condition                 | verificationStatus | entered-in-error | UNKNOWN(NOT_ASKED)
            Condition                 | verificationStatus | *                | UNKNOWN(UNCONFIRMED)
            Condition                 | clinicalStatus     | active           | YES
            Condition                 | clinicalStatus     | recurrence       | YES
            Condition                 | clinicalStatus     | relapse          | YES
            Condition                 | clinicalStatus     | -                | YES
            Condition                 | clinicalStatus     | inactive         | UNKNOWN(NOT_ASKED)
            Condition                 | clinicalStatus     | remission        | UNKNOWN(NOT_ASKED)
            Condition                 | clinicalStatus     | resolved         | UNKNOWN(NOT_ASKED)
            Condition                 | clinicalStatus     | *                | UNKNOWN(UNSETTLED)
            AllergyIntolerance        | verificationStatus | confirmed        | YES
            AllergyIntolerance        | verificationStatus | -                | YES
            AllergyIntolerance        | verificationStatus | unconfirmed      | UNKNOWN(UNCONFIRMED)
            AllergyIntolerance        | verificationStatus | provisional      | UNKNOWN(UNCONFIRMED)
            AllergyIntolerance        | verificationStatus | differential     | UNKNOWN(UNCONFIRMED)
            AllergyIntolerance        | verificationStatus | refuted          | NO
            AllergyIntolerance        | verificationStatus | entered-in-error | UNKNOWN(NOT_ASKED)
            AllergyIntolerance        | verificationStatus | *                | UNKNOWN(UNCONFIRMED)
            AllergyIntolerance        | clinicalStatus     | active           | YES
            AllergyIntolerance        | clinicalStatus     | recurrence       | YES
            AllergyIntolerance        | clinicalStatus     | relapse          | YES
            AllergyIntolerance        | clinicalStatus     | -                | YES
            AllergyIntolerance        | clinicalStatus     | inactive         | UNKNOWN(NOT_ASKED)
            AllergyIntolerance        | clinicalStatus     | remission        | UNKNOWN(NOT_ASKED)
            AllergyIntolerance        | clinicalStatus     | resolved         | UNKNOWN(NOT_ASKED)
            AllergyIntolerance        | clinicalStatus     | *                | UNKNOWN(UNSETTLED)
            MedicationRequest         | doNotPerform       | true             | UNKNOWN(NOT_ASKED)
            MedicationRequest         | doNotPerform       | false            | YES
            MedicationRequest         | doNotPerform       | -                | YES
            MedicationRequest         | intent             | proposal         | UNKNOWN(UNSETTLED)
            MedicationRequest         | intent             | plan             | UNKNOWN(UNSETTLED)
            MedicationRequest         | intent             | option           | UNKNOWN(UNSETTLED)
            MedicationRequest         | intent             | order            | YES
            MedicationRequest         | intent             | original-order   | YES
            MedicationRequest         | intent             | reflex-order     | YES
            MedicationRequest         | intent             | filler-order     | YES
            MedicationRequest         | intent             | instance-order   | YES
            MedicationRequest         | intent             | -                | YES
            MedicationRequest         | intent             | *                | UNKNOWN(UNSETTLED)
            MedicationRequest         | status             | active           | YES
            MedicationRequest         | status             | on-hold          | UNKNOWN(UNSETTLED)
            MedicationRequest         | status             | draft            | UNKNOWN(UNSETTLED)
            MedicationRequest         | status             | unknown          | UNKNOWN(UNSETTLED)
            MedicationRequest         | status             | completed        | UNKNOWN(NOT_ASKED)
            MedicationRequest         | status             | stopped          | UNKNOWN(NOT_ASKED)
            MedicationRequest         | status             | cancelled        | UNKNOWN(NOT_ASKED)
            MedicationRequest         | status             | entered-in-error | UNKNOWN(NOT_ASKED)
            MedicationRequest         | status             | -                | UNKNOWN(UNSETTLED)
            MedicationRequest         | status             | *                | UNKNOWN(UNSETTLED)
            MedicationStatement       | status             | active           | YES
            MedicationStatement       | status             | intended         | UNKNOWN(UNSETTLED)
            MedicationStatement       | status             | on-hold          | UNKNOWN(UNSETTLED)
            MedicationStatement       | status             | unknown          | UNKNOWN(UNSETTLED)
            MedicationStatement       | status             | completed        | UNKNOWN(NOT_ASKED)
            MedicationStatement       | status             | stopped          | UNKNOWN(NOT_ASKED)
            MedicationStatement       | status             | not-taken        | NO
            MedicationStatement       | status             | entered-in-error | UNKNOWN(NOT_ASKED)
            MedicationStatement       | status             | -                | UNKNOWN(UNSETTLED)
            MedicationStatement       | status             | *                | UNKNOWN(UNSETTLED)
            MedicationAdministration  | status             | in-progress      | YES
            MedicationAdministration  | status             | on-hold          | UNKNOWN(UNSETTLED)
            MedicationAdministration  | status             | unknown          | UNKNOWN(UNSETTLED)
            MedicationAdministration  | status             | completed        | UNKNOWN(NOT_ASKED)
            MedicationAdministration  | status             | stopped          | UNKNOWN(NOT_ASKED)
            MedicationAdministration  | status             | not-done         | UNKNOWN(NOT_ASKED)
            MedicationAdministration  | status             | entered-in-error | UNKNOWN(NOT_ASKED)
            MedicationAdministration  | status             | -                | UNKNOWN(UNSETTLED)
            MedicationAdministration  | status             | *                | UNKNOWN(UNSETTLED)
            Procedure                 | status             | completed        | YES
            Procedure                 | status             | in-progress      | YES
            Procedure                 | status             | preparation      | UNKNOWN(UNSETTLED)
            Procedure                 | status             | on-hold          | UNKNOWN(UNSETTLED)
            Procedure                 | status             | unknown          | UNKNOWN(UNSETTLED)
            Procedure                 | status             | not-done         | UNKNOWN(NOT_ASKED)
            Procedure                 | status             | stopped          | UNKNOWN(NOT_ASKED)
            Procedure                 | status             | entered-in-error | UNKNOWN(NOT_ASKED)
            Procedure                 | status             | -                | UNKNOWN(UNSETTLED)
            Procedure                 | status             | *                | UNKNOWN(UNSETTLED)
            Observation               | status             | final            | YES
            Observation               | status             | amended          | YES
            Observation               | status             | corrected        | YES
            Observation               | status             | preliminary      | YES
            Observation               | status             | registered       | UNKNOWN(UNCONFIRMED)
            Observation               | status             | unknown          | UNKNOWN(UNSETTLED)
            Observation               | status             | cancelled        | UNKNOWN(NOT_ASKED)
            Observation               | status             | entered-in-error | UNKNOWN(NOT_ASKED)
            Observation               | status             | -                | UNKNOWN(UNSETTLED)
            Observation               | status             | *                | UNKNOWN(UNSETTLED)
            Immunization              | status             | completed        | UNKNOWN(RAISED_BY_RECORD)
            Immunization              | status             | not-done         | UNKNOWN(NOT_ASKED)
            Immunization              | status             | entered-in-error | UNKNOWN(NOT_ASKED)
            Immunization              | status             | -                | UNKNOWN(UNSETTLED)
            Immunization              | status             | *                | UNKNOWN(UNSETTLED)
            Device                    | status             | active           | YES
            Device                    | status             | -                | YES
            Device                    | status             | inactive         | UNKNOWN(NOT_ASKED)
            Device                    | status             | unknown          | UNKNOWN(UNSETTLED)
            Device                    | status             | entered-in-error | UNKNOWN(NOT_ASKED)
            Device                    | status             | *                | UNKNOWN(UNSETTLED)
            Flag                      | status             | active           | YES
            Flag                      | status             | inactive         | UNKNOWN(NOT_ASKED)
            Flag                      | status             | entered-in-error | UNKNOWN(NOT_ASKED)
            Flag                      | status             | -                | UNKNOWN(UNSETTLED)
            Flag                      | status             | *                | UNKNOWN(UNSETTLED)
            QuestionnaireResponse     | status             | completed        | YES
            QuestionnaireResponse     | status             | amended          | YES
            QuestionnaireResponse     | status             | in-progress      | YES
            QuestionnaireResponse     | status             | stopped          | YES
            QuestionnaireResponse     | status             | entered-in-error | UNKNOWN(NOT_ASKED)
            QuestionnaireResponse     | status             | -                | UNKNOWN(UNSETTLED)
            QuestionnaireResponse     | status             | *                | UNKNOWN(UNSETTLED)
            """;

    private static final Map<String, String> FACTS = Map.of(
            "Condition", "diabetes",
            "AllergyIntolerance", "latex-allergy",
            "MedicationRequest", "anticoagulant",
            "MedicationStatement", "anticoagulant",
            "MedicationAdministration", "anticoagulant",
            "Procedure", "joint-replacement",
            "Observation", "smoker",
            "Immunization", "live-vaccine",
            "Device", "cardiac-device",
            "Flag", "needle-phobia");

    /** A line of the table above. */
    record Line(String type, String element, String code, String expected) {}

    static Stream<Line> lines() {
        return TABLE.lines()
                .map(line -> List.of(line.split("\\|")))
                .map(cells -> new Line(
                        cells.get(0).strip(),
                        cells.get(1).strip(),
                        cells.get(2).strip(),
                        cells.get(3).strip()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_status_reads_as_the_table_says(Line line) {
        Chart chart = Chart.of(resource(line));

        assertThat(chart.on(TODAY, FACTS.getOrDefault(line.type(), "diabetes"))).isEqualTo(line.expected());
        assertThat(chart.problems().isEmpty()).isEqualTo(!line.code().equals("*"));
    }

    @Test
    void every_line_of_the_interpretation_table_has_a_line_here() {
        Set<String> tested = new HashSet<>();
        lines().forEach(line -> tested.add(line.type() + " " + line.element() + " " + line.code()));

        for (StatusRule rule : new InterpretationTable().rules()) {
            String code = rule.code().isEmpty() ? "-" : rule.code();
            for (String type : rule.types()) {
                assertThat(tested).contains(type + " " + element(rule.field()) + " " + code);
            }
        }
    }

    private static String element(Field field) {
        Map<Field, String> names = Map.of(
                Field.VERIFICATION_STATUS, "verificationStatus",
                Field.CLINICAL_STATUS, "clinicalStatus",
                Field.DO_NOT_PERFORM, "doNotPerform",
                Field.INTENT, "intent",
                Field.STATUS, "status");
        return names.getOrDefault(field, "");
    }

    private static String resource(Line line) {
        String tested = line.code().equals("-") ? "" : "," + written(line);
        String status = line.element().equals("status") ? "" : ",'status':'active'";
        return Chart.resource(line.type(), body(line.type()) + (hasStatus(line) ? status : "") + tested);
    }

    private static boolean hasStatus(Line line) {
        return line.type().equals("MedicationRequest");
    }

    private static String written(Line line) {
        String code = line.code().equals("*") ? "sleeping" : line.code();
        if (line.element().equals("doNotPerform")) {
            return "'doNotPerform':" + code;
        }
        String value = line.element().endsWith("Status") ? "{'coding':[{'code':'" + code + "'}]}" : "'" + code + "'";
        return "'" + line.element() + "':" + value;
    }

    private static String body(String type) {
        return switch (type) {
            case "Condition" -> "'recordedDate':'2025-01-10','code':" + Chart.code(TestPack.SNOMED, "44054006");
            case "AllergyIntolerance" ->
                "'recordedDate':'2025-01-10','code':" + Chart.code(TestPack.SNOMED, "111088007");
            case "MedicationRequest" -> "'authoredOn':'2025-01-10'," + warfarin();
            case "MedicationStatement" ->
                "'effectivePeriod':{'start':'2025-01-10'},'dateAsserted':'2025-04-10'," + warfarin();
            case "MedicationAdministration" -> "'effectiveDateTime':'2025-01-10'," + warfarin();
            case "Procedure" -> "'performedDateTime':'2025-01-10','code':" + Chart.code(TestPack.SNOMED, "609588000");
            case "Observation" ->
                "'effectiveDateTime':'2025-05-10','code':" + Chart.code(TestPack.LOINC, "72166-2")
                        + ",'valueCodeableConcept':" + Chart.code(TestPack.SNOMED, "449868002");
            case "Immunization" ->
                "'occurrenceDateTime':'2025-01-10','vaccineCode':" + Chart.code("http://hl7.org/fhir/sid/cvx", "03");
            case "Device" -> "'type':" + Chart.code(TestPack.SNOMED, "706004007");
            case "Flag" -> "'period':{'start':'2025-01-10'},'code':" + Chart.code(TestPack.SNOMED, "247868009");
            default ->
                "'questionnaire':'https://filiform.org/Questionnaire/intake','authored':'2025-05-10T10:00:00Z',"
                        + "'item':[{'linkId':'diabetes','answer':[{'valueBoolean':true}]}]";
        };
    }

    private static String warfarin() {
        return "'medicationCodeableConcept':" + Chart.code(TestPack.RXNORM, "11289");
    }

    @Test
    void a_no_waits_for_the_final_result_and_the_finished_form() {
        String smokes = "'effectiveDateTime':'2025-05-10','code':" + Chart.code(TestPack.LOINC, "72166-2")
                + ",'valueCodeableConcept':" + Chart.code(TestPack.SNOMED, "8517006");
        String form = "'questionnaire':'https://filiform.org/Questionnaire/intake','authored':'2025-05-10T10:00:00Z',"
                + "'item':[{'linkId':'diabetes','answer':[{'valueBoolean':false}]}]";

        assertThat(Chart.of(Chart.resource("Observation", "'status':'final'," + smokes))
                        .on(TODAY, "smoker"))
                .isEqualTo("NO");
        assertThat(Chart.of(Chart.resource("Observation", "'status':'preliminary'," + smokes))
                        .on(TODAY, "smoker"))
                .isEqualTo(UNCONFIRMED);
        assertThat(Chart.of(Chart.resource("QuestionnaireResponse", "'status':'completed'," + form))
                        .on(TODAY, "diabetes"))
                .isEqualTo("NO");
        assertThat(Chart.of(Chart.resource("QuestionnaireResponse", "'status':'in-progress'," + form))
                        .on(TODAY, "diabetes"))
                .isEqualTo(UNCONFIRMED);
    }

    @Test
    void the_code_in_the_terms_of_fhir_decides_among_several() {
        String condition = "'code':" + Chart.code(TestPack.SNOMED, "44054006")
                + ",'clinicalStatus':{'coding':[{'system':'urn:local','code':'running'},"
                + "{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'resolved'}]}";

        assertThat(Chart.of(Chart.resource("Condition", condition)).on(TODAY, "diabetes"))
                .isEqualTo(SILENT);
    }

    @Test
    void what_is_entered_in_error_is_dropped_whatever_else_it_says() {
        String condition = "'code':" + Chart.code(TestPack.SNOMED, "44054006")
                + ",'clinicalStatus':{'coding':[{'code':'active'}]}"
                + ",'verificationStatus':{'coding':[{'code':'entered-in-error'}]}";

        assertThat(Chart.of(Chart.resource("Condition", condition)).assertions())
                .isEmpty();
    }

    @Test
    void a_hold_is_asked_even_beside_a_plain_no_of_earlier() {
        String no = "'questionnaire':'https://filiform.org/Questionnaire/intake','status':'completed',"
                + "'authored':'2025-05-01T10:00:00Z','item':[{'linkId':'anticoagulant','answer':[{'valueBoolean':false}]}]";
        String plan = "'status':'active','intent':'plan','authoredOn':'2025-05-20'," + warfarin();

        assertThat(Chart.of(Chart.resource("QuestionnaireResponse", no)).on(TODAY, "anticoagulant"))
                .isEqualTo("NO");
        assertThat(Chart.of(Chart.resource("QuestionnaireResponse", no), Chart.resource("MedicationRequest", plan))
                        .on(TODAY, "anticoagulant"))
                .isEqualTo(UNSETTLED);
    }
}
