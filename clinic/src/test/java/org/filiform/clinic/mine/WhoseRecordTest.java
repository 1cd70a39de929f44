package org.filiform.clinic.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.Links;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.SignedIn;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.ContactConsents;
import org.filiform.clinic.clients.ContactConsents.Purpose;
import org.filiform.clinic.clients.ContactConsents.Way;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.clients.OwnRecords;
import org.filiform.clinic.oversight.Act;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.clinic.screening.Somebody;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whose record it is: who may open it, what the client sees of that, and what those see who speak for the client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoseRecordTest {

    private static final String PASSWORD = "four words in a row";
    private static final String REASON = "Fainted in the waiting room, I need the medicines";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final RunningClinic clinic = RunningClinic.start();
    private AccountId ada;
    private Visitor adas;
    private AccountId ben;
    private Visitor bens;

    @BeforeAll
    void people() {
        ada = account("Ada Quist", "Physiotherapist", Role.PRACTITIONER);
        ben = account("Ben Hauge", "Osteopath", Role.PRACTITIONER);
        adas = as(ada);
        bens = as(ben);
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    private AccountId account(String name, String profession, Role... roles) {
        NewPerson person = new NewPerson(name, profession, mail(), Set.of(roles));
        return switch (clinic.bean(Accounts.class).create(person, Optional.of(PASSWORD))) {
            case Created.Made(AccountId id) -> id;
            case Created.MailTaken _ -> throw new AssertionError("Taken");
        };
    }

    private static String mail() {
        return "somebody" + NUMBER.incrementAndGet() + "@example.org";
    }

    private Visitor as(AccountId account) {
        Visitor visitor = clinic.visitor();
        String mail = clinic.bean(Accounts.class).find(account).orElseThrow().mail();
        visitor.signIn(mail, PASSWORD);
        return visitor;
    }

    private Client client(String name, int age, AccountId by) {
        Client.Details details = new Client.Details(
                name,
                Optional.of(LocalDate.now(ZoneOffset.UTC).minusYears(age).minusDays(9)),
                "",
                "",
                "en",
                "GB",
                "",
                "Heel pain");
        return clinic.bean(Clients.class).create(details, by);
    }

    private void said(Client client, Map<String, Reply> replies) {
        Map<FactId, Reply> byFact = new LinkedHashMap<>();
        replies.forEach((fact, reply) -> byFact.put(new FactId(fact), reply));
        clinic.bean(KeyedIn.class).answered(client.id(), byFact, Instant.now().minusSeconds(60), ada);
    }

    private List<String> trail(ClientId client) {
        return clinic.bean(Audit.class).ofClient(client.value(), 100).stream()
                .map(AuditLine::entry)
                .map(entry -> entry.action() + (entry.outcome() == AuditOutcome.REFUSED ? " refused" : ""))
                .toList();
    }

    private static String record(Client client) {
        return "/clients/" + client.id();
    }

    private static String mine(Client client) {
        return "/mine/" + client.id();
    }

    @Test
    void whoeverWritesAClientDownTreatsThemAndAnotherPractitionerStandsBeforeADoor() {
        Client client = client("Rosa Lind", 40, ada);

        assertThat(adas.get(record(client)).statusCode()).isEqualTo(200);
        var door = bens.get(record(client));
        assertThat(door.statusCode()).isEqualTo(403);
        assertThat(door.body()).contains("You do not treat this client").doesNotContain("What must I know first");
        assertThat(trail(client.id()))
                .containsExactly("record.refused refused", "client.read", "care.joined", "client.created");
        assertThat(bens.post(
                                record(client) + "/ask",
                                record(client) + "/settle",
                                Map.of("fact", "age", "reply", "no", "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void oneTapJoinsTheTeamAndLeavingEndsIt() {
        Client client = client("Rosa Ek", 40, ada);

        var joined = bens.post(record(client), record(client) + "/team/join", Map.of("then", record(client)));

        assertThat(Visitor.next(joined)).isEqualTo(record(client));
        assertThat(bens.get(record(client)).statusCode()).isEqualTo(200);
        assertThat(clinic.bean(CareTeam.class).of(client.id()))
                .extracting(CareTeam.Member::how)
                .containsExactly(CareTeam.How.CREATED, CareTeam.How.JOINED);
        bens.post(record(client) + "/people", record(client) + "/team/leave", Map.of());
        assertThat(bens.get(record(client)).statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverJoinsIsSentBackOnlyIntoThatRecord() {
        Client client = client("Rosa Ask", 40, ada);
        for (String other :
                List.of("//evil.example", "https://evil.example", record(client) + "/../..", "/clients/x")) {
            var joined = bens.post(record(client) + "/people", record(client) + "/team/join", Map.of("then", other));
            assertThat(Visitor.next(joined)).as(other).isEqualTo(record(client));
        }
    }

    @Test
    void theGlassNeedsAReasonHoldsForFourHoursAndTheClientReadsWhoAndWhy() {
        Client client = client("Rosa Holm", 40, ada);
        AccountId rosa = account("Rosa Holm", "", Role.CLIENT);
        clinic.bean(OwnRecords.class).give(client.id(), rosa, ada);

        var without = bens.post(record(client), record(client) + "/open", Map.of("reason", "because"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("at least ten characters").contains("value=\"because\"");
        bens.post(record(client), record(client) + "/open", Map.of("reason", REASON));
        assertThat(bens.get(record(client)).statusCode()).isEqualTo(200);

        String readers = as(rosa).get(mine(client) + "/readers").body();
        assertThat(readers)
                .contains("Ben Hauge")
                .contains("Osteopath")
                .contains(REASON)
                .contains("refused")
                .contains("Joined the team");
        clinic.wait(Duration.ofHours(4));
        bens = as(ben);
        adas = as(ada);
        assertThat(bens.get(record(client)).statusCode()).isEqualTo(403);
    }

    @Test
    void aClinicalLeadLooksInForADayAndIsNotToldToTreat() {
        Client client = client("Rosa Berg", 40, ada);
        Visitor lead = as(account("Lea Lead", "", Role.CLINICAL_LEAD));

        assertThat(lead.get(record(client)).body())
                .contains("You answer for the clinic")
                .doesNotContain("I am treating this client now");
        assertThat(lead.post(record(client), record(client) + "/team/join", Map.of())
                        .statusCode())
                .isEqualTo(403);
        lead.post(record(client), record(client) + "/open", Map.of("reason", "A complaint of the client"));
        assertThat(lead.get(record(client)).statusCode()).isEqualTo(200);
        assertThat(trail(client.id())).contains("client.looked-in").doesNotContain("client.break-glass");
    }

    @Test
    void whoeverWorksAloneNoticesNothing() {
        try (RunningClinic small = RunningClinic.start()) {
            small.bean(Accounts.class)
                    .create(
                            new NewPerson("Ole Alone", "", "ole@example.org", Set.of(Role.PRACTITIONER)),
                            Optional.of(PASSWORD));
            Created desk = small.bean(Accounts.class)
                    .create(new NewPerson("Dea", "", "dea@example.org", Set.of(Role.FRONT_DESK)), Optional.empty());
            Client client =
                    small.bean(Clients.class).create(Client.Details.named("Nobody's yet"), ((Created.Made) desk).id());
            Visitor ole = small.visitor();
            ole.signIn("ole@example.org", PASSWORD);

            assertThat(ole.get(record(client)).statusCode()).isEqualTo(200);
            assertThat(small.bean(CareTeam.class).of(client.id()))
                    .extracting(CareTeam.Member::how)
                    .containsExactly(CareTeam.How.ALONE);
        }
    }

    @Test
    void aClientSeesTheirOwnRecordAndNoOther() {
        Client rosa = client("Rosa Strand", 40, ada);
        Client other = client("Olga Other", 40, ada);
        said(rosa, Map.of("anticoagulant", Reply.yes(), "diabetes", new Reply.No()));
        AccountId account = account("Rosa Strand", "", Role.CLIENT);
        clinic.bean(OwnRecords.class).give(rosa.id(), account, ada);
        Visitor visitor = as(account);

        assertThat(Visitor.next(visitor.get("/mine"))).isEqualTo(mine(rosa));
        assertThat(visitor.get(mine(rosa)).body())
                .contains("blood")
                .contains("No to one question")
                .doesNotContain("Contraindicated")
                .doesNotContain("Not this treatment");
        String forged = new UUID(7, 7).toString();
        for (String page : List.of("", "/readers", "/contact")) {
            assertThat(visitor.get(mine(other) + page).statusCode()).isEqualTo(403);
            assertThat(visitor.get("/mine/" + forged + page).statusCode()).isEqualTo(403);
        }
        for (String page : List.of("", "/edit", "/ask", "/people", "/answers.ndjson", "/door")) {
            assertThat(visitor.get(record(rosa) + page).statusCode()).as(page).isEqualTo(403);
        }
        for (String act : List.of("/contact", "/details", "/private")) {
            assertThat(visitor.post(mine(rosa) + "/contact", mine(other) + act, Map.of("version", "1"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(clinic.bean(OwnRecords.class).give(other.id(), account, ada))
                .as("one account, one record")
                .isFalse();
    }

    @Test
    void theFrontDeskInvitesAClientWhoChoosesAPasswordAndIsAtHome() throws IOException {
        Client client = client("Ina Invited", 40, ada);
        Visitor desk = as(account("Dea Desk", "", Role.FRONT_DESK));
        String mail = mail();

        desk.post(record(client) + "/people", record(client) + "/account", Map.of("mail", mail));

        var link = Pattern.compile("/password/[A-Za-z0-9_-]+").matcher(letterTo(mail));
        assertThat(link.find()).isTrue();
        Visitor ina = clinic.visitor();
        var entered = ina.post(link.group(), link.group(), Map.of("password", PASSWORD));
        assertThat(Visitor.next(entered)).isEqualTo("/mine");
        assertThat(ina.get(mine(client)).statusCode()).isEqualTo(200);
        assertThat(ina.get("/today").statusCode()).isEqualTo(403);
        assertThat(desk.post(record(client) + "/people", record(client) + "/account", Map.of("mail", "no address"))
                        .body())
                .contains("This is no e-mail address");
    }

    private String letterTo(String mail) throws IOException {
        clinic.untilNoLetterWaits();
        try (var letters = Files.list(clinic.data().resolve("outbox"))) {
            return letters.map(WhoseRecordTest::text)
                    .filter(text -> text.contains(mail))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nobodyIsContactedWhoWasNotAskedAndAYesIsTakenBackByTheClient() {
        Client client = client("Carl Contact", 40, ada);
        AccountId account = account("Carl Contact", "", Role.CLIENT);
        clinic.bean(OwnRecords.class).give(client.id(), account, ada);
        ContactConsents consents = clinic.bean(ContactConsents.class);

        assertThat(consents.mayContact(client.id(), Way.MAIL, Purpose.APPOINTMENTS))
                .isFalse();
        adas.post(
                record(client) + "/people",
                record(client) + "/contact",
                Map.of("MAIL.APPOINTMENTS", "yes", "said", "Carl, at the desk"));
        assertThat(consents.mayContact(client.id(), Way.MAIL, Purpose.APPOINTMENTS))
                .isTrue();
        assertThat(consents.mayContact(client.id(), Way.MAIL, Purpose.NEWS_AND_RESEARCH))
                .isFalse();
        assertThat(consents.mayContact(client.id(), Way.PHONE, Purpose.APPOINTMENTS))
                .isFalse();
        Visitor carl = as(account);
        carl.post(mine(client) + "/contact", mine(client) + "/contact", Map.of("MAIL.APPOINTMENTS", "no"));
        assertThat(consents.mayContact(client.id(), Way.MAIL, Purpose.APPOINTMENTS))
                .isFalse();
        assertThat(consents.of(client.id()))
                .extracting(said -> said.agreed() + " " + said.saidBy())
                .containsExactly("false Carl Contact", "true Carl, at the desk");
        assertThat(carl.get(mine(client) + "/contact").body()).contains("Carl, at the desk");
        JdbcClient jdbc = clinic.bean(JdbcClient.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update contact_consent set agreed = true").update())
                .hasMessageContaining("stays said");
        assertThatThrownBy(() -> jdbc.sql("delete from contact_consent").update())
                .hasMessageContaining("stays said");
    }

    @Test
    void aClientCorrectsWhereTheyAreReachedAndLosesNothingToSomebodyFaster() {
        Client client = client("Dora Details", 40, ada);
        AccountId account = account("Dora Details", "", Role.CLIENT);
        clinic.bean(OwnRecords.class).give(client.id(), account, ada);
        Visitor dora = as(account);

        dora.post(
                mine(client) + "/contact",
                mine(client) + "/details",
                Map.of("version", "1", "phone", "0171", "mail", "d@example.org"));
        var stale = dora.post(
                mine(client) + "/contact",
                mine(client) + "/details",
                Map.of("version", "1", "phone", "0999", "mail", ""));

        Client.Details details =
                clinic.bean(Clients.class).get(client.id()).orElseThrow().details();
        assertThat(details.phone()).isEqualTo("0171");
        assertThat(details.complaint()).isEqualTo("Heel pain");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("Somebody else changed this").contains("value=\"0999\"");
    }

    @Test
    void aMotherSeesWhatHerSonToldButForWhatIsPrivateUntilHeShowsIt() {
        Client son = client("Tim Teen", 15, ada);
        said(son, Map.of("smoker", Reply.yes(), "diabetes", Reply.yes(), "psychotropic-medicine", Reply.yes()));
        AccountId tim = account("Tim Teen", "", Role.CLIENT);
        AccountId mother = account("Mia Mother", "", Role.CLIENT);
        clinic.bean(OwnRecords.class).give(son.id(), tim, ada);
        Guardian.May may = new Guardian.May(true, false, false);
        clinic.bean(Guardians.class)
                .add(
                        son.id(),
                        new Guardians.Told("Mia Mother", "", Guardian.Kind.PARENT, Optional.empty(), may, ""),
                        Optional.of(mother),
                        ada);
        Visitor mia = as(mother);
        Visitor his = as(tim);

        String herView = mia.get(mine(son)).body();
        assertThat(herView)
                .contains("iabetes")
                .contains("2 answers are private")
                .doesNotContain("moke")
                .doesNotContain("mood");
        assertThat(his.get(mine(son)).body()).contains("moke").contains("Show them all my answers");
        assertThat(mia.post(mine(son), mine(son) + "/private", Map.of("opened", "true"))
                        .statusCode())
                .as("she opens nothing herself")
                .isEqualTo(403);
        assertThat(mia.post(mine(son), mine(son) + "/contact", Map.of("MAIL.APPOINTMENTS", "yes"))
                        .statusCode())
                .as("she may see, not decide")
                .isEqualTo(403);
        clinic.bean(KeyedIn.class)
                .settled(
                        son.id(),
                        ada,
                        "Ada Quist",
                        "Took a pill for his mood",
                        Map.of(new FactId("sedating-medicine"), Reply.yes()),
                        Instant.now());
        assertThat(his.get(mine(son) + "/readers").body()).contains("Took a pill");
        assertThat(mia.get(mine(son) + "/readers").body())
                .contains("Settled an answer")
                .doesNotContain("Took a pill");
        his.post(mine(son), mine(son) + "/private", Map.of("opened", "true"));
        assertThat(mia.get(mine(son)).body()).contains("moke");
        his.post(mine(son), mine(son) + "/private", Map.of("opened", "false"));
        assertThat(mia.get(mine(son)).body()).doesNotContain("moke");
    }

    @Test
    void aChildBelowTheAgeHasNothingPrivateAndAnUnknownAgeIsNeverOldEnough() {
        AccountId mother = account("Mona Mother", "", Role.CLIENT);
        Client child = client("Kit Child", 9, ada);
        Client ageless = clinic.bean(Clients.class).create(Client.Details.named("Una Unknown"), ada);
        for (Client one : List.of(child, ageless)) {
            said(one, Map.of("smoker", Reply.yes()));
            Guardian.May all = new Guardian.May(true, true, true);
            clinic.bean(Guardians.class)
                    .add(
                            one.id(),
                            new Guardians.Told("Mona Mother", "", Guardian.Kind.PARENT, Optional.empty(), all, ""),
                            Optional.of(mother),
                            ada);
        }
        Visitor mona = as(mother);

        assertThat(mona.get("/mine").body()).contains("Kit Child").contains("Una Unknown");
        assertThat(mona.get(mine(child)).body()).contains("moke");
        assertThat(mona.get(mine(ageless)).body()).doesNotContain("moke").contains("One answer is private");
    }

    @Test
    void whoeverSpokeForAClientNoLongerSeesTheRecordAfterTheLastDayOrTheEnd() {
        Client child = client("Lea Child", 9, ada);
        AccountId until = account("Una Until", "", Role.CLIENT);
        AccountId ended = account("Eve Ended", "", Role.CLIENT);
        Guardian.May all = new Guardian.May(true, true, true);
        Guardians guardians = clinic.bean(Guardians.class);
        guardians.add(
                child.id(),
                new Guardians.Told(
                        "Una",
                        "",
                        Guardian.Kind.CARER,
                        Optional.of(LocalDate.now(ZoneOffset.UTC).plusDays(1)),
                        all,
                        ""),
                Optional.of(until),
                ada);
        var eve = guardians.add(
                child.id(),
                new Guardians.Told("Eve", "", Guardian.Kind.CARER, Optional.empty(), all, ""),
                Optional.of(ended),
                ada);
        assertThat(as(until).get(mine(child)).statusCode()).isEqualTo(200);
        assertThat(as(ended).get(mine(child)).statusCode()).isEqualTo(200);

        guardians.end(child.id(), eve, ada);
        assertThat(as(ended).get(mine(child)).statusCode()).isEqualTo(403);
        clinic.wait(Duration.ofDays(3));
        assertThat(as(until).get(mine(child)).statusCode()).isEqualTo(403);
        bens = as(ben);
        adas = as(ada);
    }

    @Test
    void anAccountThatWentToAWrongAddressIsTakenBackAndItsLinkIsWorthNothing() {
        Client client = client("Rosa Wrong", 40, ada);
        String people = record(client) + "/people";
        String wrong = mail();
        adas.post(people, record(client) + "/account", Map.of("mail", wrong));
        AccountId stranger =
                clinic.bean(Accounts.class).findByMail(wrong).orElseThrow().id();
        String link = clinic.bean(Links.class).issue(Links.Purpose.INVITATION, stranger);
        assertThat(clinic.visitor().get("/password/" + link).statusCode()).isEqualTo(200);

        var again = adas.post(people, record(client) + "/account", Map.of("mail", mail()));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("There is an account for this client already");

        adas.post(people, record(client) + "/account/take-back", Map.of());
        assertThat(clinic.visitor().get("/password/" + link).statusCode()).isEqualTo(404);
        assertThat(clinic.bean(OwnRecords.class).isOwn(stranger, client.id())).isFalse();
        String right = mail();
        adas.post(people, record(client) + "/account", Map.of("mail", right));
        AccountId own =
                clinic.bean(Accounts.class).findByMail(right).orElseThrow().id();
        assertThat(clinic.bean(OwnRecords.class).isOwn(own, client.id())).isTrue();
        assertThat(trail(client.id()))
                .containsSubsequence("client.account-given", "client.account-taken", "client.account-given");
    }

    /** The gate and the page ask one after the other; whoever ceases to speak in between is never taken for the client. */
    @Test
    void whoeverCeasedToSpeakBetweenGateAndPageIsNotTakenForTheClient() {
        Client child = client("Ida Child", 9, ada);
        AccountId nobody = account("Ned Nobody", "", Role.CLIENT);
        Viewer viewer = new Viewer(Optional.of(nobody), "Ned Nobody", "", Set.of(Role.CLIENT));
        SignedIn signedIn = () -> viewer;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, "", List.of()));
        try {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> clinic.bean(Records.class).open(child.id().toString()));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void theReasonForOpeningARecordIsNotShownToWhoeverSpeaksForAYoungClient() {
        Act act = new Act(1, "", Optional.empty(), "Ben", "", "Broke the glass", "17 weeks pregnant", false, true, "");

        assertThat(act.withoutAnswers().why()).isEmpty();
        assertThat(act.withoutAnswers().alarming()).isTrue();
    }

    @Test
    void doctorsLettersOfSomebodyElsesClientsAreNotOnTheListOfTheDay() {
        Client client = client("Rosa Ring", 40, ada);
        assertThat(clinic.bean(CareTeam.class).treatedBy(ada)).accepts(client.id());
        assertThat(clinic.bean(CareTeam.class).treatedBy(ben)).rejects(client.id());
    }

    @Test
    void aClinicianSeesThatAGuardianAnswered() {
        Client child = client("Nils Child", 10, ada);
        Guardian.May all = new Guardian.May(true, true, true);
        var guardian = clinic.bean(Guardians.class)
                .add(
                        child.id(),
                        new Guardians.Told("Gro Guardian", "", Guardian.Kind.PARENT, Optional.empty(), all, ""),
                        Optional.empty(),
                        ada);

        Visitor device = as(ada);
        var asked = device.post(
                record(child) + "/ask", record(child) + "/ask", Map.of("pin", "2468", "speaker", guardian.toString()));
        String page = Visitor.next(asked) + "/emergency";
        device.post(page, page, Map.of("none", "1"));

        assertThat(as(ada).get(record(child)).body()).contains("Gro Guardian for the client said so");
    }

    @Test
    void whoeverAnswersForAClientIsNotToldWhatWasSaidBefore() {
        Client teen = client("Lars Teen", 15, ada);
        Client adult = client("Lars Adult", 25, ada);
        clinic.bean(KeyedIn.class)
                .answered(adult.id(), Somebody.whoSmokes(), Instant.now().minus(Duration.ofDays(7)), ada);
        clinic.bean(KeyedIn.class)
                .answered(teen.id(), Somebody.whoSmokes(), Instant.now().minus(Duration.ofDays(7)), ada);
        Guardian.May all = new Guardian.May(true, true, true);
        UUID guardian = clinic.bean(Guardians.class)
                .add(
                        teen.id(),
                        new Guardians.Told("Lone", "", Guardian.Kind.PARENT, Optional.empty(), all, ""),
                        Optional.empty(),
                        ada);

        assertThat(asked(adult, "")).as("the client is").contains("moke");
        assertThat(asked(teen, ""))
                .as("the client is, but for what is private: a parent may hold the device")
                .contains("Is this still true?")
                .doesNotContain("moke");
        assertThat(asked(teen, guardian.toString())).doesNotContain("Is this still true?");
    }

    /** What the page shows on which somebody confirms what was said before. */
    private String asked(Client client, String speaker) {
        Visitor device = as(ada);
        var asked = device.post(
                record(client) + "/ask", record(client) + "/ask", Map.of("pin", "2468", "speaker", speaker));
        return device.get(Visitor.next(asked) + "/changed").body();
    }
}
