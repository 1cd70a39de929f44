package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiform.decision.fact.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of our own forms. */
class FormTest {

    private static final String TODAY = "2025-06-01";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    diabetes                  | {'valueBoolean':true}                                                        | diabetes                  | YES
                    diabetes                  | {'valueBoolean':false}                                                       | diabetes                  | NO
                    diabetes                  | {'valueCoding':{'code':'yes'}}                                               | diabetes                  | YES
                    diabetes                  | {'valueCoding':{'system':'https://filiform.org/answers','code':'no'}}        | diabetes                  | NO
                    diabetes                  | {'valueCoding':{'code':'unknown'}}                                           | diabetes                  | UNKNOWN(DOES_NOT_KNOW)
                    diabetes                  | {'valueCoding':{'code':'in-person'}}                                         | diabetes                  | UNKNOWN(DOES_NOT_KNOW)
                    diabetes                  | {'valueCoding':{'system':'http://snomed.info/sct','code':'373066001'}}       | diabetes                  | YES
                    diabetes                  | {'valueCoding':{'system':'http://snomed.info/sct','code':'373067005'}}       | diabetes                  | NO
                    diabetes                  | {'valueCoding':{'system':'urn:other','code':'no'}}                           | diabetes                  | UNKNOWN(NOT_ASKED)
                    diabetes                  | {'valueString':'Yes'}                                                        | diabetes                  | YES
                    diabetes                  | {'valueString':'perhaps'}                                                    | diabetes                  | UNKNOWN(NOT_ASKED)
                    diabetes                  | {'valueBoolean':true},{'valueBoolean':false}                                 | diabetes                  | CONFLICT
                    inr                       | {'valueDecimal':2.5}                                                         | inr                       | YES 2.5
                    inr                       | {'valueQuantity':{'value':2.5,'code':'{INR}'}}                               | inr                       | YES 2.5
                    inr                       | {'valueQuantity':{'value':25,'code':'%'}}                                    | inr                       | UNKNOWN(NOT_ASKED)
                    inr                       | {'valueCoding':{'code':'unknown'}}                                           | inr                       | UNKNOWN(DOES_NOT_KNOW)
                    age                       | {'valueInteger':40}                                                          | age                       | YES 40.0
                    age                       | {'valueDate':'1985-05-01'}                                                   | age                       | YES 40.0
                    aspirin-last-dose         | {'valueDate':'2025-06-01'}                                                   | aspirin-last-dose         | YES 0.0
                    local-anaesthetic-allergy | {'valueCoding':{'code':'amide'}},{'valueCoding':{'code':'ester'}}            | local-anaesthetic-allergy | YES amide ester
                    local-anaesthetic-allergy | {'valueString':'amide'}                                                      | local-anaesthetic-allergy | YES amide
                    local-anaesthetic-allergy | {'valueCoding':{'code':'opium'}}                                             | local-anaesthetic-allergy | UNKNOWN(NOT_ASKED)
                    local-anaesthetic-allergy | {'valueBoolean':true}                                                        | local-anaesthetic-allergy | YES
                    lymphoedema-limb          | {'valueCoding':{'code':'arm-left'}},{'valueCoding':{'code':'l2'}}            | lymphoedema-limb          | YES arm-left l2
                    lymphoedema-limb          | {'valueBoolean':true},{'valueCoding':{'code':'l2'}}                          | lymphoedema-limb          | YES l2
                    lymphoedema-limb          | {'valueBoolean':false}                                                       | lymphoedema-limb          | NO
                    pregnancy                 | {'valueBoolean':true}                                                        | pregnancy                 | YES
                    """)
    void an_answer_reads_as_it_was_given(String linkId, String answers, String fact, String expected) {
        assertThat(form(linkId, answers).on(TODAY, fact)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pregnancy.last-period | 2025-03-01 | YES 1.0
                    pregnancy.last-period | 2025-02-01 | YES 2.0
                    pregnancy.due-date    | 2025-12-06 | YES 1.0
                    pregnancy.due-date    | 2025-08-01 | YES 3.0
                    """)
    void a_date_within_the_question_dates_the_pregnancy(String linkId, String date, String expected) {
        String items = "{'linkId':'pregnancy','answer':[{'valueBoolean':true,'item':[{'linkId':'" + linkId
                + "','answer':[{'valueDate':'" + date + "'}]}]}]}";

        assertThat(response("'status':'completed','authored':'2025-06-01'", items)
                        .on(TODAY, "pregnancy"))
                .isEqualTo(expected);
    }

    @Test
    void whoever_names_the_weeks_or_a_due_date_is_pregnant() {
        String weeks = "{'linkId':'pregnancy.weeks','answer':[{'valueInteger':15}]}";
        String due = "{'linkId':'pregnancy.due-date','answer':[{'valueDate':'2025-12-06'}]}";
        String period = "{'linkId':'pregnancy.last-period','answer':[{'valueDate':'2025-03-01'}]}";
        String form = "'status':'completed','authored':'2025-06-01'";

        assertThat(response(form, weeks).on(TODAY, "pregnancy")).isEqualTo("YES 2.0");
        assertThat(response(form, due).on(TODAY, "pregnancy")).isEqualTo("YES 1.0");
        assertThat(response(form, period).on(TODAY, "pregnancy")).isEqualTo("UNKNOWN(RAISED_BY_RECORD)");
    }

    @Test
    void a_day_that_does_not_exist_is_a_problem() {
        String due = "{'linkId':'pregnancy.due-date','answer':[{'valueDate':'2025-02-31'}]}";

        assertThat(response("'status':'completed','authored':'2025-06-01'", due).problems())
                .contains("item pregnancy.due-date is no date, or a day that does not exist");
    }

    @Test
    void items_within_items_count_and_the_name_may_stand_last() {
        String items = "{'linkId':'page','item':[{'answer':[{'valueBoolean':true}],'linkId':'diabetes'}]}";

        assertThat(response("'status':'completed','authored':'2025-06-01'", items)
                        .on(TODAY, "diabetes"))
                .isEqualTo("YES");
    }

    @Test
    void an_answer_that_does_not_fit_is_a_problem() {
        assertThat(form("diabetes", "{'valueString':'perhaps'}").problems())
                .containsExactly("item diabetes has an answer that does not fit its question");
    }

    @Test
    void a_question_without_an_answer_was_not_asked() {
        Chart chart = response("'status':'completed','authored':'2025-06-01'", "{'linkId':'diabetes'}");

        assertThat(chart.assertions()).isEmpty();
        assertThat(chart.problems()).isEmpty();
    }

    @Test
    void questions_that_the_pack_does_not_have_are_counted() {
        Chart chart = form("shoe-size", "{'valueInteger':42}");

        assertThat(chart.assertions()).isEmpty();
        assertThat(chart.tally().unknownQuestions()).isEqualTo(1);
    }

    @Test
    void forms_of_others_are_counted_and_not_read() {
        String other = Chart.resource(
                "QuestionnaireResponse",
                "'status':'completed','authored':'2025-06-01','questionnaire':'http://example.org/Questionnaire/x',"
                        + "'item':[{'linkId':'diabetes','answer':[{'valueBoolean':false}]}]");
        Chart chart = Chart.of(other);

        assertThat(chart.assertions()).isEmpty();
        assertThat(chart.tally().foreignForms()).isEqualTo(1);
    }

    @Test
    void without_a_day_a_no_is_not_believed_and_a_yes_stays() {
        Chart no = response("'status':'completed'", "{'linkId':'diabetes','answer':[{'valueBoolean':false}]}");
        Chart yes = response("'status':'completed'", "{'linkId':'diabetes','answer':[{'valueBoolean':true}]}");

        assertThat(no.on(TODAY, "diabetes")).isEqualTo("UNKNOWN(EXPIRED)");
        assertThat(yes.on(TODAY, "diabetes")).isEqualTo("YES");
        assertThat(no.problems()).containsExactly("authored is missing, so it is not known when this was said");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'author':{'reference':'Patient/p'}                                                            | Answer
                    'author':{'reference':'Practitioner/7','display':'Dr Wood'}                                   | Practitioner Dr Wood
                    'author':{'reference':'Practitioner/7'}                                                       | Practitioner Practitioner/7
                    'source':{'reference':'Practitioner/7','display':'Dr Wood'}                                   | Practitioner Dr Wood
                    'source':{'reference':'Patient/p'},'author':{'reference':'Practitioner/7','display':'Dr Wood'}| Answer
                    'source':{'reference':'RelatedPerson/3'}                                                      | Answer
                    'status':'completed'                                                                          | Answer
                    """)
    void whoever_gave_the_answer_speaks(String who, String expected) {
        String more = who.startsWith("'status'") ? who : who + ",'status':'completed'";
        Chart chart =
                response(more + ",'authored':'2025-06-01'", "{'linkId':'diabetes','answer':[{'valueBoolean':true}]}");

        String speaker = switch (chart.about("diabetes").getFirst().origin()) {
            case Origin.Answer _ -> "Answer";
            case Origin.Practitioner practitioner -> "Practitioner " + practitioner.name();
            case Origin.HealthRecord _ -> "record";
        };
        assertThat(speaker).isEqualTo(expected);
    }

    @Test
    void what_only_an_examiner_may_say_is_not_settled_by_the_person() {
        String capable = "{'linkId':'consent-capacity','answer':[{'valueBoolean':true}]}";
        String noPain = "{'linkId':'hyperalgesia','answer':[{'valueBoolean':false}]}";
        String person = "'status':'completed','authored':'2025-06-01'";
        String examiner = person + ",'author':{'reference':'Practitioner/7','display':'Dr Wood'}";

        assertThat(response(person, capable).on(TODAY, "consent-capacity")).isEqualTo("UNKNOWN(UNCONFIRMED)");
        assertThat(response(examiner, capable).on(TODAY, "consent-capacity")).isEqualTo("YES");
        assertThat(response(person, noPain).on(TODAY, "hyperalgesia")).isEqualTo("UNKNOWN(UNCONFIRMED)");
        assertThat(response(examiner, noPain).on(TODAY, "hyperalgesia")).isEqualTo("NO");
    }

    @Test
    void a_danger_that_only_an_examiner_is_asked_about_counts_whoever_names_it() {
        Chart chart = response(
                "'status':'completed','authored':'2025-06-01'",
                "{'linkId':'hyperalgesia','answer':[{'valueBoolean':true}]}");

        assertThat(chart.on(TODAY, "hyperalgesia")).isEqualTo("YES");
    }

    private static Chart form(String linkId, String answers) {
        return response(
                "'status':'completed','authored':'2025-06-01'",
                "{'linkId':'" + linkId + "','answer':[" + answers + "]}");
    }

    private static Chart response(String more, String items) {
        return Chart.of(Chart.resource(
                "QuestionnaireResponse",
                "'questionnaire':'https://filiform.org/Questionnaire/intake'," + more + ",'item':[" + items + "]"));
    }
}
