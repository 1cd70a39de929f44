package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What went wrong silently in other readers of records. */
class TrapsTest {

    private static final String TODAY = "2025-06-01";

    @Test
    void a_status_is_never_ignored() {
        Chart chart = Chart.of(
                condition("1", "44054006", "'clinicalStatus':{'coding':[{'code':'resolved'}]},'onsetDateTime':'2020'"),
                condition(
                        "2", "72892002", "'clinicalStatus':{'coding':[{'code':'resolved'}]},'onsetDateTime':'2025-03'"),
                Chart.resource(
                        "MedicationRequest",
                        "'status':'stopped','authoredOn':'2025-05-30','medicationCodeableConcept':"
                                + Chart.code(TestPack.RXNORM, "11289")));

        assertThat(chart.on(TODAY, "diabetes")).isEqualTo("UNKNOWN(NOT_ASKED)");
        assertThat(chart.on(TODAY, "pregnancy")).isEqualTo("UNKNOWN(NOT_ASKED)");
        assertThat(chart.on(TODAY, "anticoagulant")).isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    @Test
    void a_fact_is_found_by_any_of_its_codes_and_families() {
        for (String coded : new String[] {
            Chart.code(TestPack.SNOMED, "44054006"),
            Chart.code(TestPack.ICD, "E11.9"),
            Chart.code(TestPack.ICD, "E1165"),
            Chart.code("urn:oid:2.16.840.1.113883.6.90", "E11")
        }) {
            assertThat(Chart.of(Chart.resource("Condition", "'code':" + coded)).on(TODAY, "diabetes"))
                    .as(coded)
                    .isEqualTo("YES");
        }
    }

    @Test
    void a_code_without_its_system_is_no_code() {
        String allergy = "'code':{'coding':[{'code':'6387'}]}";
        Chart chart = Chart.of(
                Chart.resource("AllergyIntolerance", allergy),
                Chart.resource("AllergyIntolerance", "'code':" + Chart.code(TestPack.SNOMED, "6387")));

        assertThat(chart.assertions()).isEmpty();
        assertThat(chart.tally().unknownSystems()).containsEntry("", 1L);
    }

    @Test
    void a_partial_onset_is_uncertain_and_never_lost() {
        Chart chart = Chart.of(condition("1", "44054006", "'onsetDateTime':'2025-06'"));

        assertThat(chart.on("2025-06-15", "diabetes")).isEqualTo("UNKNOWN(PARTIAL_DATE)");
        assertThat(chart.on("2025-07-15", "diabetes")).isEqualTo("YES");
        assertThat(chart.problems()).isEmpty();
    }

    @Test
    void instants_of_different_exactness_are_compared() {
        Chart second = Chart.of(condition("1", "44054006", "'onsetDateTime':'2025-06-01T00:00:00Z'"));
        Chart millisecond = Chart.of(condition("1", "44054006", "'onsetDateTime':'2025-06-01T00:00:00.000Z'"));

        assertThat(second.on(TODAY, "diabetes")).isEqualTo("YES");
        assertThat(millisecond.on(TODAY, "diabetes")).isEqualTo("YES");
    }

    @Test
    void days_counted_in_another_zone_do_not_change_the_trimester() {
        String pregnant = condition("1", "72892002", "'onsetDateTime':'2025-02-01'");
        String due = Chart.resource(
                "Observation",
                "'status':'final','effectiveDateTime':'2025-03-01T23:30:00-08:00','code':"
                        + Chart.code(TestPack.LOINC, "11778-8") + ",'valueDateTime':'2025-10-08'");

        for (String zone : new String[] {"UTC", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Kiritimati"}) {
            Chart chart = Chart.in(ZoneId.of(zone), pregnant, due);
            assertThat(chart.on("2025-04-08", "pregnancy")).as(zone).isEqualTo("YES 1.0");
            assertThat(chart.on("2025-04-09", "pregnancy")).as(zone).isEqualTo("YES 2.0");
        }
    }

    @Test
    void an_active_order_by_a_uuid_reference_is_found_in_a_bundle() {
        String bundle = "{'resourceType':'Bundle','entry':["
                + "{'fullUrl':'urn:uuid:0f','resource':"
                + Chart.resource(
                        "MedicationRequest", "'status':'active','medicationReference':{'reference':'urn:uuid:aa'}")
                + "},{'fullUrl':'urn:uuid:aa','resource':{'resourceType':'Medication','id':'m','code':"
                + Chart.code(TestPack.RXNORM, "11289") + "}}]}";

        assertThat(Chart.of(bundle).on(TODAY, "anticoagulant")).isEqualTo("YES");
    }

    private static String condition(String id, String code, String more) {
        return Chart.resource("Condition", "'code':" + Chart.code(TestPack.SNOMED, code) + "," + more)
                .replace("'id':'1'", "'id':'" + id + "'");
    }
}
