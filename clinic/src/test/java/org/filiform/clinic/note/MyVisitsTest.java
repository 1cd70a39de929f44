package org.filiform.clinic.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.clients.OwnRecords;
import org.filiform.clinic.visits.AtVisit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A client's visits on their own pages: theirs alone, once signed, and what a young client keeps stays kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyVisitsTest {

    private static final String PASSWORD = "four words in a row";
    private static final String SOLEUS = "Soleus, left";
    private static final String COMPLAINT = "Calf pain";

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");
    private final Treating ida = new Treating(clinic, "Ida Brandt");
    private AccountId by;
    private Client mia;
    private Visitor mias;
    private Client olga;
    private Visitor olgas;
    private String signed;
    private String unsigned;

    @BeforeAll
    void people() {
        by = AtVisit.account(clinic, "Ida Brandt");
        mia = ida.client("Mia Mine");
        mias = own(mia);
        olga = ida.client("Olga Other");
        olgas = own(olga);
        signed = ida.ready(mia, SOLEUS);
        ida.needled(signed, 2);
        unsigned = ida.ready(olga, SOLEUS);
        ida.sign(signed, Treating.note());
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    private Visitor own(Client client) {
        AccountId account = account(client.name());
        clinic.bean(OwnRecords.class).give(client.id(), account, by);
        return as(account);
    }

    private AccountId account(String name) {
        NewPerson person = new NewPerson(name, "", name.replace(' ', '.') + "@example.org", Set.of(Role.CLIENT));
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

    private static String visits(Client client) {
        return "/mine/" + client.id() + "/visits";
    }

    private static String one(Client client, String visit) {
        return visits(client) + visit.substring(visit.lastIndexOf('/'));
    }

    @Test
    void aClientSeesTheirVisitOnceItsNoteIsSignedAndEachLookStandsInTheAudit() throws IOException {
        assertThat(mias.get(visits(mia)).body()).contains(one(mia, signed), "Ida Brandt");
        assertThat(mias.get(one(mia, signed)).body())
                .contains(COMPLAINT, "oleus")
                .doesNotContain("Slept well");
        assertThat(text(mias.download(one(mia, signed) + "/summary.pdf"))).contains(COMPLAINT);
        assertThat(clinic.bean(Audit.class).ofClient(mia.id().value(), Audit.MOST_LINES).stream()
                        .filter(line -> line.entry().action().equals("mine.visits-read")))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(olgas.get(visits(olga)).body())
                .contains("You have no visits here yet")
                .doesNotContain(one(olga, unsigned));
        assertThat(olgas.get(one(olga, unsigned)).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodySeesAnotherClientsVisitsByTheirAddressOrByTheirOwn() {
        for (String path : List.of(visits(mia), one(mia, signed), one(mia, signed) + "/summary.pdf")) {
            assertThat(olgas.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(clinic.visitor().get(path).body()).as(path).doesNotContain(COMPLAINT);
        }
        assertThat(olgas.get(one(olga, signed)).statusCode()).isEqualTo(404);
        assertThat(olgas.get(one(olga, signed) + "/summary.pdf").statusCode()).isEqualTo(404);
        assertThat(ida.visitor().get(visits(mia)).statusCode())
                .as("whoever works here reads it in the record")
                .isEqualTo(403);
    }

    @Test
    void whatAYoungClientToldInTheirWordsIsKeptFromWhoeverSpeaksForThemUntilTheyShowIt() throws IOException {
        Client tim = ida.client("Tim Teen");
        String visit = ida.ready(tim, SOLEUS);
        ida.needled(visit, 1);
        ida.sign(visit, Treating.note());
        isFifteen(tim);
        Visitor his = own(tim);
        Visitor hers = mother(tim);

        assertThat(his.get(one(tim, visit)).body()).contains(COMPLAINT);
        assertThat(hers.get(visits(tim)).body()).contains(one(tim, visit));
        assertThat(hers.get(one(tim, visit)).body()).contains("oleus").doesNotContain(COMPLAINT);
        assertThat(text(hers.download(one(tim, visit) + "/summary.pdf")))
                .contains("oleus")
                .doesNotContain(COMPLAINT);
        assertThat(hers.get(visits(mia)).statusCode()).isEqualTo(403);

        his.post("/mine/" + tim.id(), "/mine/" + tim.id() + "/private", Map.of("opened", "true"));
        assertThat(hers.get(one(tim, visit)).body()).contains(COMPLAINT);
    }

    private Visitor mother(Client client) {
        AccountId account = account("Mona Mother");
        clinic.bean(Guardians.class)
                .add(
                        client.id(),
                        new Guardians.Told(
                                "Mona Mother",
                                "",
                                Guardian.Kind.PARENT,
                                Optional.empty(),
                                new Guardian.May(true, false, false),
                                ""),
                        Optional.of(account),
                        by);
        return as(account);
    }

    private void isFifteen(Client client) {
        Client now = clinic.bean(Clients.class).get(client.id()).orElseThrow();
        Client.Details was = now.details();
        clinic.bean(Clients.class)
                .edit(
                        now.id(),
                        now.version(),
                        new Client.Details(
                                was.name(),
                                Optional.of(AtVisit.today(clinic).minusYears(15)),
                                was.phone(),
                                was.mail(),
                                was.language(),
                                was.country(),
                                was.alert(),
                                was.complaint()),
                        by);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
