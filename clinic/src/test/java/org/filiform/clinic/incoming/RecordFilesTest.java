package org.filiform.clinic.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.ContactConsents;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record from elsewhere, from the file to the answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordFilesTest {

    private static final String PASSWORD = "four words in a row";

    private final RunningClinic clinic = RunningClinic.start();

    @AfterAll
    void stop() {
        clinic.close();
    }

    @Test
    void what_a_record_says_counts_from_the_moment_it_is_taken_over_until_it_is_taken_out() {
        Visitor visitor = practitioner();
        String home = client(visitor, "1970-02-03");
        String page = home + "/records";

        String look = Visitor.next(bring(visitor, page, warfarin("1970-02-03")));
        assertThat(visitor.get(look).body()).contains("nticoag").contains("MedicationRequest/m");
        assertThat(visitor.get(home).body()).doesNotContain("MedicationRequest/m");

        assertThat(visitor.post(look, look + "/accept", Map.of("same", "yes")).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(home).body()).contains("from the record: MedicationRequest/m");
        assertThat(visitor.get(home + "/answers.ndjson").body())
                .contains("\"Patient/" + id(home) + "\"")
                .contains("\"gender\":\"female\"");

        assertThat(visitor.post(look, look + "/withdraw", Map.of("reason", " ")).body())
                .contains("Write why");
        visitor.post(look, look + "/withdraw", Map.of("reason", "of her sister"));
        assertThat(visitor.get(home).body()).doesNotContain("MedicationRequest/m");
        assertThat(visitor.get(look).body()).contains("of her sister");
    }

    @Test
    void another_date_of_birth_needs_a_reason() {
        Visitor visitor = practitioner();
        String home = client(visitor, "1970-02-03");

        String look = Visitor.next(bring(visitor, home + "/records", warfarin("1971-02-03")));

        assertThat(visitor.get(look).body()).contains("The dates of birth differ");
        assertThat(visitor.post(look, look + "/accept", Map.of("same", "yes")).body())
                .contains("write why they differ");
        assertThat(visitor.get(home).body()).doesNotContain("MedicationRequest/m");
    }

    @Test
    void a_file_that_nobody_took_over_can_be_thrown_away_and_one_that_counts_cannot() {
        Visitor visitor = practitioner();
        String home = client(visitor, "1970-02-03");
        String page = home + "/records";
        String look = Visitor.next(bring(visitor, page, warfarin("1970-02-03")));
        visitor.post(look, look + "/discard", Map.of());
        assertThat(visitor.get(look).statusCode()).isEqualTo(404);

        String again = Visitor.next(bring(visitor, page, warfarin("1970-02-03")));
        visitor.post(again, again + "/accept", Map.of("same", "yes"));
        visitor.post(again, again + "/discard", Map.of());

        assertThat(visitor.get(again).statusCode()).isEqualTo(200);
        assertThat(bring(visitor, page, warfarin("1970-02-03")).body()).contains("FIL-7908");
    }

    @Test
    void a_record_of_one_client_does_not_open_below_another() {
        Visitor visitor = practitioner();
        String look = Visitor.next(bring(visitor, client(visitor, "1970-02-03") + "/records", warfarin("1970-02-03")));
        String forged = client(visitor, "1970-02-03") + look.substring(look.indexOf("/records"));

        assertThat(visitor.get(forged).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_record_is_refused_in_plain_words_and_leaves_nothing() {
        Visitor visitor = practitioner();
        String home = client(visitor, "1970-02-03");

        HttpResponse<String> answer = bring(visitor, home + "/records", "<html>not a record</html>");

        assertThat(answer.body())
                .contains("FIL-7902")
                .contains("Nothing was brought yet")
                .doesNotContain("Exception");
    }

    @Test
    void everything_that_is_exported_can_be_brought_again_and_says_the_same() throws IOException {
        Visitor visitor = practitioner();
        String home = client(visitor, "1970-02-03");
        String look = Visitor.next(bring(visitor, home + "/records", warfarin("1970-02-03")));
        visitor.post(look, look + "/accept", Map.of("same", "yes"));
        visitor.post(
                home,
                home + "/settle",
                Map.of("fact", "cardiac-device", "reply", "yes", "reason", "<b>seen</b> on her card"));
        String people = home + "/people";
        visitor.post(people, home + "/contact", Map.of("MAIL.APPOINTMENTS", "yes", "said", "Ada, on the telephone"));
        visitor.post(people, home + "/contact", Map.of("MAIL.APPOINTMENTS", "no", "said", "Ada, at the desk"));
        clinic.bean(Guardians.class)
                .add(
                        new ClientId(id(home)),
                        new Guardians.Told(
                                "Gus King",
                                "",
                                Guardian.Kind.POWER_OF_ATTORNEY,
                                Optional.empty(),
                                new Guardian.May(true, true, true),
                                ""),
                        Optional.empty(),
                        account());

        String bundle = visitor.get(home + "/record.json").body();
        String other = client(visitor, "1970-02-03");
        String brought = Visitor.next(bring(visitor, other + "/records", bundle));
        String again = visitor.get(brought).body();
        visitor.post(brought, brought + "/accept", Map.of("same", "yes"));

        assertThat(bundle).contains("\"type\":\"collection\"", "\"text\":\"Ada King\"");
        assertThat(again)
                .contains("MedicationRequest/m")
                .contains("Pacemaker or ICD")
                .contains("Pia Practice");
        consentsAreWhole(consents(visitor.get(home + "/record.json").body()), id(home));
        assertThat(resources(visitor.get(other + "/record.json").body()).toList())
                .as("what came back is kept, and is about the other one")
                .filteredOn(one -> one.path("resourceType").asString().matches("Consent|RelatedPerson"))
                .hasSize(3)
                .allSatisfy(one ->
                        assertThat(one.at("/patient/reference").asString()).isEqualTo("Patient/" + id(other)));
        assertThat(clinic.bean(ContactConsents.class).of(new ClientId(id(other))))
                .as("a yes to somebody else is none to us")
                .isEmpty();
        try (PDDocument paper = Loader.loadPDF(visitor.download(home + "/record.pdf"))) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("The record of Ada King")
                    .contains("<b>seen</b> on her card")
                    .contains("Pacemaker or ICD")
                    .contains("MedicationRequest/m");
        }
    }

    private static Stream<JsonNode> resources(String bundle) {
        return JsonMapper.shared().readTree(bundle).path("entry").valueStream().map(entry -> entry.path("resource"));
    }

    private static List<JsonNode> consents(String bundle) {
        return resources(bundle)
                .filter(one -> one.path("resourceType").asString().equals("Consent"))
                .toList();
    }

    /** What R4 requires of a Consent, and what was said. */
    private void consentsAreWhole(List<JsonNode> consents, UUID client) {
        List<Instant> said = clinic.bean(JdbcClient.class)
                .sql("select recorded_at from contact_consent where client = ?")
                .param(client)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
        assertThat(consents)
                .allSatisfy(one -> {
                    assertThat(one.at("/scope/coding/0/system").asString())
                            .isEqualTo("http://terminology.hl7.org/CodeSystem/consentscope");
                    assertThat(one.at("/scope/coding/0/code").asString()).isEqualTo("patient-privacy");
                    assertThat(one.at("/category/0/coding/0/code").asString()).isEqualTo("59284-0");
                    assertThat(one.at("/patient/reference").asString()).isEqualTo("Patient/" + client);
                    assertThat(one.at("/policyRule/coding/0/code").asString())
                            .as("ppc-1")
                            .isEqualTo("OPTIN");
                    assertThat(said).contains(Instant.parse(one.path("dateTime").asString()));
                    assertThat(one.path("provision").has("type")).isFalse();
                    assertThat(one.at("/provision/provision/0/action/0/coding/0/code")
                                    .asString())
                            .isEqualTo("EMAILWRIT");
                    assertThat(one.at("/provision/provision/0/purpose/0/code").asString())
                            .isEqualTo("PATADMIN");
                })
                .extracting(one -> one.path("status").asString() + " "
                        + one.at("/provision/provision/0/type").asString() + " "
                        + one.at("/performer/0/display").asString())
                .containsExactly("active deny Ada, at the desk", "inactive permit Ada, on the telephone");
    }

    private AccountId account() {
        return clinic.bean(JdbcClient.class)
                .sql("select id from account limit 1")
                .query((row, _) -> new AccountId(row.getObject(1, UUID.class)))
                .single();
    }

    @Test
    void each_step_stands_in_the_audit_once() {
        Visitor visitor = practitioner();
        String home = client(visitor, "1970-02-03");
        String look = Visitor.next(bring(visitor, home + "/records", warfarin("1970-02-03")));
        visitor.post(look, look + "/accept", Map.of("same", "yes"));
        visitor.post(look, look + "/accept", Map.of("same", "yes"));

        assertThat(clinic.bean(Audit.class).ofClient(id(home), 100).stream()
                        .map(line -> line.entry().action())
                        .filter(action -> action.equals("record.brought") || action.equals("record.accepted")))
                .containsExactly("record.accepted", "record.brought");
    }

    private Visitor practitioner() {
        String mail = UUID.randomUUID() + "@example.org";
        clinic.bean(Accounts.class)
                .create(
                        new NewPerson("Pia Practice", "Physiotherapist", mail, Set.of(Role.PRACTITIONER)),
                        Optional.of(PASSWORD));
        Visitor visitor = clinic.visitor();
        visitor.signIn(mail, PASSWORD);
        return visitor;
    }

    /** Written down by whoever is going to treat them. */
    private static String client(Visitor visitor, String born) {
        return Visitor.next(visitor.post(
                "/clients/new", "/clients/new", Map.of("name", "Ada King", "born", born, "country", "GB")));
    }

    private static UUID id(String home) {
        return UUID.fromString(home.substring(home.lastIndexOf('/') + 1));
    }

    private static String warfarin(String born) {
        return """
                {"resourceType":"Bundle","type":"collection","entry":[
                 {"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient","id":"p","birthDate":"%s","gender":"female"}},
                 {"fullUrl":"urn:uuid:m","resource":{"resourceType":"MedicationRequest","id":"m","status":"active",
                  "intent":"order","authoredOn":"%s","subject":{"reference":"urn:uuid:p"},"medicationCodeableConcept":
                  {"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"855332",
                  "display":"Warfarin Sodium 5 MG Oral Tablet"}]}}}]}""".formatted(born, LocalDate.now(ZoneOffset.UTC).minusDays(10));
    }

    private static HttpResponse<String> bring(Visitor visitor, String page, String file) {
        String edge = "edge" + UUID.randomUUID();
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.token(page)
                + "\r\n--" + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/record<b>.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + file + "\r\n--" + edge + "--\r\n";
        return visitor.send(HttpRequest.newBuilder(visitor.address(page))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build());
    }
}
