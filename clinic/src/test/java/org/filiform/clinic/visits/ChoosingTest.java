package org.filiform.clinic.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.clients.Client;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.ledger.Sign;
import org.filiform.decision.pain.SignName;
import org.filiform.decision.pain.TriggerPoint;
import org.filiform.fhir.form.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page of a plan offers, by what was painted, what was felt, and the rules of the gates. */
class ChoosingTest {

    private static final String SOLEUS = "Soleus, left";
    private static final Site SOLEUS_LEFT = new Site(new Token("soleus"), Side.LEFT);

    private static RunningClinic clinic;
    private static AtVisit ida;

    @BeforeAll
    static void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        ida = new AtVisit(clinic, "Ida Brandt");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static Client heel(String name, Map<String, Reply> differences) {
        Client client = AtVisit.somebody(clinic, name, differences);
        Painting.heel(clinic, client);
        return client;
    }

    private static String assessed(Client client) {
        String visit = ida.open(client);
        ida.assess(visit, AtVisit.assessment(SOLEUS));
        return visit;
    }

    private static Document page(String visit) {
        return Jsoup.parse(ida.visitor().get(visit + "/plan").body());
    }

    private static Document press(String visit, String path, Map<String, String> form) {
        return Jsoup.parse(
                ida.visitor().post(visit + "/plan", visit + path, form).body());
    }

