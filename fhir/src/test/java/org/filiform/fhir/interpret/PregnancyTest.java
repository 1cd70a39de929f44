package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pregnancy and its trimester, from whatever a record has. Trimesters begin on days 98 and 196. */
class PregnancyTest {

    private static final String PREGNANT = "'code':" + Chart.code(TestPack.SNOMED, "72892002");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025-01-15 | YES 1.0 estimated
                    2025-03-25 | YES 1.0 estimated
                    2025-03-26 | YES [1.0..2.0] estimated
                    2025-04-09 | YES [1.0..2.0] estimated
                    2025-04-22 | YES [1.0..2.0] estimated
                    2025-04-23 | YES 2.0 estimated
                    2025-11-05 | YES 3.0 estimated
                    2025-11-06 | UNKNOWN(STALE)
                    """)
    void from_the_onset_alone_it_is_an_estimate_and_uncertain_near_a_border(String day, String expected) {
        Chart chart = Chart.of(Chart.resource("Condition", PREGNANT + ",'onsetDateTime':'2025-01-01T10:00:00Z'"));

        assertThat(chart.on(day, "pregnancy")).isEqualTo(expected);
    }

    @Test
    void a_pregnancy_that_ended_is_silent() {
        Chart chart = Chart.of(Chart.resource(
                "Condition", PREGNANT + ",'onsetDateTime':'2025-01-01','abatementDateTime':'2025-09-20'"));

        assertThat(chart.on("2025-09-01", "pregnancy")).isEqualTo("YES 3.0 estimated");
        assertThat(chart.on("2025-09-25", "pregnancy")).isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    @Test
    void an_end_after_the_longest_pregnancy_leaves_a_question_before_it() {
        Chart chart = Chart.of(Chart.resource(
                "Condition", PREGNANT + ",'onsetDateTime':'2025-01-01','abatementDateTime':'2026-06-01'"));

        assertThat(chart.on("2025-11-06", "pregnancy")).isEqualTo("UNKNOWN(STALE)");
        assertThat(chart.on("2026-06-03", "pregnancy")).isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    8665-2  | 'valueDateTime':'2025-01-01'           | 2025-04-08 | YES 1.0
                    8665-2  | 'valueDateTime':'2025-01-01'           | 2025-04-09 | YES 2.0
                    8665-2  | 'valueDateTime':'2025-01'              | 2025-04-20 | YES [1.0..2.0]
                    11778-8 | 'valueDateTime':'2025-10-08'           | 2025-04-08 | YES 1.0
                    11778-8 | 'valueDateTime':'2025-10-08'           | 2025-04-09 | YES 2.0
                    11778-8 | 'valueDateTime':'2025-10-08'           | 2025-07-16 | YES 3.0
                    18185-9 | 'valueQuantity':{'value':84,'code':'d'}  | 2025-04-08 | YES 1.0
                    18185-9 | 'valueQuantity':{'value':84,'code':'d'}  | 2025-04-09 | YES 2.0
                    18185-9 | 'valueQuantity':{'value':12,'code':'wk'} | 2025-04-02 | YES 1.0
                    18185-9 | 'valueQuantity':{'value':12,'code':'wk'} | 2025-04-05 | YES [1.0..2.0]
                    18185-9 | 'valueQuantity':{'value':12,'code':'wk'} | 2025-04-09 | YES 2.0
                    """)
    void a_date_or_an_age_gives_the_trimester_to_the_day(String code, String value, String day, String expected) {
        Chart chart =
                Chart.of(Chart.resource("Condition", PREGNANT + ",'onsetDateTime':'2025-02-01'"), dating(code, value));

        assertThat(chart.on(day, "pregnancy")).isEqualTo(expected);
    }

    @Test
    void a_date_alone_raises_the_question_and_makes_no_pregnancy() {
        Chart chart = Chart.of(dating("11778-8", "'valueDateTime':'2025-10-08'"));

        assertThat(chart.on("2025-04-09", "pregnancy")).isEqualTo("UNKNOWN(RAISED_BY_RECORD)");
        assertThat(chart.on("2026-04-09", "pregnancy")).isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    @Test
    void an_age_that_cannot_be_is_unknown() {
        assertThat(Chart.of(dating("18185-9", "'valueQuantity':{'value':120,'code':'wk'}"))
                        .on("2025-04-09", "pregnancy"))
                .isEqualTo("UNKNOWN(UNIT_UNKNOWN)");
        assertThat(Chart.of(dating("18185-9", "'valueQuantity':{'value':12,'code':'mo'}"))
                        .on("2025-04-09", "pregnancy"))
                .isEqualTo("UNKNOWN(UNIT_UNKNOWN)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Z34.91 | 2025-03-10 | YES 1.0
                    Z34.91 | 2025-04-10 | YES [1.0..2.0]
                    Z34.93 | 2025-03-10 | YES 3.0
                    Z34.93 | 2025-07-15 | UNKNOWN(STALE)
                    """)
    void a_trimester_that_was_coded_moves_on_with_the_calendar(String code, String day, String expected) {
        Chart chart = Chart.of(Chart.resource(
                "Condition", "'code':" + Chart.code(TestPack.ICD, code) + ",'recordedDate':'2025-03-10T00:00:00Z'"));

        assertThat(chart.on(day, "pregnancy")).isEqualTo(expected);
    }

    @Test
    void a_status_that_was_observed_holds_for_the_longest_pregnancy() {
        Chart chart = Chart.of(Chart.resource(
                "Observation",
                "'status':'final','effectiveDateTime':'2025-01-01','code':" + Chart.code(TestPack.LOINC, "82810-3")
                        + ",'valueCodeableConcept':" + Chart.code(TestPack.SNOMED, "77386006")));

        assertThat(chart.on("2025-11-05", "pregnancy")).isEqualTo("YES");
        assertThat(chart.on("2025-11-06", "pregnancy")).isEqualTo("UNKNOWN(STALE)");
    }

    @Test
    void a_positive_test_is_a_yes_and_a_negative_one_says_nothing() {
        String test = "'status':'final','effectiveDateTime':'2025-01-01','code':" + Chart.code(TestPack.LOINC, "2106-3")
                + ",'valueCodeableConcept':";

        assertThat(Chart.of(Chart.resource("Observation", test + Chart.code(TestPack.SNOMED, "10828004")))
                        .on("2025-02-01", "pregnancy"))
                .isEqualTo("YES");
        assertThat(Chart.of(Chart.resource("Observation", test + Chart.code(TestPack.SNOMED, "260385009")))
                        .on("2025-02-01", "pregnancy"))
                .isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    @Test
    void days_are_counted_in_the_zone_of_the_run() {
        String period = dating("8665-2", "'valueDateTime':'2025-01-01'");
        String pregnant = Chart.resource("Condition", PREGNANT + ",'onsetDateTime':'2025-02-01'");

        for (String zone : new String[] {"UTC", "Pacific/Auckland", "America/Los_Angeles"}) {
            Chart chart = Chart.in(ZoneId.of(zone), pregnant, period);
            assertThat(chart.on("2025-04-08", "pregnancy")).as(zone).isEqualTo("YES 1.0");
            assertThat(chart.on("2025-04-09", "pregnancy")).as(zone).isEqualTo("YES 2.0");
        }
    }

    /** Looked at on 26 March 2025, the 84th day after 1 January. */
    private static String dating(String code, String value) {
        return Chart.resource(
                "Observation",
                "'status':'final','effectiveDateTime':'2025-03-26','code':" + Chart.code(TestPack.LOINC, code) + ","
                        + value);
    }
}
