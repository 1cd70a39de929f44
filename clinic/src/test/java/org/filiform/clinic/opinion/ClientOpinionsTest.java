package org.filiform.clinic.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.Client;
import org.filiform.fhir.form.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** All letters and decisions of one client on one page, and what of them still counts. */
class ClientOpinionsTest extends OpinionSteps {

    private static final String HEART = "DN-A12";

    ClientOpinionsTest(RunningClinic clinic) {
        super(clinic);
    }

    @Test
    void it_shows_who_is_waited_for_what_was_answered_and_what_was_decided_and_is_read_once() throws IOException {
        Client client = somebody("Jan All", Map.of("unstable-heart", Reply.yes(), "needle-phobia", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");
        String answered = ask(sam, client, HEART);
        Map<String, String> form = answer(Says.WITH_CONDITIONS);
        form.put("conditions.0", "Sitting up");
        upload(sam, answered, answered + "/answer", form, "reply.pdf", Papers.pdf());
        ask(sam, client, PHOBIA);
        sam.post(record(client), record(client) + "/overrides", override(sam, client, PHOBIA, account("Sam Okoro")));

        Document page = page(sam, client);

        assertThat(page.select("section[aria-labelledby=letters] article").eachText())
                .hasSize(2)
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("waited for since today"),
                        oldest -> assertThat(oldest)
                                .contains("answered", "May go on with conditions counts", "Sitting up", "reply.pdf"));
        assertThat(page.select("section[aria-labelledby=decisions] article").text())
                .contains("Decided alone", "counts", "Because we talked", "Sam Okoro");
        assertThat(actions(client, "opinions.listed")).containsExactly(AuditOutcome.DONE);
        assertThat(sam.get(record(client)).body()).contains(record(client) + "/opinions\"");
    }

    @Test
    void what_has_changed_is_over_was_replaced_or_was_taken_back_is_never_said_to_count() {
        Client client = somebody("Kai Changed", Map.of("faint-with-needles", Reply.yes(), "pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, APPROVAL, STEROID);
        ida.post(letter, letter + "/answer", answer(Says.SEE_FIRST, Says.SEE_FIRST));
        assertThat(tags(ida, client)).containsExactly("counts", "counts");

        ida.post(letter, letter + "/answer", answer(Says.SEE_FIRST, Says.GO_ON));
        assertThat(tags(ida, client))
                .containsExactly("counts", "counts", "something newer counts", "something newer counts");

        say(client, Map.of("pregnancy", pregnant(20)));
        assertThat(tags(ida, client))
                .containsOnly("counts no more: what it was about has changed", "something newer counts");

        say(client, Map.of("pregnancy", new Reply.No()));
        assertThat(tags(ida, client)).containsOnly("not found today");
    }

    @Test
    void a_decision_that_was_taken_back_stays_and_says_so() {
        Client client = somebody("Lou Back", Map.of("needle-phobia", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");
        sam.post(record(client), record(client) + "/overrides", override(sam, client, PHOBIA, account("Sam Okoro")));
        String decision =
                clinic.bean(Overrides.class).of(client.id()).getFirst().address();
        sam.post(decision, decision + "/withdraw", Map.of("why", "She changed her mind"));

        assertThat(page(sam, client)
                        .select("section[aria-labelledby=decisions]")
                        .text())
                .contains("taken back", "She changed her mind");
    }

    @Test
    void an_opinion_that_nobody_may_give_lifts_nothing() {
        Client client = somebody("Mia Unwilling", Map.of("willing", new Reply.No()));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, "DN-A02");
        Map<String, String> form = answer(Says.GO_ON);
        form.put("expiresOn", today().toString());
        ida.post(letter, letter + "/answer", form);

        assertThat(tags(ida, client)).containsExactly("does not lift this finding");
    }

    @Test
    void an_empty_page_says_where_letters_and_decisions_are_made() {
        Client client = somebody("Ned Nothing", Map.of());

        assertThat(page(signedIn("Ida Brandt"), client).select(".empty").eachText())
                .satisfiesExactly(
                        letters -> assertThat(letters).contains("Nobody was asked", "Ask a doctor"),
                        decisions -> assertThat(decisions).contains("Nothing was decided otherwise", "at the finding"));
    }

    @Test
    void whoever_answers_for_the_rules_finds_the_decisions_from_today_and_from_their_account() {
        Client client = somebody("Oda Found", Map.of("needle-phobia", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");
        sam.post(record(client), record(client) + "/overrides", override(sam, client, PHOBIA, account("Sam Okoro")));

        for (String overseer : List.of("Ida Brandt", "Tom Price")) {
            Visitor visitor = signedIn(overseer);
            assertThat(Jsoup.parse(visitor.get("/today").body()).select("main a[href=/overrides?show=open]"))
                    .as(overseer)
                    .hasSize(1);
            assertThat(Jsoup.parse(visitor.get("/account").body()).select("main a[href=/overrides]"))
                    .as(overseer)
                    .hasSize(1);
        }
        assertThat(sam.get("/today").body() + sam.get("/account").body()).doesNotContain("\"/overrides");
    }

    private List<String> tags(Visitor visitor, Client client) {
        return page(visitor, client).select("dl.kv .tag").eachText();
    }

    private static Document page(Visitor visitor, Client client) {
        return Jsoup.parse(visitor.get(record(client) + "/opinions").body());
    }
}