    private static List<String> rows(Document page) {
        return page.select(".site-in").eachAttr("value").stream()
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static Visit visit(String address) {
        return clinic.bean(Visits.class)
                .find(VisitId.read(address.replaceFirst(".*/visits/", "")).orElseThrow())
                .orElseThrow();
    }

    private static Assessment assessment(String visit) {
        return clinic.bean(VisitPapers.class)
                .assessment(visit(visit).id())
                .orElseThrow()
                .paper();
    }

    private static Map<String, String> felt(String code) {
        return Map.of("felt", code, "tap", UUID.randomUUID().toString(), "why", "As it was typed");
    }

    @Test
    void theMuscleThatSendsPainWhereItWasPaintedComesFirstInWordsAndItsFiguresOnlyOnRequest() {
        Document page = page(assessed(heel("First Of All", Map.of())));

        assertThat(page.select(".mus .mu").attr("data-offer")).isEqualTo("soleus.left");
        assertThat(page.select(".mus .mu .fit").eachText().getFirst()).isEqualTo("explains most");
        assertThat(page.select(".mus").text()).doesNotContainPattern("0\\.[0-9]|%");
        assertThat(page.select("details:has(> #figures-in)").hasAttr("open")).isFalse();
        assertThat(page.select("#figures-in").text()).contains("most often the cause");
    }

    @Test
    void withoutADrawingThePageSaysSoAndMusclesAreChosenAllTheSame() {
        String visit = assessed(AtVisit.somebody(clinic, "Nobody Painted", Map.of()));

        Document page = press(visit, "/plan", Map.of("add", "gluteus-medius.right"));

        assertThat(page.select(".visit-sub").text()).contains("Nobody has painted");
        assertThat(page.select(".unpainted a").attr("href")).endsWith("/drawing");
        assertThat(rows(page)).containsExactly("Gluteus medius, right");
    }

    @Test
    void choosingBeforeAPlanIsKeptKeepsNothingAndLosesNothingThatWasTyped() {
        String visit = assessed(heel("Nothing Lost", Map.of()));

        Document page =
                press(visit, "/plan", Map.of("site.0", "Half a na", "why", "Because", "add", "quadratus-plantae.left"));

        assertThat(rows(page)).containsExactly("Half a na", "Quadratus plantae, left");
        assertThat(page.select("#why").text()).isEqualTo("Because");
        assertThat(page.select(".errsum")).isEmpty();
        assertThat(clinic.bean(VisitPapers.class).plans(visit(visit).id())).isEmpty();
        assertThat(rows(press(visit, "/plan", Map.of("site.0", SOLEUS, "drop", "soleus.left"))))
                .isEmpty();
    }

    @Test
    void aMuscleThatGoesIntoAKeptPlanIsKeptAndWhatWasExaminedIsAskedAgain() {
        String visit = ida.planned(heel("One More", Map.of()), SOLEUS);
        Map<String, String> form = new HashMap<>(ida.plan(SOLEUS));
        form.put("add", "gastrocnemius-medial.left");

        String then = ida.visitor()
                .post(visit + "/plan", visit + "/plan", form)
                .headers()
                .firstValue("location")
                .orElseThrow();

        assertThat(then).endsWith("/plan#risk-gastrocnemius-medial-left");
        Plan plan = clinic.bean(VisitPapers.class)
                .plan(visit(visit).id())
                .orElseThrow()
                .paper();
        assertThat(plan.sites()).contains(SOLEUS_LEFT).hasSize(2);
        assertThat(plan.answers()).isEmpty();
    }

    @Test
    void aBlockedMuscleIsThereWithItsReasonItsRuleAndAWayForwardAndCannotBeAddedWithATap() {
        Client client = heel("Blocked Calf", Map.of("anticoagulant", Reply.yes()));
        Document page = page(assessed(client));

        var blocked = page.select(".mu[data-offer=tibialis-posterior.left]");
        assertThat(blocked.hasClass("blocked")).isTrue();
        assertThat(blocked.text()).contains("cannot be pressed on", "DN-A06", "Way forward");
        assertThat(blocked.select("button[name=add]")).isEmpty();
    }

    @Test
    void theOtherSideOfTheThoraxIsNamedBeforeItIsChosen() {
        Client client = AtVisit.somebody(clinic, "Other Side", Map.of());
        String visit = assessed(client);

        Document page = press(
                visit,
                "/plan",
                Map.of(
                        "site.0",
                        "Rhomboid major and minor, left",
                        "place",
                        "211b",
                        "look",
                        "yes",
                        "technique",
                        "deep"));
        Document right = press(
                visit,
                "/plan",
                Map.of("site.0", "Rhomboid major and minor, left", "add", "rhomboids.right", "technique", "deep"));

        assertThat(page.select("#at-place h3").text()).startsWith("At ");
        assertThat(right.select(".mu[data-offer=rhomboids.right]").hasClass("blocked"))
                .isTrue();
        assertThat(right.select(".mu[data-offer=rhomboids.right]").text()).contains("DN-L15");
    }

    @Test
    void whatBlocksIsNeverLessThanWhatTheGateRefuses() {
        Client client = AtVisit.somebody(clinic, "Same Rules", Map.of("anticoagulant", Reply.yes()));
        String visit = ida.planned(client, "Tibialis posterior, left");

        assertThat(ida.visitor().get(visit + "/clearance").body()).contains("FIL-7714");
        assertThat(page(visit).select(".mu[data-offer=tibialis-posterior.left]").hasClass("blocked"))
                .isTrue();
    }

    @Test
    void aSignThatIsFeltAtThePlanIsAddedToTheAssessmentWithoutLosingWhatWasWritten() {
        String visit = assessed(heel("Felt Here", Map.of()));
        Assessment before = assessment(visit);

        Document page = press(visit, "/plan/felt", felt("soleus.left:REFERRED:ABSENT"));

        Assessment after = assessment(visit);
        assertThat(after.complaint()).isEqualTo(before.complaint());
        assertThat(after.palpated()).hasSize(1);
        assertThat(after.palpated().getFirst().signs())
                .isEqualTo(before.palpated().getFirst().signs().with(SignName.REFERRED, Sign.ABSENT));
        assertThat(after.palpated().getFirst().signs().diagnosis()).isEqualTo(TriggerPoint.ACTIVE);
        assertThat(page.select(".mu[data-offer=soleus.left] .tag").eachText()).contains("not referred");
        assertThat(page.select("#why").text()).isEqualTo("As it was typed");
    }

    @Test
    void twoWhoFeelAtTheSameMomentAreBothKept() throws InterruptedException, ExecutionException {
        String visit = assessed(heel("Two Hands", Map.of()));
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Document>> all = Stream.of("quadratus-plantae", "abductor-hallucis", "plantaris", "popliteus")
                    .map(muscle ->
                            hands.submit(() -> press(visit, "/plan/felt", felt(muscle + ".left:TENDER_SPOT:PRESENT"))))
                    .toList();
            for (Future<Document> one : all) {
                one.get();
            }
        }
        assertThat(assessment(visit).palpated()).hasSize(5);
    }

