package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values, comparators, units, coded results, components and absent data. */
class ObservationTest {

    private static final String TODAY = "2025-06-01";
    private static final String WHEN = "'status':'final','effectiveDateTime':'2025-05-20',";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    777-3  | 'valueQuantity':{'value':150,'system':'http://unitsofmeasure.org','code':'10*3/uL'}          | platelets | YES 150.0
                    777-3  | 'valueQuantity':{'value':150000,'system':'http://unitsofmeasure.org','code':'/uL'}           | platelets | YES 150.0
                    777-3  | 'valueQuantity':{'value':50,'comparator':'<','system':'http://unitsofmeasure.org','code':'10*9/L'} | platelets | YES (-Infinity..50.0)
                    777-3  | 'valueQuantity':{'value':150,'unit':'K/uL'}                                                  | platelets | UNKNOWN(UNIT_UNKNOWN)
                    777-3  | 'valueQuantity':{'value':150}                                                                | platelets | UNKNOWN(UNIT_UNKNOWN)
                    777-3  | 'valueQuantity':{'value':'150','code':'10*9/L'}                                              | platelets | UNKNOWN(UNIT_UNKNOWN)
                    777-3  | 'valueInteger':150                                                                           | platelets | UNKNOWN(UNIT_UNKNOWN)
                    777-3  | 'valueString':'<50 10*9/L'                                                                   | platelets | YES (-Infinity..50.0)
                    777-3  | 'valueString':'<50'                                                                          | platelets | UNKNOWN(UNIT_UNKNOWN)
                    777-3  | 'valueString':'low'                                                                          | platelets | UNKNOWN(UNIT_UNKNOWN)
                    777-3  | 'valueRange':{'low':{'value':100,'code':'10*9/L'},'high':{'value':150,'code':'10*9/L'}}       | platelets | YES [100.0..150.0]
                    777-3  | 'valueRatio':{'numerator':{'value':1}}                                                       | platelets | UNKNOWN(UNIT_UNKNOWN)
                    777-3  | 'dataAbsentReason':{'text':'error'}                                                          | platelets | UNKNOWN(DATA_ABSENT)
                    777-3  | 'issued':'2025-05-21T00:00:00Z'                                                              | platelets | UNKNOWN(DATA_ABSENT)
                    4548-4 | 'valueQuantity':{'value':53,'system':'http://unitsofmeasure.org','code':'mmol/mol'}          | hba1c     | UNKNOWN(UNIT_UNKNOWN)
                    4548-4 | 'valueQuantity':{'value':7.2,'system':'http://unitsofmeasure.org','code':'%'}                | hba1c     | YES 7.2
                    6301-6 | 'valueQuantity':{'value':3.1,'system':'http://unitsofmeasure.org','code':'{INR}'}            | inr       | YES 3.1
                    6301-6 | 'valueQuantity':{'value':3.1,'system':'http://unitsofmeasure.org','code':'1'}                | inr       | YES 3.1
                    6301-6 | 'valueQuantity':{'value':31,'system':'http://unitsofmeasure.org','code':'%'}                 | inr       | UNKNOWN(UNIT_UNKNOWN)
                    """)
    void a_value_counts_in_the_unit_of_its_fact(String code, String value, String fact, String expected) {
        assertThat(observation(code, value).on(TODAY, fact)).isEqualTo(expected);
    }

    @Test
    void the_latest_value_counts_and_at_the_same_instant_both() {
        Chart later = Chart.of(inr("1", "2.0", "2025-05-20"), inr("2", "3.0", "2025-05-25"));
        Chart together = Chart.of(inr("1", "2.0", "2025-05-20"), inr("2", "3.0", "2025-05-20"));

        assertThat(later.on(TODAY, "inr")).isEqualTo("YES 3.0");
        assertThat(together.on(TODAY, "inr")).isEqualTo("YES 2.0 3.0");
    }

    @Test
    void a_value_older_than_the_life_of_its_fact_is_expired() {
        assertThat(Chart.of(inr("1", "2.0", "2025-02-28")).on(TODAY, "inr")).isEqualTo("UNKNOWN(EXPIRED)");
    }

    @Test
    void a_value_without_any_date_is_too_old_to_count() {
        String undated = "'status':'final','code':" + Chart.code(TestPack.LOINC, "6301-6")
                + ",'valueQuantity':{'value':3,'code':'1'}";

        assertThat(Chart.of(Chart.resource("Observation", undated)).on(TODAY, "inr"))
                .isEqualTo("UNKNOWN(EXPIRED)");
    }

    @Test
    void the_day_of_issue_stands_in_for_a_day_that_cannot_be_read() {
        String issued = "'status':'final','effectiveDateTime':'2023-02-31','issued':'2025-05-20T10:00:00Z','code':"
                + Chart.code(TestPack.LOINC, "6301-6") + ",'valueQuantity':{'value':3,'code':'1'}";
        Chart chart = Chart.of(Chart.resource("Observation", issued));

        assertThat(chart.on(TODAY, "inr")).isEqualTo("YES 3.0");
        assertThat(chart.problems()).containsExactly("effectiveDateTime is no date, or a day that does not exist");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    10828004  | YES
                    260385009 | NO
                    261665006 | UNKNOWN(RAISED_BY_RECORD)
                    """)
    void a_coded_result_decides(String result, String expected) {
        Chart chart = observation("7917-8", "'valueCodeableConcept':" + Chart.code(TestPack.SNOMED, result));

        assertThat(chart.on(TODAY, "bloodborne-virus")).isEqualTo(expected);
    }

    @Test
    void true_and_false_decide_as_well() {
        assertThat(observation("7917-8", "'valueBoolean':true").on(TODAY, "bloodborne-virus"))
                .isEqualTo("YES");
        assertThat(observation("7917-8", "'valueBoolean':false").on(TODAY, "bloodborne-virus"))
                .isEqualTo("NO");
        assertThat(observation("7917-8", "'valueString':'not seen'").on(TODAY, "bloodborne-virus"))
                .isEqualTo("UNKNOWN(RAISED_BY_RECORD)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'449868002'}]} | YES
                    'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'8517006'}]}   | NO
                    'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'266927001'}]} | UNKNOWN(RAISED_BY_RECORD)
                    'valueCodeableConcept':{'coding':[{'system':'urn:local','code':'449868002'}]}              | UNKNOWN(RAISED_BY_RECORD)
                    'valueCodeableConcept':{'text':'smokes'}                                                   | UNKNOWN(RAISED_BY_RECORD)
                    'dataAbsentReason':{'coding':[{'code':'asked-declined'}]}                                  | UNKNOWN(DATA_ABSENT)
                    """)
    void a_coded_value_decides_by_the_set_it_is_in(String value, String expected) {
        assertThat(observation("72166-2", value).on(TODAY, "smoker")).isEqualTo(expected);
    }

    @Test
    void components_count_like_observations_of_their_own() {
        String panel = "'code':{'text':'panel'},'component':[{'code':" + Chart.code(TestPack.LOINC, "6301-6")
                + ",'valueQuantity':{'value':3,'code':'1'}},{'code':" + Chart.code(TestPack.LOINC, "777-3")
                + ",'dataAbsentReason':{'text':'clotted'}}]";
        Chart chart = Chart.of(Chart.resource("Observation", WHEN + panel));

        assertThat(chart.on(TODAY, "inr")).isEqualTo("YES 3.0");
        assertThat(chart.on(TODAY, "platelets")).isEqualTo("UNKNOWN(DATA_ABSENT)");
    }

    @Test
    void two_words_of_one_resource_about_one_fact_have_names_of_their_own() {
        String component = "{'code':" + Chart.code(TestPack.LOINC, "6301-6") + ",'valueQuantity':{'value':";
        String panel = "'component':[" + component + "3,'code':'1'}}," + component + "4,'code':'1'}}]";
        Chart chart = Chart.of(Chart.resource("Observation", WHEN + panel));

        assertThat(chart.about("inr"))
                .extracting(assertion -> assertion.id().value())
                .containsExactly("Observation/1#inr", "Observation/1#inr:2");
    }

    @Test
    void the_observation_of_a_thing_or_a_group_is_about_nobody() {
        String json = "{'resourceType':'Observation','id':'1'," + WHEN + "'subject':{'reference':'Group/p'},'code':"
                + Chart.code(TestPack.LOINC, "6301-6") + ",'valueQuantity':{'value':3,'code':'1'}}";

        assertThat(Chart.of(json).assertions()).isEmpty();
    }

    private static Chart observation(String code, String value) {
        return Chart.of(
                Chart.resource("Observation", WHEN + "'code':" + Chart.code(TestPack.LOINC, code) + "," + value));
    }

    private static String inr(String id, String value, String when) {
        return Chart.resource(
                        "Observation",
                        "'status':'final','effectiveDateTime':'" + when + "','code':"
                                + Chart.code(TestPack.LOINC, "6301-6") + ",'valueQuantity':{'value':" + value
                                + ",'code':'{INR}'}")
                .replace("'id':'1'", "'id':'" + id + "'");
    }
}
