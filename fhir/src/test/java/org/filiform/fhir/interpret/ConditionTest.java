package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a condition or an allergy holds. */
class ConditionTest {

    private static final String ACTIVE = "'clinicalStatus':{'coding':[{'code':'active'}]}";
    private static final String RESOLVED = "'clinicalStatus':{'coding':[{'code':'resolved'}]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'onsetDateTime':'2020-01-01'                                            | 2019-12-31 | UNKNOWN(NOT_ASKED)
                    'onsetDateTime':'2020-01-01'                                            | 2020-01-02 | YES
                    'onsetDateTime':'2025-06'                                               | 2025-05-31 | UNKNOWN(NOT_ASKED)
                    'onsetDateTime':'2025-06'                                               | 2025-06-15 | UNKNOWN(PARTIAL_DATE)
                    'onsetDateTime':'2025-06'                                               | 2025-07-01 | YES
                    'onsetDateTime':'2025'                                                  | 2025-07-01 | UNKNOWN(PARTIAL_DATE)
                    'onsetPeriod':{'start':'2020-01-01','end':'2020-02-01'}                 | 2025-01-01 | YES
                    'onsetAge':{'value':50,'code':'a'},'recordedDate':'2020-01-01'          | 2019-01-01 | UNKNOWN(NOT_ASKED)
                    'onsetString':'in childhood'                                            | 2019-01-01 | YES
                    'recordedDate':'2020-01-01'                                             | 2020-01-02 | YES
                    'recordedDate':'2020-01-01'                                             | 2019-01-02 | UNKNOWN(NOT_ASKED)
                    'onsetDateTime':'2020-01-01','recordedDate':'2022-01-01'                | 2021-01-01 | YES
                    'onsetDateTime':'2020-01-01','abatementDateTime':'2021-01-01'           | 2020-06-01 | YES
                    'onsetDateTime':'2020-01-01','abatementDateTime':'2021-01-01'           | 2021-01-02 | UNKNOWN(NOT_ASKED)
                    'onsetDateTime':'2020-01-01','abatementDateTime':'2021'                 | 2021-06-01 | UNKNOWN(PARTIAL_DATE)
                    'abatementPeriod':{'start':'2021-01-01','end':'2021-02-01'}             | 2021-01-15 | YES
                    'abatementPeriod':{'start':'2021-01-01'}                                | 2021-01-15 | UNKNOWN(NOT_ASKED)
                    'abatementString':'gone'                                                | 2021-01-15 | UNKNOWN(UNSETTLED)
                    'onsetDateTime':'2023-02-31'                                            | 2021-01-15 | YES
                    'abatementDateTime':'2023-02-31'                                        | 2025-01-15 | UNKNOWN(UNSETTLED)
                    'onsetDateTime':'2022-01-01','abatementDateTime':'2021-01-01'           | 2025-01-15 | UNKNOWN(UNSETTLED)
                    """)
    void a_condition_without_a_status_holds_from_its_beginning_to_its_end(String dates, String day, String expected) {
        assertThat(diabetes(dates).on(day, "diabetes")).isEqualTo(expected);
    }

    @Test
    void a_status_that_says_active_beside_an_end_is_a_contradiction_and_is_asked() {
        Chart chart = diabetes(ACTIVE + ",'onsetDateTime':'2020-01-01','abatementDateTime':'2021-01-01'");

        assertThat(chart.on("2020-06-01", "diabetes")).isEqualTo("YES");
        assertThat(chart.on("2021-06-01", "diabetes")).isEqualTo("UNKNOWN(UNSETTLED)");
    }

    @Test
    void a_condition_that_is_over_holds_until_it_was() {
        Chart dated = diabetes(RESOLVED + ",'onsetDateTime':'2020-01-01','abatementDateTime':'2021-01-01'");
        Chart undated = diabetes(RESOLVED + ",'onsetDateTime':'2020-01-01'");

        assertThat(dated.on("2020-06-01", "diabetes")).isEqualTo("YES");
        assertThat(dated.on("2021-06-01", "diabetes")).isEqualTo("UNKNOWN(NOT_ASKED)");
        assertThat(undated.on("2020-06-01", "diabetes")).isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    @Test
    void a_day_that_does_not_exist_is_a_problem_and_loses_nothing() {
        Chart chart = diabetes("'onsetDateTime':'2023-02-31','recordedDate':'2020-01-01'");

        assertThat(chart.on("2021-01-01", "diabetes")).isEqualTo("YES");
        assertThat(chart.problems()).containsExactly("onsetDateTime is no date, or a day that does not exist");
    }

    @Test
    void an_end_before_the_beginning_is_a_problem() {
        Chart chart = diabetes("'onsetDateTime':'2022-01-01','abatementDateTime':'2021-01-01'");

        assertThat(chart.problems()).containsExactly("abatementDateTime lies before the beginning");
    }

    @Test
    void a_border_instant_counts_to_the_second_and_to_the_millisecond() {
        for (String start :
                new String[] {"2025-05-31T23:59:59Z", "2025-05-31T23:59:59.999Z", "2025-06-01T00:00:00.000Z"}) {
            assertThat(diabetes("'onsetDateTime':'" + start + "'").on("2025-06-01", "diabetes"))
                    .as(start)
                    .isEqualTo("YES");
        }
        assertThat(diabetes("'onsetDateTime':'2025-06-01T00:00:00.001Z'").on("2025-06-01", "diabetes"))
                .isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    @Test
    void a_day_begins_in_the_zone_of_the_run() {
        String condition = Chart.resource("Condition", code() + ",'onsetDateTime':'2025-06-01T01:00:00+02:00'");

        assertThat(Chart.of(condition).on("2025-06-01", "diabetes")).isEqualTo("YES");
        assertThat(Chart.in(ZoneId.of("Europe/Berlin"), condition).on("2025-06-01", "diabetes"))
                .isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    @Test
    void a_refuted_condition_is_a_no_from_the_day_it_was_written_down() {
        Chart chart = diabetes("'verificationStatus':{'coding':[{'code':'refuted'}]},'recordedDate':'2020-01-01'");

        assertThat(chart.on("2019-01-01", "diabetes")).isEqualTo("UNKNOWN(NOT_ASKED)");
        assertThat(chart.on("2025-01-01", "diabetes")).isEqualTo("NO");
    }

    @Test
    void a_no_expires_after_the_life_of_its_fact() {
        String no = "'questionnaire':'https://filiform.org/Questionnaire/intake','status':'completed',"
                + "'authored':'2025-01-15','item':[{'linkId':'anticoagulant','answer':[{'valueBoolean':false}]}]";
        Chart chart = Chart.of(Chart.resource("QuestionnaireResponse", no));

        assertThat(chart.on("2025-04-15", "anticoagulant")).isEqualTo("NO");
        assertThat(chart.on("2025-04-16", "anticoagulant")).isEqualTo("UNKNOWN(EXPIRED)");
    }

    @Test
    void a_coded_absence_is_a_no_and_its_doubtful_one_says_nothing() {
        String absence = "'code':" + Chart.code(TestPack.SNOMED, "716186003") + ",'recordedDate':'2025-01-01'";
        Chart sure = Chart.of(Chart.resource("AllergyIntolerance", absence));
        Chart doubtful = Chart.of(Chart.resource(
                "AllergyIntolerance", absence + ",'verificationStatus':{'coding':[{'code':'unconfirmed'}]}"));

        assertThat(sure.on("2025-02-01", "latex-allergy")).isEqualTo("NO");
        assertThat(doubtful.on("2025-02-01", "latex-allergy")).isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    @Test
    void an_allergy_and_the_word_that_there_is_none_are_a_conflict() {
        Chart chart = Chart.of(
                Chart.resource("AllergyIntolerance", "'code':" + Chart.code(TestPack.SNOMED, "111088007")),
                Chart.resource("Condition", "'code':" + Chart.code(TestPack.SNOMED, "716186003")));

        assertThat(chart.on("2025-02-01", "latex-allergy")).isEqualTo("CONFLICT");
    }

    @Test
    void an_intolerance_counts_like_an_allergy_and_so_does_the_substance_of_a_reaction() {
        String substance = "'type':'intolerance','code':{'text':'gloves'},'reaction':[{'substance':"
                + Chart.code(TestPack.SNOMED, "111088007") + ",'manifestation':[" + Chart.code(TestPack.SNOMED, "1")
                + "]}]";

        assertThat(Chart.of(Chart.resource("AllergyIntolerance", substance)).on("2025-02-01", "latex-allergy"))
                .isEqualTo("YES");
    }

    @Test
    void the_class_of_an_allergen_is_kept() {
        Chart chart = Chart.of(
                Chart.resource("AllergyIntolerance", "'code':" + Chart.code(TestPack.RXNORM, "6387")),
                Chart.resource("AllergyIntolerance", "'code':" + Chart.code(TestPack.RXNORM, "8701"))
                        .replace("'id':'1'", "'id':'2'"));

        assertThat(chart.on("2025-02-01", "local-anaesthetic-allergy")).isEqualTo("YES amide ester");
    }

    @Test
    void reasons_notes_categories_and_visits_say_nothing() {
        String diabetes = Chart.code(TestPack.SNOMED, "44054006");
        Chart chart = Chart.of(
                Chart.resource(
                        "Encounter", "'status':'finished','reasonCode':[" + diabetes + "],'type':[" + diabetes + "]"),
                Chart.resource("FamilyMemberHistory", "'status':'completed','condition':[{'code':" + diabetes + "}]"),
                Chart.resource("Procedure", "'status':'completed','reasonCode':[" + diabetes + "]"),
                Chart.resource(
                        "Condition",
                        "'category':[" + diabetes + "],'note':[{'text':'diabetes'}],'evidence':[{'code':[" + diabetes
                                + "]}]"));

        assertThat(chart.assertions()).isEmpty();
        assertThat(chart.problems()).isEmpty();
    }

    @Test
    void a_modifier_extension_keeps_a_yes_and_takes_the_certainty_of_a_no() {
        String modified = "'modifierExtension':[{'url':'urn:x','valueBoolean':true}]";

        assertThat(diabetes(modified).on("2025-01-01", "diabetes")).isEqualTo("YES");
        assertThat(diabetes(modified + ",'verificationStatus':{'coding':[{'code':'refuted'}]}")
                        .on("2025-01-01", "diabetes"))
                .isEqualTo("UNKNOWN(RAISED_BY_RECORD)");
    }

    private static Chart diabetes(String more) {
        return Chart.of(Chart.resource("Condition", code() + "," + more));
    }

    private static String code() {
        return "'code':" + Chart.code(TestPack.SNOMED, "44054006");
    }
}
