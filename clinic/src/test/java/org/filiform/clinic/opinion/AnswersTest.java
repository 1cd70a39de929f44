package org.filiform.clinic.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.fact.Stage;
import org.filiform.fhir.form.Reply;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a doctor answered: how far it counts, how long, and for what. */
class AnswersTest extends OpinionSteps {

    AnswersTest(RunningClinic clinic) {
        super(clinic);
    }

    @Test
    void agreement_to_everything_is_a_fact_for_every_door_until_the_day_it_ends() {
        Client client = somebody("Gia Agreed", Map.of("pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, APPROVAL, STEROID);
        assertThat(findings(client)).contains(APPROVAL, STEROID);
        Map<String, String> form = answer(Says.GO_ON, Says.GO_ON);
        form.put("expiresOn", today().plusDays(20).toString());

        ida.post(letter, letter + "/answer", form);
        ida.post(letter, letter + "/answer", form);

        assertThat(actions(client, "opinion.answered")).containsExactly(AuditOutcome.DONE);
        assertThat(findings(client)).doesNotContain(APPROVAL, STEROID);
        assertThat(ida.get(record(client) + "/answers.ndjson").body()).contains("obstetric-approval");
        assertThat(Jsoup.parse(ida.get(record(client) + "/opinions").body())
                        .select("section[aria-labelledby=letters] dl.kv .tag")
                        .eachText())
                .containsExactly("counts", "counts");
        assertThat(ida.get(record(client) + "/record.json").body())
                .as("read elsewhere, a yes has no end and no ground")
                .contains("Communication")
                .doesNotContain("\"linkId\":\"obstetric-approval\"");
        assertThat(vouchedOn(today().plusDays(20), client)).hasSize(1);
        assertThat(vouchedOn(today().plusDays(21), client)).as("the day after").isEmpty();
    }

    @Test
    void who_agrees_to_one_thing_has_not_agreed_to_another() {
        Client client = somebody("Hal Half", Map.of("pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, APPROVAL, STEROID);

        ida.post(letter, letter + "/answer", answer(Says.GO_ON, Says.SHOULD_NOT));

        assertThat(findings(client)).contains(APPROVAL, STEROID);
        assertThat(clearance(client, APPROVAL)).isInstanceOf(Clearance.ByOpinion.class);
        assertThat(clearance(client, STEROID)).isInstanceOf(Clearance.Stands.class);
        assertThat(ida.get(record(client)).body()).contains("should not");
    }

    @Test
    void an_opinion_stands_beside_the_verdict_until_it_ends_or_what_it_was_about_changes() {
        Client client = somebody("Ivy Heart", Map.of("unstable-heart", Reply.yes()));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, "DN-A12");
        Map<String, String> form = answer(Says.WITH_CONDITIONS);
        form.put("conditions.0", "Sitting up, and not alone");

        ida.post(letter, letter + "/answer", form);

        assertThat(findings(client)).contains("DN-A12");
        assertThat(clearance(client, "DN-A12")).isInstanceOfSatisfying(Clearance.ByOpinion.class, opinion -> {
            assertThat(opinion.doctor()).isEqualTo("Dr Lee");
            assertThat(opinion.conditions()).isEqualTo("Sitting up, and not alone");
        });
        assertThat(ida.get(record(client)).body()).contains("Sitting up, and not alone");
        Beside later = new Beside(
                letters(client),
                List.of(),
                clinic.bean(ClientAnswers.class).screen(client, Stage.TODAY),
                today().plusDays(31));
        assertThat(later.opinion(finding(client, "DN-A12")))
                .as("after its last day")
                .isEmpty();
    }

    @Test
    void an_answer_needs_its_end_and_what_was_said_on_the_phone_was_read_back() {
        Client client = somebody("Jo Endless", Map.of("needle-phobia", Reply.yes()));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, PHOBIA);
        Map<String, String> form = answer(Says.WITH_CONDITIONS);
        form.put("way", "PHONE");
        form.put("expiresOn", today().plusDays(400).toString());

        String body = ida.post(letter, letter + "/answer", form).body();

        assertThat(body)
                .contains("counts once it was read back")
                .contains("Choose until when")
                .contains("Write the conditions");
        assertThat(letters(client).getFirst().isWaitedFor()).isTrue();
        form.put("readBack", "yes");
        form.put("conditions.0", "Slowly");
        form.put("expiresOn", today().plusDays(365).toString());
        ida.post(letter, letter + "/answer", form);
        assertThat(letters(client).getFirst().answer()).isPresent();
    }

    @Test
    void no_opinion_answers_what_nobody_may_override() {
        Client client = somebody("Kit Unwilling", Map.of("willing", new Reply.No()));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, "DN-A02");
        Map<String, String> form = answer(Says.GO_ON);
        form.put("expiresOn", today().toString());

        ida.post(letter, letter + "/answer", form);

        assertThat(letters(client).getFirst().answer()).isPresent();
        assertThat(clearance(client, "DN-A02")).isInstanceOf(Clearance.Stands.class);
    }
}
