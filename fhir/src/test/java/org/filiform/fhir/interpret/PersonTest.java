package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2000-06-01 | 2018-05-31 | YES 17.0
                    2000-06-01 | 2018-06-01 | YES 18.0
                    2004-02-29 | 2022-02-28 | YES 17.0
                    2004-02-29 | 2022-03-01 | YES 18.0
                    2000-06    | 2018-06-15 | YES [17.0..18.0]
                    2000       | 2018-06-15 | YES [17.0..18.0]
                    """)
    void age_follows_from_the_date_of_birth(String born, String day, String expected) {
        assertThat(person("'birthDate':'" + born + "'").on(day, "age")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    female  | YES female
                    male    | YES male
                    other   | UNKNOWN(NOT_ASKED)
                    unknown | UNKNOWN(NOT_ASKED)
                    """)
    void sex_is_what_the_record_says_or_unknown(String gender, String expected) {
        assertThat(person("'gender':'" + gender + "'").on("2025-06-01", "sex")).isEqualTo(expected);
    }

    @Test
    void a_birthday_that_does_not_exist_is_a_problem_and_leaves_age_unknown() {
        Chart chart = person("'birthDate':'2023-02-31'");

        assertThat(chart.on("2025-06-01", "age")).isEqualTo("UNKNOWN(NOT_ASKED)");
        assertThat(chart.problems()).containsExactly("birthDate is no date, or a day that does not exist");
    }

    @Test
    void two_people_under_one_id_have_two_ages() {
        Chart chart = Chart.of(
                "{'resourceType':'Patient','id':'p','birthDate':'2000-01-01'}",
                "{'resourceType':'Patient','id':'p','birthDate':'2010-01-01'}");

        assertThat(chart.on("2025-06-01", "age")).isEqualTo("YES 15.0 25.0");
    }

    @Test
    void the_same_person_twice_is_one() {
        String same = "{'resourceType':'Patient','id':'p','birthDate':'2000-01-01'}";

        assertThat(Chart.of(same, same).assertions()).hasSize(1);
    }

    @Test
    void a_resource_about_nobody_is_a_problem() {
        Chart chart = Chart.of(
                "{'resourceType':'Condition','id':'1','code':" + Chart.code(TestPack.SNOMED, "44054006") + "}");

        assertThat(chart.assertions()).isEmpty();
        assertThat(chart.problems()).containsExactly("subject is missing, so it is not known whom this is about");
    }

    @Test
    void a_person_who_is_only_described_cannot_be_followed_and_is_a_problem() {
        String code = ",'code':" + Chart.code(TestPack.SNOMED, "44054006") + "}";
        Chart conditional =
                Chart.of("{'resourceType':'Condition','id':'1','subject':{'reference':'Patient?identifier=7'}" + code);
        Chart described =
                Chart.of("{'resourceType':'Condition','id':'1','subject':{'identifier':{'value':'7'}}" + code);

        assertThat(conditional.problems()).containsExactly("subject cannot be followed");
        assertThat(described.problems()).containsExactly("subject is missing, so it is not known whom this is about");
    }

    @Test
    void a_device_in_store_is_about_nobody_and_no_problem() {
        Chart chart =
                Chart.of("{'resourceType':'Device','id':'1','type':" + Chart.code(TestPack.SNOMED, "706004007") + "}");

        assertThat(chart.assertions()).isEmpty();
        assertThat(chart.problems()).isEmpty();
    }

    @Test
    void a_device_counts_from_the_day_it_was_made() {
        Chart chart = Chart.of(Chart.resource(
                "Device", "'manufactureDate':'2020-01-01','type':" + Chart.code(TestPack.SNOMED, "706004007")));

        assertThat(chart.on("2019-01-01", "cardiac-device")).isEqualTo("UNKNOWN(NOT_ASKED)");
        assertThat(chart.on("2021-01-01", "cardiac-device")).isEqualTo("YES");
    }

    @Test
    void a_procedure_counts_ever_after_and_a_flag_for_its_period() {
        Chart procedure = Chart.of(Chart.resource(
                "Procedure",
                "'status':'completed','performedPeriod':{'start':'2001-01-01','end':'2001-01-02'},'code':"
                        + Chart.code(TestPack.SNOMED, "609588000")));
        Chart flag = Chart.of(Chart.resource(
                "Flag",
                "'status':'inactive','period':{'start':'2020-01-01','end':'2021-01-01'},'code':"
                        + Chart.code(TestPack.SNOMED, "247868009")));

        assertThat(procedure.on("2000-01-01", "joint-replacement")).isEqualTo("UNKNOWN(NOT_ASKED)");
        assertThat(procedure.on("2025-01-01", "joint-replacement")).isEqualTo("YES");
        assertThat(flag.on("2020-06-01", "needle-phobia")).isEqualTo("YES");
        assertThat(flag.on("2022-06-01", "needle-phobia")).isEqualTo("UNKNOWN(NOT_ASKED)");
    }

    private static Chart person(String more) {
        return Chart.of("{'resourceType':'Patient','id':'p'," + more + "}");
    }
}
