package org.filiform.clinic.drawings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.filiform.clinic.drawings.Drawing.Maker;
import org.filiform.clinic.drawings.Drawing.Quality;
import org.filiform.clinic.visits.AtVisit;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drawings through the forms of the pages, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawingsTest {

    private static final String PASSWORD = "four words in a row";

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");
    private final AtVisit ida = new AtVisit(clinic, "Ida Brandt");
    private final Drawings drawings = clinic.bean(Drawings.class);

    @AfterAll
    void stop() {
        clinic.close();
    }

    private Client client(String name) {
        return AtVisit.somebody(clinic, name, Map.of());
    }

    private static String home(Client client) {
        return "/clients/" + client.id() + "/drawing";
    }

    private static Map<String, String> painted(String paint) {
        return new HashMap<>(Map.of(
                "request", UUID.randomUUID().toString(),
                "paint", paint,
                "quality", "ACHING",
                "note", "First steps",
                "maker", "CLIENT"));
    }

    private HttpResponse<String> send(Client client, Map<String, String> form) {
        return ida.visitor().post(home(client) + "/new", home(client) + "/new", form);
    }

    private long noted(Client client, String action) {
        return clinic.bean(Audit.class).ofClient(client.id().value(), 100).stream()
                .filter(line -> line.entry().action().equals(action))
                .count();
    }

    @Test
    void aDrawingIsKeptWithWhoseWordItIsAndShown() {
        Client ruth = client("Ruth Painted");

        assertThat(Visitor.next(send(ruth, painted("237a:4")))).isEqualTo(home(ruth));

        Drawing kept = drawings.newest(ruth.id()).orElseThrow();
        assertThat(kept.strengths()).isEqualTo(Map.of(new Token("237a"), 4));
        assertThat(kept.by()).isEqualTo(new Maker(Maker.Kind.CLIENT, "Ruth Painted", "Ida Brandt"));
        assertThat(kept.paint().qualities()).isEqualTo(Set.of(Quality.ACHING));
        assertThat(kept.everywhere()).isFalse();
        assertThat(noted(ruth, "drawing.added")).isEqualTo(1);
        String page = ida.visitor().get(home(ruth)).body();
        assertThat(page)
                .contains("Ruth Painted, their own word, beside Ida Brandt")
                .contains("heel, left")
                .contains("First steps")
                .contains("Nothing on this page is a diagnosis");
        assertThat(noted(ruth, "drawing.read")).isEqualTo(2);
    }

    @Test
    void whatCannotBeTakenComesBackWithAllThatWasSentAndNothingIsKept() {
        Client ruth = client("Ruth Unknown");
        Map<String, String> form = painted("999z:3");
        form.remove("maker");

        HttpResponse<String> answer = send(ruth, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("The drawing has no place called 999z:3")
                .contains("FIL-7801")
                .contains("FIL-7814")
                .contains("value=\"999z:3\"")
                .contains("value=\"ACHING\" checked")
                .contains("First steps");
        assertThat(drawings.of(ruth.id())).isEmpty();
        assertThat(noted(ruth, "drawing.added")).isZero();
    }

    @Test
    void theSameFormSentTwiceAndTwentyTimesAtOnceIsKeptOnce() throws InterruptedException {
        Client ruth = client("Ruth Twice");
        Map<String, String> form = painted("237a:4");
        send(ruth, form);
        send(ruth, form);
        UUID request = UUID.randomUUID();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            many.invokeAll(Collections.nCopies(20, () -> {
                drawings.add(
                        ruth.id(),
                        Optional.empty(),
                        new Drawing.Paint(Map.of(new Token("110a"), 2), Set.of(), ""),
                        Maker.client("Ruth Twice"),
                        Optional.empty(),
                        request);
                return request;
            }));
        }

        assertThat(drawings.of(ruth.id())).hasSize(2);
        assertThat(noted(ruth, "drawing.added")).isEqualTo(2);
    }

    @Test
    void theDatabaseRefusesToChangeADrawingAndToTieItToTheVisitOfSomebodyElse() {
        Client ruth = client("Ruth Kept");
        Client other = client("Olga Other");
        String visit = ida.open(other);
        send(ruth, painted("237a:4"));
        JdbcClient jdbc = clinic.bean(JdbcClient.class);

        for (String change :
                List.of("update pain_drawing set note = ''", "delete from pain_drawing", "truncate pain_drawing")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("What was painted stays");
        }
        Map<String, String> wrong = painted("110a:2");
        wrong.put("visit", visit.substring(visit.lastIndexOf('/') + 1));
        assertThat(send(ruth, wrong).statusCode()).isEqualTo(404);
        assertThat(drawings.of(ruth.id())).hasSize(1);
    }

    @Test
    void atAVisitItLeadsBackToTheAssessmentWhichShowsIt() {
        Client ruth = client("Ruth Visited");
        String visit = ida.open(ruth);
        ida.askAloud(visit);
        assertThat(ida.visitor().get(visit + "/assessment").body()).contains("No drawing yet");
        Map<String, String> form = painted("237a:4");
        form.put("visit", visit.substring(visit.lastIndexOf('/') + 1));

        assertThat(Visitor.next(send(ruth, form))).isEqualTo(visit + "/assessment");

        assertThat(ida.visitor().get(visit + "/assessment").body()).contains("heel, left");
        assertThat(drawings.newest(ruth.id()).orElseThrow().visit()).isPresent();
    }

    @Test
    void everyCellPaintedIsKeptAndMarked() {
        Client ruth = client("Ruth Everywhere");
        Map<Token, Integer> all = new HashMap<>();
        PackLoader.shipped().regions().forEach(region -> all.put(region.code(), 2));
        drawings.add(
                ruth.id(),
                Optional.empty(),
                new Drawing.Paint(all, Set.of(), ""),
                Maker.client("Ruth Everywhere"),
                Optional.empty(),
                UUID.randomUUID());

        assertThat(drawings.newest(ruth.id()).orElseThrow().everywhere()).isTrue();
        assertThat(ida.visitor().get(home(ruth)).body())
                .contains("The whole body is painted.")
                .contains("Ask where it is worst.")
                .contains("100 % of the drawing is painted.");
    }

    @Test
    void nothingHurtsIsKeptOnlyWhenItWasSaid() {
        Client ruth = client("Ruth Well");
        Map<String, String> nothing = painted("");
        assertThat(send(ruth, nothing).body()).contains("FIL-7805");

        nothing.put("none", "yes");
        send(ruth, nothing);

        assertThat(drawings.newest(ruth.id()).orElseThrow().isWithoutPain()).isTrue();
        assertThat(ida.visitor().get(home(ruth)).body()).contains("No pain that day");
    }

    @Test
    void twoDatesStandSideBySideWithWhatIsNewGoneStrongerAndWeaker() {
        Client ruth = client("Ruth Compared");
        send(ruth, painted("237a:4"));
        clinic.wait(Duration.ofMinutes(5));
        send(ruth, painted("235b:2"));
        List<Drawing> both = drawings.of(ruth.id());

        String page = ida.visitor()
                .get(home(ruth) + "/compare?then=" + both.getFirst().id() + "&now="
                        + both.getLast().id())
                .body();

        assertThat(page)
                .containsSubsequence(
                        "<dt>New</dt><dd>Achilles and back inner ankle, left", "<dt>Gone</dt><dd>heel, left")
                .contains("At the back the middle moved");
        assertThat(ida.visitor().get(home(ruth) + "/compare?then=x&now=y").statusCode())
                .isEqualTo(404);
        Client other = client("Olga Compared");
        assertThat(ida.visitor().get(home(other) + "/" + both.getFirst().id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void choirCodesComeInToBeLookedAtAndGoOut() {
        Client ruth = client("Ruth Choir");
        Map<String, String> form = painted("");
        form.put("act", "choir");
        form.put("choir", "110 3, 112 4");

        HttpResponse<String> taken = send(ruth, form);

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body())
                .contains("value=\"110a:3\" selected")
                .contains("value=\"110b:3\" selected")
                .contains("2 places were painted from the codes")
                .contains("Code 112 means one place")
                .contains(">112 4</textarea>");
        assertThat(drawings.of(ruth.id())).isEmpty();
        send(ruth, painted("110a:3"));
        String one = drawings.newest(ruth.id()).orElseThrow().address();
        assertThat(ida.visitor().get(one + "/choir.csv").body())
                .contains("110,left,3")
                .contains("Kao and Mackey");
        assertThat(ida.visitor().get(one + "/choir.json").body()).contains("\"code\":110");
        assertThat(noted(ruth, "drawing.exported")).isEqualTo(2);
        assertThat(ida.visitor().get("/clients/" + ruth.id() + "/record.json").body())
                .contains("painted; strength 1 to 4 by region");
    }

    @Test
    void aClientShowsItOnTheirOwnPagesInTheirOwnName() {
        Client rosa = client("Rosa Own");
        Visitor own = as(account("rosa.own@example.org"), rosa);
        String mine = "/mine/" + rosa.id() + "/drawing";

        HttpResponse<String> empty = own.post(mine + "/new", mine + "/new", Map.of("note", "Hm"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("FIL-7805").contains("Hm");
        Map<String, String> form = painted("237a:2");
        assertThat(Visitor.next(own.post(mine + "/new", mine + "/new", form))).isEqualTo(mine);

        assertThat(drawings.newest(rosa.id()).orElseThrow().by()).isEqualTo(Maker.client("Rosa Own"));
        assertThat(own.get(mine).body())
                .contains("Thank you. We have your picture.")
                .contains("heel, left");
        assertThat(own.get("/mine/" + client("Olga Own").id() + "/drawing").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverSpeaksForAYoungClientSeesOnlyWhatTheyPaintedThemself() {
        AccountId desk = AtVisit.account(clinic, "Ida Brandt");
        Client nils = clinic.bean(Clients.class)
                .create(
                        new Client.Details(
                                "Nils Young",
                                Optional.of(AtVisit.today(clinic).minusYears(16)),
                                "",
                                "",
                                "en",
                                "GB",
                                "",
                                "Thigh"),
                        desk);
        send(nils, painted("127b:3"));
        Visitor mother = speaker(nils, desk);
        String mine = "/mine/" + nils.id() + "/drawing";

        assertThat(mother.get(mine).body()).contains("There is no picture yet").doesNotContain("front of thigh");
        mother.post(mine + "/new", mine + "/new", painted("130a:2"));

        assertThat(mother.get(mine).body()).contains("front of knee, left").doesNotContain("front of thigh");
        assertThat(drawings.newest(nils.id()).orElseThrow().by().kind()).isEqualTo(Maker.Kind.SPEAKER);
    }

    private Visitor speaker(Client young, AccountId by) {
        AccountId account = account("mia.mother@example.org");
        Guardian.May may = new Guardian.May(true, true, true);
        clinic.bean(Guardians.class)
                .add(
                        young.id(),
                        new Guardians.Told("Mia Mother", "", Guardian.Kind.PARENT, Optional.empty(), may, ""),
                        Optional.of(account),
                        by);
        return signedIn(account);
    }

    private AccountId account(String mail) {
        NewPerson person = new NewPerson("Somebody", "", mail, Set.of(Role.CLIENT));
        return switch (clinic.bean(Accounts.class).create(person, Optional.of(PASSWORD))) {
            case Created.Made(AccountId id) -> id;
            case Created.MailTaken _ -> throw new AssertionError("Taken");
        };
    }

    private Visitor as(AccountId account, Client client) {
        clinic.bean(OwnRecords.class).give(client.id(), account, AtVisit.account(clinic, "Ida Brandt"));
        return signedIn(account);
    }

    private Visitor signedIn(AccountId account) {
        Visitor visitor = clinic.visitor();
        visitor.signIn(clinic.bean(Accounts.class).find(account).orElseThrow().mail(), PASSWORD);
        return visitor;
    }
}
