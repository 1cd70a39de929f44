package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a medicine counts, and how it is recognised. */
class MedicineTest {

    private static final String WARFARIN = "'medicationCodeableConcept':" + Chart.code(TestPack.RXNORM, "11289");
    private static final String ASPIRIN = "'medicationCodeableConcept':" + Chart.code(TestPack.RXNORM, "1191");
    private static final String IBUPROFEN = "'medicationCodeableConcept':" + Chart.code(TestPack.RXNORM, "5640");
    private static final String BOUNDS =
            "'dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':{'start':'2025-01-10','end':'2025-03-31'}}}}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'status':'active','authoredOn':'2024-03-10T15:00:00Z'                    | 2024-03-10 | UNKNOWN(NOT_ASKED)
                    'status':'active','authoredOn':'2024-03-10T15:00:00Z'                    | 2024-03-11 | YES
                    'status':'active','authoredOn':'2024-03-10T15:00:00Z'                    | 2025-03-10 | YES
                    'status':'active','authoredOn':'2024-03-10T15:00:00Z'                    | 2025-03-11 | UNKNOWN(STALE)
                    'status':'active','authoredOn':'2024-03-10T15:00:00Z'                    | 2035-03-11 | UNKNOWN(STALE)
                    'status':'active'                                                        | 2035-03-11 | YES
                    'status':'active','authoredOn':'2023-02-31'                              | 2035-03-11 | YES
                    'status':'stopped','authoredOn':'2024-03-10'                             | 2024-03-12 | UNKNOWN(NOT_ASKED)
                    'status':'completed'                                                     | 2024-03-12 | UNKNOWN(NOT_ASKED)
                    'status':'completed','authoredOn':'2025-01-10',BOUNDS                    | 2025-02-10 | YES
                    'status':'completed','authoredOn':'2025-01-10',BOUNDS                    | 2025-03-31 | YES
                    'status':'completed','authoredOn':'2025-01-10',BOUNDS                    | 2025-04-01 | UNKNOWN(NOT_ASKED)
                    'status':'active','authoredOn':'2025-01-10',BOUNDS                       | 2025-03-31 | YES
                    'status':'active','authoredOn':'2025-01-10',BOUNDS                       | 2025-04-01 | UNKNOWN(UNSETTLED)
                    'status':'active','authoredOn':'2023-01-10',BOUNDS                       | 2025-03-01 | UNKNOWN(STALE)
                    'status':'completed','authoredOn':'2025-01-10','dispenseRequest':{'validityPeriod':{'end':'2025-06-30'}} | 2025-06-30 | YES
                    'status':'active','authoredOn':'2025-01-10','doNotPerform':true          | 2025-02-01 | UNKNOWN(NOT_ASKED)
                    """)
    void an_order_counts_while_it_is_taken(String order, String day, String expected) {
        String json = order.replace("BOUNDS", BOUNDS) + "," + WARFARIN;

        assertThat(Chart.of(Chart.resource("MedicationRequest", json)).on(day, "anticoagulant"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'status':'active','effectivePeriod':{'start':'2023-01-01'},'dateAsserted':'2024-06-01' | 2025-06-01 | YES
                    'status':'active','effectivePeriod':{'start':'2023-01-01'},'dateAsserted':'2024-06-01' | 2025-06-02 | UNKNOWN(STALE)
                    'status':'active','effectivePeriod':{'start':'2023-01-01','end':'2024-02-01'}          | 2024-02-02 | UNKNOWN(STALE)
                    'status':'active','effectivePeriod':{'start':'2024-01-01','end':'2024-02-01'}          | 2024-02-02 | UNKNOWN(UNSETTLED)
                    'status':'completed','effectivePeriod':{'start':'2023-01-01','end':'2024-02-01'}       | 2024-01-31 | YES
                    'status':'completed','effectivePeriod':{'start':'2023-01-01','end':'2024-02-01'}       | 2024-02-02 | UNKNOWN(NOT_ASKED)
                    'status':'completed','effectiveDateTime':'2023-01-01','dateAsserted':'2024-02-01'      | 2023-06-01 | YES
                    'status':'not-taken','dateAsserted':'2024-02-01'                                       | 2024-03-01 | NO
                    'status':'not-taken','dateAsserted':'2024-02-01'                                       | 2024-06-01 | UNKNOWN(EXPIRED)
                    """)
    void a_statement_counts_for_its_period(String statement, String day, String expected) {
        assertThat(Chart.of(Chart.resource("MedicationStatement", statement + "," + WARFARIN))
                        .on(day, "anticoagulant"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025-03-10 | UNKNOWN(PARTIAL_DATE)
                    2025-03-11 | UNKNOWN(UNSETTLED)
                    2025-03-13 | UNKNOWN(UNSETTLED)
                    2025-03-14 | UNKNOWN(NOT_ASKED)
                    """)
    void an_ended_medicine_is_asked_for_the_days_of_its_own_window(String day, String expected) {
        Chart chart = aspirin("'status':'stopped','authoredOn':'2025-03-10'");

        assertThat(chart.on(day, "antiplatelet")).isEqualTo(expected);
    }

    @Test
    void an_ended_medicine_says_yes_in_its_window_where_the_pack_says_so() {
        Chart chart = Chart.of(
                Chart.resource("MedicationRequest", "'status':'stopped','authoredOn':'2025-03-10'," + IBUPROFEN));

        assertThat(chart.on("2025-03-12", "nsaid")).isEqualTo("YES");
        assertThat(chart.on("2025-03-13", "nsaid")).isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    active    | 2025-03-11 | YES 0.0
                    active    | 2025-09-01 | YES 0.0
                    active    | 2026-03-11 | UNKNOWN(STALE)
                    stopped   | 2025-03-11 | YES 1.0
                    stopped   | 2025-03-13 | YES 3.0
                    stopped   | 2025-03-14 | UNKNOWN(NOT_ASKED)
                    cancelled | 2025-03-11 | UNKNOWN(NOT_ASKED)
                    draft     | 2025-03-11 | UNKNOWN(UNSETTLED)
                    """)
    void the_last_dose_is_today_while_it_is_taken_and_the_day_of_its_end_after_that(
            String status, String day, String expected) {
        Chart chart = aspirin("'status':'" + status + "','authoredOn':'2025-03-10T08:00:00Z'");

        assertThat(chart.on(day, "aspirin-last-dose")).isEqualTo(expected);
    }

    @Test
    void a_dose_that_was_given_counts_on_its_day() {
        Chart chart = Chart.of(Chart.resource(
                "MedicationAdministration",
                "'status':'completed','effectivePeriod':{'start':'2025-03-10T08:00:00Z','end':'2025-03-10T09:00:00Z'},"
                        + ASPIRIN));

        assertThat(chart.on("2025-03-12", "aspirin-last-dose")).isEqualTo("YES 2.0");
        assertThat(chart.on("2025-03-12", "antiplatelet")).isEqualTo("UNKNOWN(UNSETTLED)");
    }

    @Test
    void a_medicine_that_only_raises_a_question_does_so_while_it_is_taken() {
        Chart chart = Chart.of(Chart.resource(
                "MedicationRequest",
                "'status':'active','authoredOn':'2025-03-10','medicationCodeableConcept':"
                        + Chart.code(TestPack.RXNORM, "5856")));

        assertThat(chart.on("2025-04-01", "diabetes")).isEqualTo("UNKNOWN(RAISED_BY_RECORD)");
    }

    @Test
    void a_name_counts_where_no_code_of_the_set_spoke_and_says_so() {
        String named = "'status':'active','authoredOn':'2025-03-10','medicationCodeableConcept':{'coding':"
                + "[{'system':'urn:local','code':'W5','display':'WARFARIN 5mg tabs'}]}";
        Chart chart = Chart.of(Chart.resource("MedicationRequest", named));

        assertThat(chart.on("2025-04-01", "anticoagulant")).isEqualTo("YES");
        assertThat(chart.about("anticoagulant").getFirst().origin())
                .hasToString("HealthRecord[reference=MedicationRequest/1, note=matched by name: warfarin]");
        assertThat(chart.tally().matchedByName()).containsEntry("matched by name: warfarin", 1L);
        assertThat(chart.tally().unknownSystems()).containsEntry("urn:local", 1L);
    }

    @Test
    void a_code_needs_no_name() {
        String both = "'status':'active','authoredOn':'2025-03-10','medicationCodeableConcept':{'coding':[{'system':'"
                + TestPack.RXNORM + "','code':'11289','display':'Warfarin'}],'text':'Warfarin'}";
        Chart chart = Chart.of(Chart.resource("MedicationRequest", both));

        assertThat(chart.about("anticoagulant")).hasSize(1);
        assertThat(chart.about("anticoagulant").getFirst().origin())
                .hasToString("HealthRecord[reference=MedicationRequest/1, note=]");
    }

    @Test
    void a_text_alone_is_enough_for_a_name() {
        String text = "'status':'active','medicationCodeableConcept':{'text':'Acetylsalicylic acid 100'}";

        assertThat(Chart.of(Chart.resource("MedicationRequest", text)).on("2025-04-01", "antiplatelet"))
                .isEqualTo("YES");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Medication/m1
                    http://example.org/fhir/Medication/m1
                    Medication/m1/_history/3
                    urn:uuid:m1
                    m1
                    """)
    void a_reference_is_followed_whether_the_medication_comes_before_or_after(String reference) {
        String medication =
                "{'resourceType':'Medication','id':'m1','code':" + Chart.code(TestPack.RXNORM, "11289") + "}";
        String order = Chart.resource(
                "MedicationRequest",
                "'status':'active','authoredOn':'2025-03-10','medicationReference':{'reference':'" + reference + "'}");

        assertThat(Chart.of(medication, order).on("2025-04-01", "anticoagulant"))
                .isEqualTo("YES");
        assertThat(Chart.of(order, medication).on("2025-04-01", "anticoagulant"))
                .isEqualTo("YES");
        assertThat(Chart.of(order, medication).assertions())
                .isEqualTo(Chart.of(medication, order).assertions());
    }

    @Test
    void a_contained_medication_is_found_wherever_it_stands() {
        String contained = "'contained':[{'resourceType':'Medication','id':'c','code':"
                + Chart.code(TestPack.RXNORM, "11289") + "}]";
        String rest = "'status':'active','medicationReference':{'reference':'#c'}";

        assertThat(Chart.of(Chart.resource("MedicationRequest", contained + "," + rest))
                        .on("2025-04-01", "anticoagulant"))
                .isEqualTo("YES");
        assertThat(Chart.of(Chart.resource("MedicationRequest", rest + "," + contained))
                        .on("2025-04-01", "anticoagulant"))
                .isEqualTo("YES");
    }

    @Test
    void a_contained_medication_that_is_not_there_is_a_problem() {
        Chart chart = Chart.of(
                Chart.resource("MedicationRequest", "'status':'active','medicationReference':{'reference':'#gone'}"));

        assertThat(chart.problems())
                .containsExactly("medicationReference points to a contained Medication that is not there");
    }

    @Test
    void a_reference_to_no_medication_stays_open_and_says_who_waits() {
        Chart chart = Chart.of(Chart.resource(
                "MedicationRequest", "'status':'active','medicationReference':{'reference':'Medication/gone'}"));

        assertThat(chart.unresolved()).hasSize(1);
        assertThat(chart.unresolved().getFirst().patient()).isEqualTo("p");
        assertThat(chart.unresolved().getFirst().medication()).isEqualTo("gone");
    }

    @Test
    void a_dropped_order_waits_for_nothing() {
        Chart chart = Chart.of(Chart.resource(
                "MedicationRequest",
                "'status':'entered-in-error','medicationReference':{'reference':'Medication/gone'}"));

        assertThat(chart.unresolved()).isEmpty();
    }

    @Test
    void the_ingredients_of_a_medication_count() {
        String medication =
                "{'resourceType':'Medication','id':'m1','code':{'text':'Mix'},'ingredient':[{'itemCodeableConcept':"
                        + Chart.code(TestPack.ATC, "B01AA03") + "}]}";
        String order = Chart.resource(
                "MedicationRequest", "'status':'active','medicationReference':{'reference':'Medication/m1'}");

        assertThat(Chart.of(medication, order).on("2025-04-01", "anticoagulant"))
                .isEqualTo("YES");
    }

    @Test
    void a_reference_with_nothing_but_a_display_may_name_the_medicine() {
        String order = "'status':'active','medicationReference':{'display':'Aspirin 75 mg'}";

        assertThat(Chart.of(Chart.resource("MedicationRequest", order)).on("2025-04-01", "antiplatelet"))
                .isEqualTo("YES");
    }

    private static Chart aspirin(String more) {
        return Chart.of(Chart.resource("MedicationRequest", more + "," + ASPIRIN));
    }
}
