package org.filiform.clinic.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is shown, while a client is asked, what was known before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaidBeforeTest {

    private static final String PASSWORD = "four words in a row";
    private static final String IDA = "ida@example.org";
    private static final String RUTH = "ruth@example.org";
    private static final String STILL_TRUE = "Is this still true?";
    private static final String RECORDED = "Your medical record says yes";

    private final RunningClinic clinic = RunningClinic.start();
    private AccountId ida;
    private AccountId ruth;

    @BeforeAll
    void people() {
        ida = account("Ida", IDA, Role.PRACTITIONER);
        ruth = account("Ruth", RUTH, Role.FRONT_DESK);
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    private AccountId account(String name, String mail, Role role) {
        clinic.bean(Accounts.class).create(new NewPerson(name, "", mail, Set.of(role)), Optional.of(PASSWORD));
        return clinic.bean(Accounts.class).findByMail(mail).orElseThrow().id();
    }

    private Visitor as(String mail) {
        Visitor visitor = clinic.visitor();
        visitor.signIn(mail, PASSWORD);
        return visitor;
    }

    /** Somebody who told before that they smoke, and of whom a record says what they take. */
    private Client client(String name, int age) {
        Client client = clinic.bean(Clients.class)
                .create(
                        new Client.Details(name, Optional.of(born(age)), "", "c@example.org", "en", "GB", "", "Neck"),
                        ida);
        clinic.bean(KeyedIn.class)
                .answered(client.id(), Somebody.whoSmokes(), Instant.now().minus(Duration.ofDays(7)), ida);
        record(client, "N06AB06");
        return client;
    }

    private static LocalDate born(int age) {
        return LocalDate.now(ZoneOffset.UTC).minusYears(age).minusDays(9);
    }

    /** A record from elsewhere that counts, with one medicine. */
    private void record(Client client, String atc) {
        String line = """
                {"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order","authoredOn":"%s",\
                "subject":{"reference":"Patient/%s"},"medicationCodeableConcept":{"coding":[\
                {"system":"http://www.whocc.no/atc","code":"%s"}]}}
                """.formatted(LocalDate.now(ZoneOffset.UTC).minusDays(3), client.id(), atc);
        clinic.bean(JdbcClient.class)
                .sql("""
                        with brought as (insert into imported_record (client_id, file_name, original, sha256, lines,
                            person_name, person_born, person_gender, resources, brought_by, brought_name)
                            values (:client, 'x', '', repeat('0', 64), :lines, 'x', '', '', 1, :by, 'Ida') returning id)
                        insert into imported_record_step (record_id, step, by_account, by_name)
                            select id, 'accepted', :by, 'Ida' from brought""")
                .param("client", client.id().value())
                .param("lines", line)
                .param("by", ida.value())
                .update();
    }

    private String code(Client client, AccountId by) {
        return "/ask/" + clinic.bean(Rounds.class).begin(client.id(), Stage.TODAY, Way.CODE, by);
    }

    private static String handOver(Visitor device, Client client) {
        String ask = "/clients/" + client.id() + "/ask";
        return Visitor.next(device.post(ask, ask, Map.of("pin", "2468")));
    }

    private Visitor phone(String round, Client client) {
        Visitor phone = clinic.visitor();
        phone.post(
                round + "/born",
                round + "/born",
                Map.of("born", client.details().born().orElseThrow().toString()));
        return phone;
    }

    /** All that the pages of a round show before anything is answered. */
    private static String shown(Visitor visitor, String round) {
        StringBuilder all = new StringBuilder();
        for (String page : List.of("", "/changed", "/medicines", "/blood", "/lungs", "/health", "/done", "/now/help")) {
            all.append(visitor.get(round + page).body());
        }
        return all.toString();
    }

    private List<String> trail(Client client) {
        return clinic.bean(Audit.class).ofClient(client.id().value(), 100).stream()
                .map(line -> line.entry().action() + ": " + line.entry().why())
                .toList();
    }

    @Test
    void what_the_front_desk_begins_shows_nothing_that_was_known_before() {
        Client client = client("Rosa Read", 40);
        Visitor desk = as(RUTH);
        String device = handOver(desk, client);
        String code = code(client, ruth);

        assertThat(shown(desk, device))
                .contains("A few questions")
                .contains("None of these")
                .doesNotContain(STILL_TRUE)
                .doesNotContain(RECORDED);
        assertThat(shown(phone(code, client), code))
                .contains("None of these")
                .doesNotContain(STILL_TRUE)
                .doesNotContain(RECORDED);
        assertThat(trail(client)).noneMatch(entry -> entry.startsWith("client.earlier-shown"));
    }

    @Test
    void who_is_handed_a_device_by_whoever_treats_them_reads_what_they_said_and_that_it_was_shown_once() {
        Client client = client("Paul Practice", 40);
        Visitor device = as(IDA);
        String round = handOver(device, client);

        assertThat(shown(device, round)).contains(STILL_TRUE).contains("moke");
        shown(device, round);

        assertThat(trail(client)).containsOnlyOnce("client.earlier-shown: on a device that was handed over");
    }

    @Test
    void the_mark_of_a_record_from_elsewhere_is_shown_and_said_so_in_the_audit() {
        Client client = client("Mara Marked", 40);
        String code = code(client, ida);
        Visitor phone = phone(code, client);

        String page = "/medicines";
        phone.post(code + page, code + page, Map.of("none", "1"));
        assertThat(phone.get(code + page).body()).contains(RECORDED);

        assertThat(trail(client)).containsOnlyOnce("client.earlier-shown: by a code for their own phone");
    }

    @Test
    void a_letter_goes_to_the_client_alone_and_so_shows_what_was_said() {
        Client client = client("Mia Mail", 40);
        String round = "/ask/" + clinic.bean(Rounds.class).begin(client.id(), Stage.TODAY, Way.MAIL, ruth);

        assertThat(shown(clinic.visitor(), round)).doesNotContain(STILL_TRUE);
        assertThat(shown(phone(round, client), round)).contains(STILL_TRUE);
        assertThat(trail(client)).containsOnlyOnce("client.earlier-shown: by mail");
    }

    @Test
    void a_browser_of_the_clinic_is_sent_to_hand_the_device_over_first() {
        Client client = client("Sam Staff", 40);
        String code = code(client, ida);
        for (Visitor staff : List.of(as(IDA), as(RUTH))) {
            for (String page : List.of("", "/emergency", "/changed", "/done")) {
                assertThat(Visitor.next(staff.get(code + page))).isEqualTo("/clients/" + client.id() + "/ask");
            }
            staff.post("/account", code + "/born", Map.of("born", born(40).toString()));
        }
        assertThat(phone(code, client).get(code).statusCode())
                .as("nobody took it")
                .isEqualTo(200);
        assertThat(clinic.visitor()
                        .get(handOver(as(IDA), client) + "/emergency")
                        .statusCode())
                .as("the link of a device, in another browser")
                .isEqualTo(404);
    }

    @Test
    void a_code_asks_for_the_date_of_birth_and_the_first_phone_keeps_it() {
        Client client = client("Cora Code", 40);
        String code = code(client, ida);
        assertThat(Visitor.next(clinic.visitor().get(code + "/emergency"))).isEqualTo(code + "/born");
        Visitor phone = phone(code, client);
        phone.post(code + "/emergency", code + "/emergency", Map.of("none", "1"));

        Visitor second = phone(code, client);

        assertThat(second.get(code + "/emergency").body()).contains("cannot be used any more");
        assertThat(phone.get(code + "/emergency").body()).contains("None of these");
    }

    @Test
    void a_code_for_somebody_whose_birthday_is_not_known_is_kept_by_the_phone_that_answers_first() {
        Client client = clinic.bean(Clients.class).create(Client.Details.named("Wim Walked-In"), ida);
        String code = code(client, ida);
        Visitor phone = clinic.visitor();
        Visitor desk = clinic.visitor();
        String page = code + "/emergency";

        assertThat(desk.get(page).statusCode()).isEqualTo(200);
        phone.post(page, page, Map.of("none", "1"));

        assertThat(desk.get(page).statusCode()).isEqualTo(404);
        assertThat(phone.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void the_end_says_what_this_round_gave_and_nothing_that_was_known_before() {
        Client client = client("Enno End", 40);
        clinic.bean(KeyedIn.class)
                .settled(
                        client.id(),
                        ida,
                        "Ida",
                        "Letter",
                        Map.of(new FactId("anticoagulant"), Reply.yes()),
                        Instant.now());
        Visitor desk = as(RUTH);
        String round = handOver(desk, client);
        assertThat(Visitor.next(desk.get(round + "/done"))).isEqualTo(round);

        finish(round, Map.of(new FactId("cardiac-device"), Reply.yes()));

        assertThat(desk.get(round + "/done").body())
                .contains("Thank you")
                .contains("device in your body")
                .doesNotContain("blood");
    }

    private void finish(String path, Map<FactId, Reply> replies) {
        Round round =
                clinic.bean(Rounds.class).open(path.substring("/ask/".length())).orElseThrow();
        clinic.bean(Sheets.class).answered(round, "implants", replies, Instant.now());
        clinic.bean(Rounds.class).complete(round.id());
    }

    @Test
    void what_is_private_of_a_young_client_is_neither_shown_nor_marked_whatever_the_way() {
        Client teen = client("Tim Teen", 15);
        Visitor device = as(IDA);
        String handed = handOver(device, teen);
        String code = code(teen, ida);
        String mail = "/ask/" + clinic.bean(Rounds.class).begin(teen.id(), Stage.TODAY, Way.MAIL, ida);
        Map<String, Visitor> ways = Map.of(handed, device, code, phone(code, teen), mail, phone(mail, teen));

        assertThat(ways).allSatisfy((round, visitor) -> {
            assertThat(visitor.get(round + "/changed").body())
                    .contains(STILL_TRUE)
                    .doesNotContain("moke");
            assertThat(visitor.get(round + "/medicines").body())
                    .contains("None of these")
                    .doesNotContain(RECORDED);
        });
    }

    @Test
    void the_end_leaves_out_what_rests_on_something_private_of_a_young_client() {
        assertThat(told(client("Ada Adult", 40))).contains("device in your body", "make you sleepy");
        assertThat(told(client("Toni Teen", 15)))
                .contains("device in your body")
                .doesNotContain("make you sleepy");
    }

    /** What the last page says of a device in the body and of a medicine for the mind. */
    private String told(Client client) {
        Visitor device = as(IDA);
        String round = handOver(device, client);
        finish(
                round,
                Map.of(
                        new FactId("cardiac-device"), Reply.yes(),
                        new FactId("sedating-medicine"), Reply.yes()));
        return device.get(round + "/done").body();
    }

    @Test
    void a_letter_to_a_young_client_is_answered_in_one_browser_alone() {
        Client teen = client("Mo Mailed", 15);
        Client adult = client("Max Mailed", 40);
        for (Client client : List.of(teen, adult)) {
            String round = "/ask/" + clinic.bean(Rounds.class).begin(client.id(), Stage.TODAY, Way.MAIL, ida);
            Visitor first = phone(round, client);
            first.post(round + "/emergency", round + "/emergency", Map.of("none", "1"));

            int second = phone(round, client).get(round + "/emergency").statusCode();

            assertThat(second).isEqualTo(client.equals(teen) ? 404 : 200);
            assertThat(first.get(round + "/emergency").statusCode()).isEqualTo(200);
        }
    }
}
