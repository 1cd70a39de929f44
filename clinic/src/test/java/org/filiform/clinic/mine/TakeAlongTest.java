package org.filiform.clinic.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.ContactConsents;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.clients.OwnRecords;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client takes along of their own record, and what somebody who speaks for them does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeAlongTest {

    private static final String PASSWORD = "four words in a row";
    private static final String RECORDED = "Your medical record says yes";
    private static final String REASON = "Took a pill for the mood";
    private static final String VERDICT = "Dry needling You decide";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final RunningClinic clinic = RunningClinic.start();
    private AccountId ada;

    @BeforeAll
    void people() {
        ada = account("Ada Quist", Role.PRACTITIONER);
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    @Test
    void aClientSavesEverythingThatIsKeptInItsOwnWordsAndReadsWhoSavedIt() throws IOException {
        Client rosa = client("Rosa Strand", 40);
        Visitor visitor = as(own(rosa));

        String bundle = visitor.get(at(rosa) + "/record.json").body();
        String paper = text(visitor.download(at(rosa) + "/record.pdf"));

        assertThat(bundle).isNotEqualTo("").doesNotContain("OperationOutcome");
        assertThat(types(bundle))
                .contains("Patient", "QuestionnaireResponse", "MedicationRequest", "Consent", "AuditEvent");
        assertThat(bundle).contains("\"gender\":\"female\"", "smoker", "Sertraline");
        assertThat(paper)
                .contains("Heel pain", "Faints easily", REASON, VERDICT, "Rosa said so")
                .contains("ask the clinic")
                .doesNotContain("left out");
        assertThat(exports(rosa)).containsExactly("PDF, read by the client", "FHIR, read by the client");
        assertThat(visitor.get(at(rosa) + "/readers").body()).contains("Saved a copy of the record");
        assertThat(visitor.get(at(rosa)).body()).contains("Take your record with you");
    }

    @Test
    void aMotherGetsNothingPrivateAndNothingThatRestsOnItAndTheFileSaysSo() throws IOException {
        Client son = client("Tim Teen", 15);
        Visitor his = as(own(son));
        Visitor mia = as(speaker(son, Optional.empty()));

        String bundle = mia.get(at(son) + "/record.json").body();
        String paper = text(mia.download(at(son) + "/record.pdf"));

        assertThat(types(bundle))
                .contains("OperationOutcome", "Patient", "QuestionnaireResponse", "RelatedPerson", "Consent")
                .doesNotContain("MedicationRequest", "DocumentReference", "DetectedIssue");
        assertThat(bundle)
                .contains("\"code\":\"suppressed\"", "Some things are left out", "diabetes")
                .doesNotContain("smoker", "psychotropic", "gender", "ertraline", REASON);
        assertThat(paper)
                .contains("Some things are left out", "Tim Teen can ask the clinic", "iabetes")
                .doesNotContainIgnoringCase("smok")
                .doesNotContain("mood", "sychotropic", "ertraline", "Heel pain", "Faints easily", VERDICT);
        assertThat(mia.get(at(son)).body()).contains("Private answers are left out of your copy");
        assertThat(exports(son))
                .containsOnly(
                        "PDF, read by somebody who speaks for the client",
                        "FHIR, read by somebody who speaks for the client")
                .hasSize(2);

        assertThat(his.get(at(son) + "/record.json").body()).contains("smoker").doesNotContain("OperationOutcome");
        his.post(at(son), at(son) + "/private", Map.of("opened", "true"));
        assertThat(mia.get(at(son) + "/record.json").body()).contains("smoker").doesNotContain("OperationOutcome");
    }

    @Test
    void nobodyElseSavesItAndNobodyWhoseDaysAreOver() {
        Client child = client("Lea Child", 9);
        AccountId until = speaker(child, Optional.of(LocalDate.now(ZoneOffset.UTC)));
        AccountId ended = speaker(child, Optional.empty());
        Visitor stranger = as(own(client("Olga Other", 40)));
        assertThat(as(until).get(at(child) + "/record.json").statusCode()).isEqualTo(200);

        clinic.bean(Guardians.class).of(child.id()).stream()
                .filter(one -> one.account().filter(ended::equals).isPresent())
                .forEach(one -> clinic.bean(Guardians.class).end(child.id(), one.id(), ada));
        for (String file : List.of("/record.json", "/record.pdf")) {
            for (Visitor visitor : List.of(as(ended), stranger, as(ada))) {
                assertThat(visitor.get(at(child) + file).statusCode()).isEqualTo(403);
            }
            assertThat(Visitor.next(clinic.visitor().get(at(child) + file))).isEqualTo("/sign-in");
        }
        clinic.wait(Duration.ofDays(1));
        assertThat(as(until).get(at(child) + "/record.json").statusCode()).isEqualTo(403);
        assertThat(exports(child)).hasSize(1);
    }

    @Test
    void whatARecordFromElsewhereSaysIsNotToldToSomebodyFromWhomItIsKept() {
        Client teen = client("Nora Teen", 15);
        speaker(teen, Optional.empty());
        String guardian =
                clinic.bean(Guardians.class).of(teen.id()).getFirst().id().toString();

        for (String speaker : List.of("", guardian)) {
            assertThat(asked(teen, speaker, "medicines")).contains("mood").doesNotContain(RECORDED);
            assertThat(asked(teen, speaker, "blood"))
                    .as("what is not private is")
                    .contains(RECORDED);
        }
    }

    /** A page of a round that somebody answers. */
    private String asked(Client client, String speaker, String page) {
        Visitor device = as(ada);
        String record = "/clients/" + client.id();
        var asked = device.post(record + "/ask", record + "/ask", Map.of("pin", "2468", "speaker", speaker));
        return device.get(Visitor.next(asked) + "/" + page).body();
    }

    // ---- what the tests speak in

    private AccountId account(String name, Role role) {
        NewPerson person = new NewPerson(name, "", "along" + NUMBER.incrementAndGet() + "@example.org", Set.of(role));
        return switch (clinic.bean(Accounts.class).create(person, Optional.of(PASSWORD))) {
            case Created.Made(AccountId id) -> id;
            case Created.MailTaken _ -> throw new AssertionError("Taken");
        };
    }

    private Visitor as(AccountId account) {
        Visitor visitor = clinic.visitor();
        visitor.signIn(clinic.bean(Accounts.class).find(account).orElseThrow().mail(), PASSWORD);
        return visitor;
    }

    private AccountId own(Client client) {
        AccountId account = account(client.name(), Role.CLIENT);
        clinic.bean(OwnRecords.class).give(client.id(), account, ada);
        return account;
    }

    private AccountId speaker(Client client, Optional<LocalDate> to) {
        AccountId account = account("Mia Mother", Role.CLIENT);
        Guardian.May may = new Guardian.May(true, true, true);
        clinic.bean(Guardians.class)
                .add(
                        client.id(),
                        new Guardians.Told("Mia Mother", "", Guardian.Kind.PARENT, to, may, ""),
                        Optional.of(account),
                        ada);
        return account;
    }

    /** With something private and something that is not, said, settled, recorded elsewhere and agreed to. */
    private Client client(String name, int age) {
        Client client = bare(name, age);
        clinic.bean(KeyedIn.class)
                .answered(
                        client.id(),
                        Map.of(new FactId("smoker"), Reply.yes(), new FactId("diabetes"), Reply.yes()),
                        Instant.now().minusSeconds(60),
                        ada);
        clinic.bean(KeyedIn.class)
                .settled(
                        client.id(),
                        ada,
                        "Ada Quist",
                        REASON,
                        Map.of(new FactId("cardiac-device"), Reply.yes()),
                        Instant.now());
        clinic.bean(ContactConsents.class)
                .say(
                        client.id(),
                        ContactConsents.Way.MAIL,
                        ContactConsents.Purpose.APPOINTMENTS,
                        true,
                        client.name().substring(0, client.name().indexOf(' ')) + " said so",
                        ada);
        recorded(client, Map.of("312941", "Sertraline", "855332", "Warfarin"));
        return client;
    }

    private Client bare(String name, int age) {
        LocalDate born = LocalDate.now(ZoneOffset.UTC).minusYears(age).minusDays(9);
        return clinic.bean(Clients.class)
                .create(
                        new Client.Details(name, Optional.of(born), "", "", "en", "GB", "Faints easily", "Heel pain"),
                        ada);
    }

    /** Medicines, in a record that counts. */
    private void recorded(Client client, Map<String, String> medicines) {
        String lines = medicines.entrySet().stream()
                .map(medicine -> """
                        {"resourceType":"MedicationRequest","id":"%s","status":"active","intent":"order","authoredOn":"%s",\
                        "subject":{"reference":"Patient/%s"},"medicationCodeableConcept":{"coding":[{"system":\
                        "http://www.nlm.nih.gov/research/umls/rxnorm","code":"%s","display":"%s"}]}}
                        """.formatted(
                                UUID.randomUUID(),
                                LocalDate.now(ZoneOffset.UTC).minusDays(9),
                                client.id(),
                                medicine.getKey(),
                                medicine.getValue()))
                .collect(Collectors.joining());
        clinic.bean(JdbcClient.class)
                .sql("""
                        with brought as (insert into imported_record (client_id, file_name, original, sha256, lines,
                        person_name, person_born, person_gender, resources, brought_by, brought_name) values (:client,
                        'mood.json', '', repeat('0', 64), :lines, :name, '', 'female', 2, :by, 'Ada Quist') returning id)
                        insert into imported_record_step (record_id, step, by_account, by_name)
                        select id, 'accepted', :by, 'Ada Quist' from brought""")
                .param("client", client.id().value())
                .param("lines", lines)
                .param("name", client.name())
                .param("by", ada.value())
                .update();
    }

    private List<String> exports(Client client) {
        return clinic.bean(Audit.class).ofClient(client.id().value(), 100).stream()
                .filter(line -> line.entry().action().equals("mine.exported"))
                .map(line -> line.entry().why())
                .toList();
    }

    private static List<String> types(String bundle) {
        JsonNode read = JsonMapper.shared().readTree(bundle);
        return read.path("entry")
                .valueStream()
                .map(entry -> entry.at("/resource/resourceType").asString())
                .distinct()
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    private static String at(Client client) {
        return "/mine/" + client.id();
    }
}