    @Test
    void aSignIsNotKeptWithoutAnAssessmentAndThePageSaysWhereToGo() {
        String visit = ida.open(heel("Not Assessed", Map.of()));

        Document page = press(visit, "/plan/felt", felt("soleus.left:REFERRED:PRESENT"));

        assertThat(page.select("#worth .shut-why").text()).contains("FIL-7830", "was not kept");
        assertThat(page.select("#worth .shut-why a").attr("href")).endsWith("/assessment");
        assertThat(clinic.bean(VisitPapers.class).assessment(visit(visit).id())).isEmpty();
    }

    @Test
    void whatNoPageSendsChangesNothing() {
        String visit = assessed(heel("Forged", Map.of()));
        Assessment before = assessment(visit);

        for (String forged : List.of("", "soleus.left", "soleus.midline:REFERRED:PRESENT", "x.left:REFERRED:MAYBE")) {
            press(visit, "/plan/felt", felt(forged));
        }

        assertThat(assessment(visit)).isEqualTo(before);
        assertThat(rows(press(visit, "/plan", Map.of("add", "no-muscle.left")))).isEmpty();
        assertThat(press(visit, "/plan", Map.of("place", "999z", "look", "yes"))
                        .select("#at-place")
                        .text())
                .isEmpty();
    }

    @Test
    void aCardTellsWhatThisClientAddsWhichActIsNeededAndAsksWhetherItCanBePressedOn() {
        Client client = heel("Whole Card", Map.of("anticoagulant", Reply.yes(), "faint-with-needles", Reply.yes()));
        String visit = assessed(client);
        ida.plan(visit, ida.plan(SOLEUS));

        var card = page(visit).select("[data-card=soleus.left]");

        assertThat(card.text())
                .contains("Tibial nerve", "no depth to go to", "Fainted", "Deep needling", "You hold it since");
        assertThat(card.select(".ask1 button[name=a.compressible]")).hasSize(2);
        assertThat(card.select(".ask1").text()).contains("kept with your name");

        ida.visitor()
                .post(
                        visit + "/plan",
                        visit + "/plan/answers",
                        Map.of("request", UUID.randomUUID().toString(), "a.compressible", "yes"));
        assertThat(page(visit).select("[data-card=soleus.left] .ask1")).isEmpty();
    }

    @Test
    void chestPainIsThoughtOfBeforeAnyMuscle() {
        Client client = AtVisit.somebody(clinic, "Chest First", Map.of());
        Painting.paint(clinic, client, "109a:3", "109b:3");

        Document page = page(assessed(client));

        assertThat(page.select("#worth > *").eachText().getFirst())
                .contains("Think of something else first", "ambulance");
    }

    @Test
    void anAssessmentThatIsOpenedAgainSaysWhatWasKeptAndLosesNothingWhenItIsKeptOnceMore() {
        String visit = assessed(heel("Open Again", Map.of()));
        press(visit, "/plan/felt", felt("plantaris.left:TENDER_SPOT:PRESENT"));
        Assessment before = assessment(visit);

        Document page = Jsoup.parse(ida.visitor().get(visit + "/assessment").body());

        assertThat(rows(page)).containsExactly(SOLEUS, "Plantaris, left");
        Map<String, String> form = new HashMap<>();
        page.select("#assessment").forms().getFirst().formData().forEach(field -> form.put(field.key(), field.value()));
        form.keySet().removeAll(List.of("_csrf", "pick", "look"));
        ida.assess(visit, form);
        assertThat(assessment(visit)).isEqualTo(before);
    }

    @Test
    void aMuscleThatStandsTwiceWithDifferentFindingsIsNamedAndOneThatIsPickedGoesIntoTheNextRow() {
        String visit = ida.open(heel("Twice Felt", Map.of()));
        Map<String, String> form = AtVisit.assessment(SOLEUS);
        form.put("site.1", SOLEUS);
        form.put("spot.1", "ABSENT");

        assertThat(Jsoup.parse(ida.assess(visit, form).body()).select(".errsum").text())
                .contains("Soleus, left stands here twice");
        form.put("pick", "plantaris.left");
        Document picked = Jsoup.parse(ida.assess(visit, form).body());
        assertThat(rows(picked)).containsExactly(SOLEUS, SOLEUS, "Plantaris, left");
        assertThat(picked.select("[data-come-to=0]").text()).contains("Active trigger point");
        assertThat(picked.select(".picks button")).hasSizeGreaterThan(5);
    }
}
