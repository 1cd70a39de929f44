package org.filiform.clinic.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.BesideFindings;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.OverrideRole;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long what a doctor said, or somebody decided, counts: no longer than its ground. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionLifeTest extends OpinionSteps {

    private static final String CONDITIONS = "Lying on the left side";
    private static final String HEART = "DN-A12";
    private static final String INFECTION = "DN-A14-infection";
    private static final String GLUCOSE = "TP-R06-refer";

    /** A clinic of its own, since days go by in it. */
    OpinionLifeTest() {
        super(RunningClinic.start("filiform.demo=true"));
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    @Test
    void who_agreed_to_what_could_be_a_pregnancy_has_not_agreed_to_one_of_twenty_weeks() {
        Client client = somebody("could-be-pregnant", Reply.yes());
        answer(ask(client, APPROVAL, STEROID), Says.GO_ON, Says.GO_ON);
        assertThat(findings(client)).as("as it was asked").doesNotContain(APPROVAL, STEROID);

        say(client, Map.of("pregnancy", new Reply.Pregnant(day().minusWeeks(20)), "could-be-pregnant", new Reply.No()));

        assertThat(findings(client)).contains(APPROVAL, STEROID);
        assertThat(clearance(client, APPROVAL)).isInstanceOf(Clearance.Stands.class);
        assertThat(clearance(client, STEROID)).isInstanceOf(Clearance.Stands.class);
    }

    @Test
    void a_plan_that_was_agreed_for_one_hba1c_is_none_for_another() {
        Client client = somebody("diabetes", Reply.yes());
        say(client, Map.of("hba1c", new Reply.Amount(7.5)));
        plan(client, "corticosteroid");
        answer(ask(client, GLUCOSE), Says.GO_ON);
        assertThat(findings(client)).as("as it was asked").doesNotContain(GLUCOSE);

        say(client, Map.of("hba1c", new Reply.Amount(11.2)));

        assertThat(findings(client)).contains(GLUCOSE);
    }

    @Test
    void an_agreement_under_conditions_leaves_the_finding_and_its_conditions_stand_beside_it() {
        Client client = somebody("pregnancy", new Reply.Pregnant(day().minusWeeks(9)));
        answer(ask(client, APPROVAL, STEROID), Says.WITH_CONDITIONS, Says.GO_ON);

        assertThat(findings(client)).contains(APPROVAL, STEROID);
        assertThat(clearance(client, APPROVAL))
                .isInstanceOfSatisfying(
                        Clearance.ByOpinion.class,
                        opinion -> assertThat(opinion.conditions()).isEqualTo(CONDITIONS));
        assertThat(clearance(client, STEROID)).isInstanceOf(Clearance.ByOpinion.class);
    }

    @Test
    void what_was_added_to_an_agreement_is_read_before_it_counts_as_one() {
        Client client = somebody("pregnancy", new Reply.Pregnant(day().minusWeeks(9)));
        Letter letter = ask(client, APPROVAL, STEROID);
        List<DoctorsAnswer.Opinion> opinions = letter.about().stream()
                .map(about -> new DoctorsAnswer.Opinion(about.finding(), Says.GO_ON, "Call me if she bleeds"))
                .toList();

        answer(letter, opinions);

        assertThat(findings(client)).contains(APPROVAL, STEROID);
        assertThat(clearance(client, APPROVAL))
                .isInstanceOfSatisfying(
                        Clearance.ByOpinion.class,
                        opinion -> assertThat(opinion.conditions()).isEqualTo("Call me if she bleeds"));
    }

    @Test
    void what_a_doctor_said_is_read_as_said_whatever_was_vouched_for_on_its_account() {
        Client client = somebody("pregnancy", new Reply.Pregnant(day().minusWeeks(9)));
        answer(ask(client, APPROVAL, STEROID), Says.SHOULD_NOT, Says.SHOULD_NOT);
        assertThat(beside(client).opinion(finding(client, APPROVAL)))
                .as("the refusal counts")
                .isPresent();

        answer(ask(client, APPROVAL, STEROID), Says.GO_ON, Says.GO_ON);

        assertThat(findings(client)).as("the newer letter counts").doesNotContain(APPROVAL, STEROID);
    }

    @Test
    void a_doctors_no_after_an_override_ends_it_for_good() {
        Client client = somebody("unstable-heart", Reply.yes());
        decide(client, HEART);
        assertThat(clearance(client, HEART)).isInstanceOf(Clearance.ByOverride.class);
        Letter letter = ask(client, HEART);

        answer(letter, Says.SHOULD_NOT);

        assertThat(clearance(client, HEART)).isInstanceOf(Clearance.Stands.class);
        assertThat(states(client, HEART)).contains("opinion.state.SHOULD_NOT", "opinion.state.override-refused");
        assertThat(standing(client)).isEqualTo(Standing.REFUSED);
        Visitor ida = signedIn(client);
        assertThat(ida.get(overrides().of(client.id()).getFirst().address()).body())
                .contains("a doctor has held back their agreement since");
        assertThat(ida.get("/overrides").body()).doesNotContain(">Counts<").contains("Not over");
        answer(letter, Says.WITH_CONDITIONS);
        assertThat(clearance(client, HEART))
                .as("what the doctor says now, and not what was decided before")
                .isInstanceOf(Clearance.ByOpinion.class);
    }

    @Test
    void an_override_that_was_decided_after_a_doctors_no_counts() {
        Client client = somebody("unstable-heart", Reply.yes());
        answer(ask(client, HEART), Says.SEE_FIRST);
        assertThat(clearance(client, HEART)).isInstanceOf(Clearance.Stands.class);

        decide(client, HEART);

        assertThat(clearance(client, HEART)).isInstanceOf(Clearance.ByOverride.class);
    }

    @Test
    void what_is_asked_anew_each_day_is_decided_for_one_day_and_not_for_the_next_time() {
        Client client = somebody("infection", Reply.yes());
        Visitor ida = signedIn(client);
        String body =
                ida.get(record(client) + "/overrides/new?finding=" + INFECTION).body();
        assertThat(body).contains("what it rests on is asked anew each day").doesNotContain("value=\"day\"");
        Map<String, String> form = override(body);
        form.put("end", "day");
        form.put("until", day().plusDays(1).toString());

        assertThat(ida.post(record(client), record(client) + "/overrides", form).body())
                .contains("no later than the last day that is named there");
        assertThat(overrides().of(client.id())).isEmpty();
        form.put("end", "today");
        ida.post(record(client), record(client) + "/overrides", form);

        assertThat(clearance(client, INFECTION)).isInstanceOf(Clearance.ByOverride.class);
        clinic.wait(Duration.ofDays(1));
        say(client, Map.of("infection", Reply.yes()));
        assertThat(clearance(client, INFECTION)).as("another day").isInstanceOf(Clearance.Stands.class);
    }

    @Test
    void what_a_doctor_says_ends_with_what_it_rests_on() {
        Client client = somebody("infection", Reply.yes());
        say(client, Map.of("unstable-heart", Reply.yes()));
        String heart = ask(client, HEART).address() + "/answer";
        String both = ask(client, HEART, INFECTION).address() + "/answer";
        Visitor ida = signedIn(client);

        assertThat(ida.get(heart).body()).contains("three months after it was said at most");
        assertThat(ida.post(heart, heart, goOn(day().plusMonths(3).plusDays(1))).body())
                .contains("Choose until when it counts");
        assertThat(ida.get(both).body()).contains("what it rests on is asked anew each day");
        assertThat(ida.post(both, both, goOn(day().plusDays(1))).body()).contains("Choose until when it counts");
        assertThat(letters().of(client.id())).allMatch(Letter::isWaitedFor);

        ida.post(heart, heart, goOn(day().plusMonths(3)));
        ida.post(both, both, goOn(day()));
        assertThat(letters().of(client.id())).noneMatch(Letter::isWaitedFor);
    }

    @Test
    void what_is_planned_may_be_planned_again() {
        Client client = somebody("diabetes", Reply.yes());
        say(client, Map.of("hba1c", new Reply.Amount(7.5)));
        plan(client, "corticosteroid");

        assertThat(ask(client, GLUCOSE).about().getFirst().life()).isEqualTo(Life.THREE_MONTHS);
    }

    @Test
    void what_was_said_decided_and_taken_back_leaves_with_the_record() {
        Client client = somebody("unstable-heart", Reply.yes());
        decide(client, HEART);
        Decision decision = overrides().of(client.id()).getFirst();
        Letter letter = ask(client, HEART);
        answer(letter, Says.WITH_CONDITIONS);

        JsonNode decided = resource(client, "DetectedIssue");
        assertThat(decided.path("status").asString()).isEqualTo("final");
        assertThat(decided.path("mitigation")).hasSize(1);
        assertThat(decided.at("/mitigation/0/action/text").asString())
                .contains(
                        "Because we talked", "What may happen", "Lying down", "Until " + decision.until() + " at most");

        overrides().withdraw(decision, "She changed her mind", by());
        JsonNode cancelled = resource(client, "DetectedIssue");
        assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
        assertThat(cancelled.at("/mitigation/1/action/text").asString()).contains("She changed her mind");
        assertThat(cancelled.at("/mitigation/1/author/display").asString()).isEqualTo("Ida Brandt");

        JsonNode said = resource(client, "Communication");
        assertThat(said.at("/about/0/reference").asString()).isEqualTo("DocumentReference/" + letter.id());
        assertThat(said.at("/subject/reference").asString()).isEqualTo("Patient/" + client.id());
        assertThat(said.at("/sender/display").asString()).isEqualTo("Dr Lee");
        assertThat(said.at("/recipient/0/display").asString()).isEqualTo("Ida Brandt");
        assertThat(said.at("/medium/0/coding/0/code").asString()).isEqualTo("MAILWRIT");
        assertThat(said.path("sent").asString()).isEqualTo(day().toString());
        assertThat(said.at("/payload/0/contentString").asString())
                .contains(HEART, letter.about().getFirst().title(), "May go on with conditions", CONDITIONS);
        assertThat(said.at("/note/0/text").asString())
                .contains(day().plusDays(60).toString());
    }

    // ---- what the tests speak in

    private JsonNode resource(Client client, String type) {
        return clinic.bean(OpinionsPart.class)
                .resources(client)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(resource -> resource.path("resourceType").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private Visitor signedIn(Client client) {
        Visitor visitor = clinic.visitor();
        visitor.post("/demo", "/demo", Map.of("mail", "ida.brandt@demo.invalid"));
        visitor.post(record(client), record(client) + "/team/join", Map.of("then", record(client)));
        return visitor;
    }

    private Map<String, String> override(String body) {
        Matcher fingerprint =
                Pattern.compile("name=\"fingerprint\" value=\"([0-9a-f]+)\"").matcher(body);
        assertThat(fingerprint.find()).isTrue();
        return new HashMap<>(Map.of(
                "request",
                UUID.randomUUID().toString(),
                "finding",
                INFECTION,
                "fingerprint",
                fingerprint.group(1),
                "why",
                "Because we talked",
                "told",
                "What may happen",
                "differently",
                "Lying down",
                "treats",
                ida().id().toString()));
    }

    private Map<String, String> goOn(LocalDate until) {
        return Map.of(
                "request", UUID.randomUUID().toString(),
                "answeredBy", "Dr Lee",
                "way", "LETTER",
                "answeredOn", day().toString(),
                "expiresOn", until.toString(),
                "says.0", "GO_ON",
                "says.1", "GO_ON");
    }

    private Client somebody(String fact, Reply reply) {
        Client client = clinic.bean(Clients.class).create(Client.Details.named("Somebody"), ida().id());
        say(client, Map.of(fact, reply));
        return client;
    }

    private void plan(Client client, String drug) {
        Map<FactId, Reply> planned = Map.of(new FactId("planned-drugs"), new Reply.Yes(Set.of(new Token(drug))));
        clinic.bean(KeyedIn.class)
                .settled(
                        client.id(),
                        ida().id(),
                        "Ida Brandt",
                        "Planned",
                        planned,
                        clinic.bean(Clock.class).instant());
    }

    private LocalDate day() {
        return LocalDate.now(clinic.bean(Clock.class));
    }

    private Person ida() {
        return clinic.bean(Accounts.class).findByMail("ida.brandt@demo.invalid").orElseThrow();
    }

    private Letter ask(Client client, String... findings) {
        LetterId id = letters()
                .make(
                        new DoctorLetters.Made(
                                UUID.randomUUID(),
                                client.id(),
                                clinic.bean(Clock.class).instant(),
                                new Doctor("Dr Lee", "", ""),
                                "May it go on?",
                                client.name(),
                                day().plusDays(7),
                                found(client).stream()
                                        .filter(text -> List.of(findings).contains(text.name()))
                                        .map(FindingText::about)
                                        .toList()),
                        new byte[] {1},
                        by());
        return letters().find(id).orElseThrow();
    }

    private void answer(Letter letter, Says... says) {
        List<DoctorsAnswer.Opinion> opinions = new ArrayList<>();
        for (int place = 0; place < says.length; place++) {
            opinions.add(new DoctorsAnswer.Opinion(
                    letter.about().get(place).finding(),
                    says[place],
                    says[place] == Says.WITH_CONDITIONS ? CONDITIONS : ""));
        }
        answer(letter, opinions);
    }

    private void answer(Letter letter, List<DoctorsAnswer.Opinion> opinions) {
        DoctorsAnswer answer = new DoctorsAnswer(
                UUID.randomUUID(),
                "Ida Brandt",
                clinic.bean(Clock.class).instant(),
                "Dr Lee",
                Way.LETTER,
                day(),
                day().plusDays(60),
                opinions);
        letters().answer(letter, answer.id(), answer, false, new ScanFile.None(), by());
    }

    private void decide(Client client, String finding) {
        Letter.About about = found(client).stream()
                .filter(text -> text.name().equals(finding))
                .findFirst()
                .orElseThrow()
                .about();
        overrides()
                .decide(
                        new Overrides.Made(
                                UUID.randomUUID(),
                                client.id(),
                                about,
                                Fingerprint.ofRules(screening(client)),
                                OverrideRole.CLINICAL_LEAD,
                                ida(),
                                new Overrides.Reasons("Because we talked", "What may happen", "Lying down"),
                                day().plusDays(30)),
                        by());
    }

    private Standing standing(Client client) {
        return new Standings(beside(client), clinic.bean(OverrideRights.class), screening(client), day())
                .of(overrides().of(client.id()).getFirst());
    }

    private List<String> states(Client client, String finding) {
        BesideFindings.Notes notes = clinic.bean(OpinionBeside.class)
                .of(client.id(), screening(client))
                .getOrDefault(finding, BesideFindings.Notes.NONE);
        return notes.lines().stream().map(BesideFindings.Line::text).toList();
    }

    private DoctorLetters.By by() {
        return new DoctorLetters.By(ida().id(), "Ida Brandt");
    }

    private List<FindingText> found(Client client) {
        return clinic.bean(FindingTexts.class).of(screening(client), answers().ground(client));
    }

    private Overrides overrides() {
        return clinic.bean(Overrides.class);
    }

    private DoctorLetters letters() {
        return clinic.bean(DoctorLetters.class);
    }

    private ClientAnswers answers() {
        return clinic.bean(ClientAnswers.class);
    }

    private Screening screening(Client client) {
        return answers().screen(client, Stage.TODAY);
    }
}
