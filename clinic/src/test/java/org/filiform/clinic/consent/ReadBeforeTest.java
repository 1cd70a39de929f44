package org.filiform.clinic.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.visits.Visit;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text that is read before the visit: by a letter over real mail, on a client's own pages, and what it never opens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadBeforeTest {

    private static final String TRAPEZIUS = "Trapezius, upper part, right";
    private static final String SOLEUS = "Soleus, right";
    private static final long PATIENCE_MILLISECONDS = 20_000;
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/read/\\S+)");

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private RunningClinic clinic;
    private ConsentSteps steps;

    @BeforeAll
    void open() {
        post.start();
        clinic = RunningClinic.start(
                "filiform.demo=true",
                "filiform.reach.from=world",
                "filiform.reach.mail=smtp://localhost:" + post.getSmtp().getPort() + "?from=desk@example.org");
        steps = new ConsentSteps(clinic);
    }

    @AfterAll
    void stop() {
        clinic.close();
        post.stop();
    }

    @Test
    void a_letter_names_nothing_and_what_was_read_and_asked_stands_at_the_visit_and_opens_no_gate()
            throws MessagingException, IOException {
        Visit visit = steps.planned("Peter Novak", TRAPEZIUS);
        String link = mailed("Peter Novak", visit);
        MimeMessage letter = letter(link);
        assertThat(letter.getSubject() + letter.getContent())
                .doesNotContainIgnoringCase("consent")
                .doesNotContainIgnoringCase("needl")
                .doesNotContainIgnoringCase("pain")
                .doesNotContainIgnoringCase("neck")
                .doesNotContainIgnoringCase("treat");

        Visitor peter = clinic.visitor();
        assertThat(peter.get(link).body()).contains("When were you born?").doesNotContain("Dry needling");
        String page = born("Peter Novak", peter, link);
        Sent sent = sent(visit);
        assertThat(page)
                .contains("You sign nothing here", "A punctured lung", "More, with sources")
                .contains(sent.text().more().getLast().title());
        assertThat(sent.text().firstWords()).isLessThanOrEqualTo(ConsentText.MOST_WORDS);
        say(peter, link, Map.of("decision", "read", "question", "Can I drive <home> after?"));
        assertThat(peter.get(link).body()).contains("You told us on", "Can I drive &lt;home&gt; after?");

        assertThat(steps.codes(visit)).containsExactly("FIL-7720");
        assertThat(consent(visit))
                .contains("Sent to be read before the visit", ConsentSteps.TREATS, "Peter Novak said on")
                .contains("Can I drive &lt;home&gt; after?", "word for word")
                .doesNotContain("FIL-7747");
        assertThat(sent.version().hash()).isEqualTo(TextJson.hash(sent.text()));
        assertThat(sent.version().pack()).hasSize(64);
        assertThat(Duration.between(sent.at(), sent.until())).isEqualTo(Duration.ofDays(7));
        for (String action : List.of("consent.sent", "consent.sent-read", "consent.sent-asked")) {
            assertThat(steps.audited(visit.client(), action)).as(action).containsExactly(AuditOutcome.DONE);
        }
        steps.sign(visit);
        assertThat(steps.codes(visit)).isEmpty();
        assertThat(peter.get(link).body()).contains("You agreed to this text on");
        steps.withdraw(visit);
        assertThat(peter.get(link).body()).contains("It stays taken back");
        assertThat(steps.codes(visit)).containsExactly("FIL-7725");
    }

    @Test
    void what_has_changed_since_is_named_and_what_was_read_does_not_count_for_it() {
        Visit visit = steps.planned("Emma Clarke", TRAPEZIUS);
        String link = mailed("Emma Clarke", visit);
        Visitor emma = clinic.visitor();
        born("Emma Clarke", emma, link);
        say(emma, link, Map.of("decision", "read"));

        steps.plan(visit, Map.of("modality", "dn", "visits", "2"), TRAPEZIUS, SOLEUS);
        steps.say("Emma Clarke", Map.of("anticoagulant", Reply.yes(), "doac", Reply.yes()));

        assertThat(consent(visit))
                .contains("FIL-7747", "Another plan was made since.", "New: ", "lower leg", "Now: 2 visits", "is new")
                .contains("What is different for you: ")
                .doesNotContain("word for word", "composed from another edition");
        assertThat(emma.get(link).body()).contains("We have changed the plan").doesNotContain("lower leg");
        assertThat(steps.codes(visit)).containsExactly("FIL-7720");
        steps.plan(visit, Map.of("modality", "dn", "visits", "3"), SOLEUS);
        assertThat(consent(visit)).contains("No longer: ");

        composedByAnotherPack(visit);
        assertThat(consent(visit)).contains("It was composed from another edition of the pack.");
    }

    /** The same text, as a program with another pack would have sent it. */
    private void composedByAnotherPack(Visit visit) {
        clinic.bean(JdbcClient.class)
                .sql("insert into consent_sent (client_id, visit_id, plan_id, request, way, modalities, zones, drugs,"
                        + " risks, findings, visits, review_on, language, content, content_hash, pack_hash, adoption_hash,"
                        + " is_private, sent_by, sent_name, sent_at, readable_until) select client_id, visit_id, plan_id,"
                        + " gen_random_uuid(), way, modalities, zones, drugs, risks, findings, visits, review_on, language,"
                        + " content, content_hash, 'another', adoption_hash, is_private, sent_by, sent_name, sent_at,"
                        + " readable_until from consent_sent where visit_id = ?")
                .param(visit.id().value())
                .update();
    }

    @Test
    void nothing_is_sent_without_a_plan_a_yes_a_way_or_the_text_that_was_looked_at() {
        Visit visit = steps.assessed("Denis Laurent");
        assertThat(send(visit, Map.of("way", "MAIL", "agreed", "yes"))).contains("FIL-7741");
        steps.plan(visit, "dn", "", TRAPEZIUS);
        assertThat(send(visit, Map.of("way", "MAIL", "agreed", "yes"))).contains("FIL-7742", "mail address is missing");
        assertThat(send(visit, Map.of("way", "PAGES")))
                .as("nobody would see it")
                .contains("FIL-7742");
        steps.mailTo("Denis Laurent", mail("Denis Laurent"));
        assertThat(send(visit, Map.of("way", "MAIL"))).contains("FIL-7742", "agreed to be written to");
        Map<String, String> read = form(visit, Map.of("way", "MAIL", "agreed", "yes"));
        steps.plan(visit, "dn", "", SOLEUS);
        assertThat(sendForm(visit, read)).contains("FIL-7744", "lower leg");
        steps.sign(visit);
        assertThat(send(visit, Map.of("way", "MAIL", "agreed", "yes"))).contains("FIL-7741");
        steps.close(visit);
        assertThat(send(visit, Map.of("way", "MAIL", "agreed", "yes"))).contains("FIL-7741");

        assertThat(clinic.bean(Sendings.class).of(visit.client())).isEmpty();
        assertThat(steps.audited(visit.client(), "consent.sent")).hasSize(7).containsOnly(AuditOutcome.REFUSED);
        assertThat(lettersTo(mail("Denis Laurent"))).isEmpty();
        Visitor desk = steps.signedIn("Ruth Ellis");
        assertThat(desk.post("/account", visit.address() + "/consent/send", read)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_client_who_said_no_to_letters_gets_none() {
        Visit visit = steps.planned("Olga Ivanova", TRAPEZIUS);
        steps.mailTo("Olga Ivanova", mail("Olga Ivanova"));
        String record = "/clients/" + visit.client();
        steps.send(record + "/contact", Map.of("MAIL.FORMS_AND_RESULTS", "no", "said", "Olga"));

        assertThat(send(visit, Map.of("way", "MAIL", "agreed", "yes"))).contains("FIL-7742", "said no to forms");

        assertThat(lettersTo(mail("Olga Ivanova"))).isEmpty();
    }

    @Test
    void the_same_form_twice_sends_one_letter_and_a_second_text_ends_the_first_link()
            throws ExecutionException, InterruptedException {
        Visit visit = steps.planned("Sara Blom", TRAPEZIUS);
        steps.mailTo("Sara Blom", mail("Sara Blom"));
        Map<String, String> form = form(visit, Map.of("way", "MAIL", "agreed", "yes"));
        ConsentSteps.atOnce(() -> sendForm(visit, form), () -> sendForm(visit, form));
        clinic.untilNoLetterWaits();
        assertThat(lettersTo(mail("Sara Blom"))).hasSize(1);
        assertThat(clinic.bean(Sendings.class).of(visit.client())).hasSize(1);
        String first = link(mail("Sara Blom"));
        Visitor sara = clinic.visitor();
        assertThat(born("Sara Blom", sara, first)).contains("A punctured lung");

        steps.plan(visit, "dn", "", SOLEUS);
        String second = mailed("Sara Blom", visit);

        HttpResponse<String> old = sara.get(first);
        assertThat(old.statusCode()).isEqualTo(404);
        assertThat(old.body()).contains("cannot be used any more", "a newer one was sent", "FIL-7745");
        assertThat(born("Sara Blom", sara, second)).contains("lower leg");
    }

    @Test
    void in_two_tabs_and_sent_twice_it_is_read_once_and_each_question_is_kept_once() {
        Visit visit = steps.planned("Ahmed Saleh", TRAPEZIUS);
        String link = mailed("Ahmed Saleh", visit);
        Visitor phone = clinic.visitor();
        born("Ahmed Saleh", phone, link);
        Visitor laptop = clinic.visitor();
        born("Ahmed Saleh", laptop, link);
        Map<String, String> form = Map.of("decision", "read", "request", ConsentSteps.request(), "question", "Where?");
        phone.post(link, link, form);
        phone.post(link, link, form);
        laptop.post(link, link, Map.of("decision", "read", "request", ConsentSteps.request(), "question", ""));
        laptop.post(link, link, Map.of("decision", "ask", "request", ConsentSteps.request(), "question", "When?"));

        Sent sent = sent(visit);
        assertThat(sent.readings()).hasSize(1);
        assertThat(sent.questions()).extracting(Sent.Question::text).containsExactly("Where?", "When?");
        HttpResponse<String> empty = laptop.post(link, link, Map.of("decision", "ask", "question", "  "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write down what you want to ask");
        String tooLong = "why ".repeat(400);
        HttpResponse<String> longer = laptop.post(link, link, Map.of("decision", "read", "question", tooLong));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body()).contains("That is too long", "why why");
        assertThat(sent(visit).questions()).hasSize(2);
    }

    @Test
    void a_link_is_locked_by_wrong_dates_and_shows_no_other_client_nothing() {
        Visit visit = steps.planned("Fatima Zahra", TRAPEZIUS);
        String link = mailed("Fatima Zahra", visit);
        Visitor harold = steps.signedIn("Harold Finch");
        assertThat(harold.get(link).body()).contains("When were you born?").doesNotContain("Dry needling");
        assertThat(harold.post(link, link, Map.of("decision", "read")).body()).contains("When were you born?");
        assertThat(harold.get("/mine/" + visit.client() + "/consents/ahead/"
                                + sent(visit).id())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.next(steps.visitor().get(link))).isEqualTo("/clients/" + visit.client() + "/consents");
        for (int tries = 1; tries < ReadingDoor.MOST_WRONG; tries++) {
            assertThat(harold.post(link, link + "/born", Map.of("born", "1901-02-03"))
                            .body())
                    .contains("not the date that the clinic has");
        }
        assertThat(harold.post(link, link + "/born", Map.of("born", "1901-02-03"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(clinic.visitor().get(link).body()).contains("FIL-7745").doesNotContain("When were you born?");
        assertThat(sent(visit).readings()).isEmpty();
        assertThat(clinic.visitor().get("/read/never-one-of-ours").body()).contains("FIL-7745");
    }

    @Test
    void for_a_young_client_whoever_decides_must_read_and_nobody_is_shown_what_another_asked() {
        Visit visit = steps.planned("Noah Fischer", SOLEUS);
        Guardian mother = clinic.bean(Guardians.class).of(visit.client()).getFirst();
        String link = mailed("Noah Fischer", visit);
        Visitor phone = clinic.visitor();
        assertThat(born("Noah Fischer", phone, link)).contains("Who are you?", "I am Noah Fischer");
        HttpResponse<String> nobody = phone.post(link, link, Map.of("decision", "read"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Say who you are");
        say(phone, link, Map.of("decision", "read", "reader", "client", "question", "Will my mother know?"));
        assertThat(phone.get(link).body()).contains("One question is kept").doesNotContain("Will my mother know?");

        assertThat(consent(visit))
                .contains("Noah Fischer said on", "Nobody who decides for Noah Fischer has said that they read it")
                .contains("Will my mother know?")
                .containsPattern(
                        "<details class=\"theirs\"><summary>One question: look before you hand the device over");
        Visitor clara = steps.signedIn("Clara Fischer");
        String own =
                "/mine/" + visit.client() + "/consents/ahead/" + sent(visit).id();
        assertThat(clara.get("/mine/" + visit.client() + "/consents").body()).contains(own);
        assertThat(clara.get(own).body()).contains("lower leg").doesNotContain("Will my mother know?");
        say(clara, own, Map.of("decision", "read"));
        assertThat(consent(visit)).contains("Clara Fischer said on").doesNotContain("Nobody who decides");
        assertThat(sent(visit).readings())
                .extracting(reading -> reading.reader().guardian().isPresent())
                .containsExactly(false, true);
        assertThat(steps.codes(visit)).containsExactly("FIL-7720");
        assertThat(mother.may().decide()).isTrue();
        tellsWhatNoahKeeps(visit, link, phone, clara);
    }

    private void tellsWhatNoahKeeps(Visit visit, String link, Visitor phone, Visitor clara) {
        steps.say("Noah Fischer", Map.of("bloodborne-virus", Reply.yes(), "psychotropic-medicine", Reply.yes()));
        assertThat(proposal(visit).isPrivate()).isTrue();
        assertThat(send(visit, Map.of("way", "MAIL"))).contains("FIL-7743", "Talk with the client alone first");
        assertThat(phone.get(link).statusCode())
                .as("what was sent before tells nothing private")
                .isEqualTo(200);

        send(visit, Map.of("way", "PAGES"));

        String own = "/mine/" + visit.client() + "/consents";
        String text = own + "/ahead/" + sent(visit).id();
        assertThat(clara.get(text).statusCode()).isEqualTo(403);
        assertThat(clara.get(own).body()).doesNotContain("/ahead/");
        assertThat(steps.signedIn("Noah Fischer").get(text).statusCode()).isEqualTo(200);
        assertThat(phone.get(link).statusCode()).as("a newer one was sent").isEqualTo(404);
    }

    private Proposal proposal(Visit visit) {
        return clinic.bean(Proposals.class).of(visit).orElseThrow();
    }

    @Test
    void after_a_visit_was_left_the_link_says_so_and_the_next_visit_shows_what_was_read() {
        Visit left = steps.planned("Henrik Dahl", TRAPEZIUS);
        String link = mailed("Henrik Dahl", left);
        Visitor henrik = clinic.visitor();
        born("Henrik Dahl", henrik, link);
        say(henrik, link, Map.of("decision", "ask", "question", "Is there a pill?"));
        steps.close(left);

        assertThat(henrik.get(link).body()).contains("The visit that this was written for is over");
        Visit next = steps.planned("Henrik Dahl", SOLEUS);
        assertThat(consent(next)).contains("Is there a pill?", "FIL-7747", "No longer: ");
        assertThat(steps.codes(next)).containsExactly("FIL-7720");
        assertThat(steps.visitor()
                        .get("/clients/" + next.client() + "/consents")
                        .body())
                .contains("Is there a pill?", next.address() + "/consent#send");
        steps.sign(next);
        steps.close(next);
        Visit later = steps.planned("Henrik Dahl", TRAPEZIUS);
        assertThat(consent(later)).doesNotContain("Is there a pill?");
        assertThat(steps.visitor()
                        .get("/clients/" + next.client() + "/record.json")
                        .body())
                .contains("\"resourceType\":\"Communication\"", "Is there a pill?");
    }

    @Test
    void what_was_sent_read_and_asked_stays() {
        Visit visit = steps.planned("Harold Finch", TRAPEZIUS);
        send(visit, Map.of("way", "PAGES"));
        String own =
                "/mine/" + visit.client() + "/consents/ahead/" + sent(visit).id();
        Visitor harold = steps.signedIn("Harold Finch");
        say(harold, own, Map.of("decision", "read", "question", "How long?"));
        assertThat(harold.get(own).body())
                .contains("How long?", "You told us on")
                .doesNotContain("I have read this<");
        assertThat(harold.get(own.replaceAll("[0-9a-f]{12}$", "000000000000")).statusCode())
                .isEqualTo(404);
        JdbcClient jdbc = clinic.bean(JdbcClient.class);

        for (String change : List.of(
                "update consent_sent set content = ''",
                "delete from consent_sent_read",
                "update consent_sent_question set question = 'none'")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("stays");
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void after_seven_days_it_can_be_read_no_more() {
        Visit visit = steps.planned("George Adeyemi", TRAPEZIUS);
        String link = mailed("George Adeyemi", visit);
        clinic.wait(Duration.ofDays(7).minusMinutes(1));
        assertThat(clinic.visitor().get(link).body()).contains("When were you born?");
        clinic.wait(Duration.ofMinutes(2));
        assertThat(clinic.visitor().get(link).body()).contains("FIL-7745");
    }

    private Sent sent(Visit visit) {
        return clinic.bean(Sendings.class).of(visit.client()).getFirst();
    }

    private String consent(Visit visit) {
        return steps.visitor().get(visit.address() + "/consent").body();
    }

    private Map<String, String> form(Visit visit, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(
                Map.of("request", ConsentSteps.request(), "text", ConsentSteps.hidden(consent(visit), "text")));
        form.putAll(more);
        return form;
    }

    private String send(Visit visit, Map<String, String> more) {
        return sendForm(visit, form(visit, more));
    }

    /** Sends, and comes back with the page that one is led to. */
    private String sendForm(Visit visit, Map<String, String> form) {
        String next = steps.send(visit.address() + "/consent/send", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return steps.visitor().get(next.replaceAll("#.*", "")).body();
    }

    /** Sends a letter and takes the link out of it. */
    private String mailed(String name, Visit visit) {
        String mail = mail(name);
        steps.mailTo(name, mail);
        send(visit, Map.of("way", "MAIL", "agreed", "yes"));
        clinic.untilNoLetterWaits();
        return link(mail);
    }

    private static String mail(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    private List<MimeMessage> lettersTo(String mail) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(letter -> {
                    try {
                        return letter.getAllRecipients()[0].toString().equals(mail);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private String link(String mail) {
        assertThat(post.waitForIncomingEmail(PATIENCE_MILLISECONDS, 1)).isTrue();
        try {
            Matcher link = LINK.matcher(lettersTo(mail).getLast().getContent().toString());
            assertThat(link.find()).isTrue();
            return link.group(1);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage letter(String link) throws MessagingException, IOException {
        for (MimeMessage letter : post.getReceivedMessages()) {
            if (letter.getContent().toString().contains(link)) {
                return letter;
            }
        }
        throw new AssertionError("No such letter");
    }

    private String born(String name, Visitor visitor, String link) {
        String born = steps.client(name).details().born().orElseThrow().toString();
        HttpResponse<String> answer = visitor.post(link, link + "/born", Map.of("born", born));
        return answer.statusCode() == 302 ? visitor.get(link).body() : answer.body();
    }

    private static void say(Visitor visitor, String page, Map<String, String> words) {
        Map<String, String> form = new HashMap<>(words);
        form.put("request", ConsentSteps.request());
        assertThat(visitor.post(page, page, form).statusCode()).isEqualTo(302);
    }
}
