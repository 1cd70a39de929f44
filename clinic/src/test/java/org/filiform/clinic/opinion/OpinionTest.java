package org.filiform.clinic.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.AlsoSaid;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Doctors' opinions and overrides, through the doors of a running clinic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionTest {

    private static final String PHOBIA = "DN-A01";
    private static final String APPROVAL = "TP-R01-approval";
    private static final String STEROID = "TP-R01-steroid";

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");

    @AfterAll
    void stop() {
        clinic.close();
    }

    // ---- letters

    @Test
    void a_letter_is_made_once_and_its_paper_says_who_what_and_on_whose_ground() throws IOException {
        Client client = somebody("Ann <script>alert(1)</script> Page", Map.of("pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        Map<String, String> form = letter(client, APPROVAL, "Is <b>saline</b> possible?");
        form.put("seen", seen(ida, client, form));
        form.put("step", "make");

        HttpResponse<String> first = ida.post(record(client), record(client) + "/opinions", form);
        HttpResponse<String> second = ida.post(record(client), record(client) + "/opinions", form);

        assertThat(Visitor.next(second))
                .startsWith(record(client) + "/opinions/")
                .isEqualTo(Visitor.next(first));
        assertThat(letters(client)).hasSize(1);
        assertThat(actions(client, "opinion.asked")).containsExactly(AuditOutcome.DONE);
        String paper = pdf(ida, Visitor.next(first) + "/letter.pdf");
        assertThat(paper)
                .contains("Ann <script>alert(1)</script> Page")
                .contains("Is <b>saline</b> possible?")
                .contains("Dr Lee")
                .contains("Riverside")
                .contains("Pregnancy: obstetric or medical approval not yet recorded")
                .contains("Pregnant: yes")
                .contains("USAMPS")
                .contains("seen")
                .contains("Ida Brandt, Physiotherapist");
        assertThat(paper).as("nothing that was not ticked").doesNotContain("no steroid without approval");
        assertThat(actions(client, "opinion.printed")).containsExactly(AuditOutcome.DONE);
    }

    @Test
    void without_the_agreement_of_the_client_nothing_goes_out_and_nothing_typed_is_lost() {
        Client client = somebody("Bo Unasked", Map.of("pregnancy", pregnant(9)));
        Map<String, String> form = letter(client, APPROVAL, "May it go on, typed with care?");
        form.remove("agreed");

        HttpResponse<String> answer = signedIn("Ida Brandt").post(record(client), record(client) + "/opinions", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("FIL-7604").contains("May it go on, typed with care?");
        assertThat(letters(client)).isEmpty();
        assertThat(actions(client, "opinion.asked")).containsExactly(AuditOutcome.REFUSED);
    }

    @Test
    void what_changed_while_the_letter_was_checked_is_looked_at_again() {
        Client client = somebody("Cy Changed", Map.of("pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        Map<String, String> form = letter(client, APPROVAL, "May it go on?");
        form.put("seen", seen(ida, client, form));
        form.put("step", "make");
        say(client, Map.of("pregnancy", pregnant(20)));

        HttpResponse<String> answer = ida.post(record(client), record(client) + "/opinions", form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("FIL-7603");
        assertThat(letters(client)).isEmpty();
    }

    @Test
    void a_form_that_lacks_something_says_what_and_comes_back_filled() {
        Client client = somebody("Di Lacking", Map.of("pregnancy", pregnant(9)));
        Map<String, String> form = letter(client, APPROVAL, "Still here");
        form.put("doctor", "");
        form.put("mail", "nowhere");
        form.put("remindOn", "2000-01-01");

        String body = signedIn("Ida Brandt")
                .post(record(client), record(client) + "/opinions", form)
                .body();

        assertThat(body)
                .contains("Write the name of the doctor")
                .contains("This is no mail address")
                .contains("Choose a day after today")
                .contains("Still here");
    }

    @Test
    void a_letter_is_late_after_its_day_and_one_reminder_a_day_is_kept() throws IOException {
        Client client = somebody("Ed Waiting", Map.of("pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, APPROVAL);
        database("alter table opinion_letter disable trigger opinion_letter_stays");
        database("update opinion_letter set asked_at = asked_at - interval '9 days', remind_on = current_date - 2"
                + " where client_id = '" + client.id() + "'");
        database("alter table opinion_letter enable trigger opinion_letter_stays");
        assertThat(ida.get("/today").body()).contains("Ed Waiting").contains("for 9 days");

        ida.post("/today", letter + "/remind", Map.of());
        ida.post("/today", letter + "/remind", Map.of());

        assertThat(actions(client, "opinion.reminded")).containsExactly(AuditOutcome.DONE);
        assertThat(letters(client).getFirst().isLate(today())).isFalse();
        assertThat(letters(client).getFirst().isLate(today().plusDays(7))).isTrue();
        assertThat(pdf(ida, letter + "/reminders/" + today()))
                .contains("Reminder")
                .contains("May it go on?")
                .doesNotContain("USAMPS");
        assertThat(ida.get(letter + "/reminders/1999-01-01").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_waits_any_more_only_with_a_reason() {
        Client client = somebody("Fay Closed", Map.of("pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, APPROVAL);

        ida.post(letter, letter + "/close", Map.of("why", " "));
        assertThat(letters(client).getFirst().isWaitedFor()).isTrue();
        ida.post(letter, letter + "/close", Map.of("why", "The practice has closed"));

        assertThat(letters(client).getFirst().isWaitedFor()).isFalse();
        assertThat(ida.get(letter).body()).contains("The practice has closed");
    }

    // ---- answers

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

        ida.post(letter, letter + "/answer", answer(Says.GO_ON));

        assertThat(clearance(client, "DN-A02")).isInstanceOf(Clearance.Stands.class);
    }

    // ---- overrides

    @Test
    void whom_the_rule_names_decides_once_and_alone_where_they_treat_themselves() {
        Client client = somebody("Lea Phobic", Map.of("needle-phobia", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");
        Map<String, String> form = override(sam, client, PHOBIA, account("Sam Okoro"));

        sam.post(record(client), record(client) + "/overrides", form);
        sam.post(record(client), record(client) + "/overrides", form);

        assertThat(actions(client, "finding.overridden")).containsExactly(AuditOutcome.DONE);
        assertThat(findings(client)).as("the verdict stays").contains(PHOBIA);
        assertThat(clearance(client, PHOBIA)).isInstanceOfSatisfying(Clearance.ByOverride.class, override -> {
            assertThat(override.alone()).isTrue();
            assertThat(override.until()).isEqualTo(today());
        });
        assertThat(sam.get(record(client)).body()).contains("decided alone");
        assertThat(signedIn("Tom Price").get("/overrides?show=alone").body()).contains("Lea Phobic");
        assertThat(signedIn("Tom Price").get("/overrides?show=ended").body()).doesNotContain("Lea Phobic");
    }

    @Test
    void it_is_not_alone_where_somebody_else_treats_and_is_taken_back_with_a_reason() {
        Client client = somebody("Mo Together", Map.of("needle-phobia", Reply.yes()));
        Visitor ida = signedIn("Ida Brandt");
        ida.post(record(client), record(client) + "/overrides", override(ida, client, PHOBIA, account("Sam Okoro")));
        assertThat(clearance(client, PHOBIA))
                .isInstanceOfSatisfying(
                        Clearance.ByOverride.class,
                        override -> assertThat(override.alone()).isFalse());
        String decision =
                clinic.bean(Overrides.class).of(client.id()).getFirst().address();

        ida.post(decision, decision + "/withdraw", Map.of("why", ""));
        assertThat(clearance(client, PHOBIA)).isInstanceOf(Clearance.ByOverride.class);
        ida.post(decision, decision + "/withdraw", Map.of("why", "She changed her mind"));

        assertThat(clearance(client, PHOBIA)).isInstanceOf(Clearance.Stands.class);
        assertThat(clinic.bean(Overrides.class).of(client.id())).hasSize(1);
    }

    @Test
    void whoever_the_rule_does_not_name_is_refused_with_the_names_of_those_it_does() {
        Client client = somebody("Nat Guarded", Map.of("unstable-heart", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");

        HttpResponse<String> answer = sam.post(
                record(client), record(client) + "/overrides", override(sam, client, "DN-A12", account("Sam Okoro")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("FIL-7601").contains("clinical lead");
        assertThat(actions(client, "finding.overridden")).containsExactly(AuditOutcome.REFUSED);
        assertThat(clearance(client, "DN-A12")).isInstanceOf(Clearance.Stands.class);
        assertThat(signedIn("Ruth Ellis")
                        .get(record(client) + "/overrides/new?finding=DN-A12")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_prescriber_is_who_holds_the_authority_today() {
        Client client = somebody("Ola Prescribed", Map.of("pregnancy", pregnant(9)));
        Visitor leila = signedIn("Dr Leila Haddad");
        AccountId id = account("Dr Leila Haddad");
        assertThat(leila.post(record(client), record(client) + "/overrides", override(leila, client, APPROVAL, id))
                        .statusCode())
                .isEqualTo(403);

        clinic.bean(Permits.class)
                .grant(
                        id,
                        new Grant.OfDrug(new Token("lidocaine"), Authority.PRESCRIBER, today(), Optional.of(today())),
                        account("Ida Brandt"));
        leila.post(record(client), record(client) + "/overrides", override(leila, client, APPROVAL, id));

        assertThat(clearance(client, APPROVAL)).isInstanceOf(Clearance.ByOverride.class);
    }

    @Test
    void nobody_overrides_a_refusal_not_even_with_a_forged_form_and_every_role() {
        Client client = somebody("Pia Refusing", Map.of("willing", new Reply.No(), "saddle-numbness", Reply.yes()));
        Visitor nora = signedIn("Nora Lindqvist");
        for (String never : List.of("DN-A02", "DN-A15-cauda-equina")) {
            Map<String, String> form = override(nora, client, never, account("Nora Lindqvist"));

            HttpResponse<String> answer = nora.post(record(client), record(client) + "/overrides", form);

            assertThat(answer.statusCode()).as(never).isEqualTo(403);
            assertThat(answer.body()).contains("FIL-7602");
            assertThat(clearance(client, never)).isInstanceOf(Clearance.Stands.class);
        }
        assertThat(actions(client, "finding.overridden")).containsOnly(AuditOutcome.REFUSED);
        assertThat(clinic.bean(Overrides.class).of(client.id())).isEmpty();
    }

    @Test
    void a_contradiction_is_settled_and_not_overridden() {
        Client frank = clinic.bean(Clients.class).find("Frank Osei").getFirst();
        Visitor nora = signedIn("Nora Lindqvist");

        HttpResponse<String> answer = nora.post(
                record(frank),
                record(frank) + "/overrides",
                override(nora, frank, "conflict:anticoagulant", account("Nora Lindqvist")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("FIL-7602");
    }

    @Test
    void what_changed_since_the_form_was_opened_is_not_overridden_and_an_override_dies_with_its_ground() {
        Client client = somebody("Quin Stale", Map.of("faint-with-needles", Reply.yes(), "pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        Finding open = onOf(client).stream()
                .filter(finding -> finding.from().contains(new FactId("pregnancy")))
                .filter(finding -> clinic.bean(OverrideRights.class)
                                .of(
                                        finding,
                                        clinic.bean(Accounts.class)
                                                .viewer(account("Ida Brandt"))
                                                .orElseThrow())
                        instanceof OverrideRights.Right.Yours)
                .findFirst()
                .orElseThrow();
        Map<String, String> form = override(ida, client, open.name(), account("Ida Brandt"));
        form.put("fingerprint", "0".repeat(64));

        HttpResponse<String> stale = ida.post(record(client), record(client) + "/overrides", form);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("FIL-7603").contains("Because we talked");
        Map<String, String> again = override(ida, client, open.name(), account("Ida Brandt"));
        ida.post(record(client), record(client) + "/overrides", again);
        Decision decision = clinic.bean(Overrides.class).of(client.id()).getFirst();
        assertThat(beside(client).fits(decision, finding(client, open.name()))).isTrue();

        adoptAgain();
        assertThat(beside(client).fits(decision, finding(client, open.name())))
                .as("after other rules were adopted")
                .isFalse();
        say(client, Map.of("pregnancy", new Reply.No()));
        HttpResponse<String> gone = ida.post(record(client), record(client) + "/overrides", again);
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body()).contains("FIL-7603");
    }

    @Test
    void an_override_has_its_three_reasons_and_an_end_within_ninety_days() {
        Client client = somebody("Ray Reasonless", Map.of("needle-phobia", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");
        Map<String, String> form = override(sam, client, PHOBIA, account("Sam Okoro"));
        form.put("told", " ");
        form.put("end", "day");
        form.put("until", today().plusDays(91).toString());

        String body =
                sam.post(record(client), record(client) + "/overrides", form).body();

        assertThat(body)
                .contains("Write what the client was told")
                .contains("within 90 days")
                .contains("Because we talked");
        assertThat(clinic.bean(Overrides.class).of(client.id())).isEmpty();
        form.put("told", "All of it");
        form.put("until", today().plusDays(90).toString());
        sam.post(record(client), record(client) + "/overrides", form);
        assertThat(clearance(client, PHOBIA)).isInstanceOf(Clearance.ByOverride.class);
    }

    @Test
    void a_peer_outside_is_named_by_the_lead_alone() {
        Visitor ida = signedIn("Ida Brandt");
        ida.post("/overrides", "/overrides/peer", Map.of("name", "Prof Ada Stone", "mail", "ada@else.invalid"));

        assertThat(signedIn("Tom Price").get("/overrides").body()).contains("Prof Ada Stone");
        Visitor sam = signedIn("Sam Okoro");
        assertThat(sam.post("/today", "/overrides/peer", Map.of("name", "Sam")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void nothing_that_was_asked_said_or_decided_can_be_changed() {
        for (String table : List.of(
                "opinion_letter",
                "opinion_about",
                "opinion_reminder",
                "opinion_answer",
                "opinion_says",
                "opinion_closed",
                "override_decision",
                "override_withdrawn",
                "outside_peer")) {
            assertThatThrownBy(() -> clinic.database().run("delete from " + table))
                    .as(table)
                    .hasMessageContaining("stays");
        }
    }

    @Test
    void an_address_that_is_none_of_ours_is_not_found() {
        Visitor ida = signedIn("Ida Brandt");
        String record = record(somebody("Nan None", Map.of()));
        for (String path :
                List.of("/opinions/x", "/opinions/" + UUID.randomUUID(), "/overrides/x", "/opinions/x/answer")) {
            assertThat(ida.get(record + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void letters_and_decisions_leave_with_the_record() throws IOException {
        Client client = somebody("Eva Export", Map.of("needle-phobia", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");
        sam.post(record(client), record(client) + "/overrides", override(sam, client, PHOBIA, account("Sam Okoro")));
        ask(sam, client, PHOBIA);

        assertThat(sam.get(record(client) + "/record.json").body())
                .contains("\"DetectedIssue\"", "\"DocumentReference\"", "\"AuditEvent\"");
        try (PDDocument paper = Loader.loadPDF(sam.download(record(client) + "/record.pdf"))) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains(
                            "Decisions against a finding", "Doctors who were asked", "Who read and changed this record")
                    .contains("May it go on?", PHOBIA);
        }
    }

    // ---- what the tests speak in

    private Client somebody(String name, Map<String, Reply> differences) {
        Client client = clinic.bean(Clients.class).create(Client.Details.named(name), account("Ida Brandt"));
        clinic.bean(Accounts.class)
                .staff()
                .forEach(person -> clinic.bean(CareTeam.class).join(client.id(), person.id(), CareTeam.How.JOINED));
        say(client, differences);
        return client;
    }

    private void say(Client client, Map<String, Reply> replies) {
        Map<FactId, Reply> said = new HashMap<>();
        replies.forEach((fact, reply) -> said.put(new FactId(fact), reply));
        clinic.bean(KeyedIn.class).answered(client.id(), said, Instant.now(), account("Ida Brandt"));
    }

    private static Reply pregnant(int weeks) {
        return new Reply.Pregnant(today().minusWeeks(weeks));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private AccountId account(String name) {
        return clinic.bean(Accounts.class)
                .findByMail(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.invalid")
                .orElseThrow()
                .id();
    }

    private Visitor signedIn(String name) {
        Visitor visitor = clinic.visitor();
        String mail = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.invalid";
        visitor.post("/demo", "/demo", Map.of("mail", mail));
        return visitor;
    }

    private static String record(Client client) {
        return "/clients/" + client.id();
    }

    private Map<String, String> letter(Client client, String finding, String question) {
        return new HashMap<>(Map.of(
                "request",
                UUID.randomUUID().toString(),
                "finding",
                finding,
                "doctor",
                "Dr Lee",
                "practice",
                "Riverside",
                "mail",
                "",
                "question",
                question,
                "agreed",
                "yes",
                "agreedBy",
                client.name(),
                "remindOn",
                today().plusDays(7).toString()));
    }

    private static String seen(Visitor visitor, Client client, Map<String, String> form) {
        return hidden(
                visitor.post(record(client), record(client) + "/opinions", form).body(), "seen");
    }

    private static String hidden(String body, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
        return value.find() ? value.group(1) : "";
    }

    /** Makes a letter; its address. */
    private String ask(Visitor visitor, Client client, String... findings) {
        Map<String, String> form = letter(client, String.join(",", findings), "May it go on?");
        form.put("seen", seen(visitor, client, form));
        form.put("step", "make");
        String address = Visitor.next(visitor.post(record(client), record(client) + "/opinions", form));
        assertThat(address).startsWith(record(client) + "/opinions/");
        return address;
    }

    private static Map<String, String> answer(Says... says) {
        Map<String, String> form = new HashMap<>(Map.of(
                "request", UUID.randomUUID().toString(),
                "answeredBy", "Dr Lee",
                "way", "LETTER",
                "answeredOn", today().toString(),
                "expiresOn", today().plusDays(30).toString()));
        for (int place = 0; place < says.length; place++) {
            form.put("says." + place, says[place].name());
        }
        return form;
    }

    private Map<String, String> override(Visitor visitor, Client client, String finding, AccountId treats) {
        visitor.post(record(client), record(client) + "/team/join", Map.of("then", record(client)));
        String body = visitor.get(record(client) + "/overrides/new?finding=" + finding)
                .body();
        return new HashMap<>(Map.of(
                "request",
                UUID.randomUUID().toString(),
                "finding",
                finding,
                "fingerprint",
                hidden(body, "fingerprint"),
                "why",
                "Because we talked",
                "told",
                "What may happen",
                "differently",
                "Lying down",
                "treats",
                treats.toString(),
                "end",
                "today"));
    }

    private List<Letter> letters(Client client) {
        return clinic.bean(DoctorLetters.class).of(client.id());
    }

    private List<Finding> onOf(Client client) {
        return clinic.bean(ClientAnswers.class).screen(client, Stage.TODAY).answers().stream()
                .map(Answer::findings)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Set<String> findings(Client client) {
        return onOf(client).stream().map(Finding::name).collect(Collectors.toSet());
    }

    private Finding finding(Client client, String name) {
        return onOf(client).stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Beside beside(Client client) {
        return clinic.bean(Clearances.class)
                .beside(client.id(), clinic.bean(ClientAnswers.class).screen(client, Stage.TODAY));
    }

    private Clearance clearance(Client client, String finding) {
        return clinic
                .bean(Clearances.class)
                .of(client.id(), clinic.bean(ClientAnswers.class).screen(client, Stage.TODAY))
                .stream()
                .filter(clearance -> clearance.finding().name().equals(finding))
                .findFirst()
                .orElseThrow();
    }

    /** What is vouched for on another day. */
    private List<AlsoSaid.Said> vouchedOn(LocalDate day, Client client) {
        return new Vouched(
                        clinic.bean(DoctorLetters.class),
                        clinic.bean(ClearedFacts.class),
                        Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .of(client.id(), () -> clinic.bean(ClientAnswers.class).ground(client));
    }

    private void adoptAgain() {
        clinic.bean(Rules.class).adoptAsProposed("Nora Lindqvist", today(), account("Nora Lindqvist"));
    }

    private List<AuditOutcome> actions(Client client, String action) {
        return clinic.bean(Audit.class).ofClient(client.id().value(), Audit.MOST_LINES).stream()
                .map(line -> line.entry())
                .filter(entry -> entry.action().equals(action))
                .map(entry -> entry.outcome())
                .toList();
    }

    private void database(String command) {
        clinic.bean(JdbcClient.class).sql(command).update();
    }

    private String pdf(Visitor visitor, String path) throws IOException {
        HttpResponse<byte[]> answer = bytes(visitor, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private HttpResponse<byte[]> bytes(Visitor visitor, String path) throws IOException {
        URI address = clinic.address(path);
        try (var http = HttpClient.newBuilder()
                .cookieHandler(visitor.cookies())
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            return http.send(HttpRequest.newBuilder(address).GET().build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
