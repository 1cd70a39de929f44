package org.filiform.clinic.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.clients.Client;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gates before the needle, driven through the pages; what they refuse comes from the server whoever asks. */
class VisitGatesTest {

    private static final String SOLEUS = "Soleus, left";

    private static RunningClinic clinic;
    private static AtVisit ida;
    private static AtVisit sam;

    @BeforeAll
    static void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        ida = new AtVisit(clinic, "Ida Brandt");
        sam = new AtVisit(clinic, "Sam Okoro");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void aVisitStandsAtItsFirstShutGateAndGoesOnAsEachIsOpened() {
        String visit = ida.open(healthy("One After The Other"));

        assertThat(ida.at(visit)).isEqualTo("/today");
        ida.askAloud(visit);
        assertThat(ida.at(visit)).isEqualTo("/assessment");
        ida.assess(visit, AtVisit.assessment(SOLEUS));
        assertThat(ida.at(visit)).isEqualTo("/plan");
        ida.plan(visit, ida.plan(SOLEUS));
        assertThat(ida.at(visit)).isEqualTo("/plan");
        ida.answer(visit, Map.of());
        assertThat(ida.at(visit)).isEqualTo("/consent");
    }

    @Test
    void tenTapsBeginOneVisit() throws InterruptedException, ExecutionException {
        Client client = healthy("Ten Taps");
        try (ExecutorService taps = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<String> begun = new HashSet<>();
            for (Future<String> tap : IntStream.range(0, 10)
                    .mapToObj(_ -> taps.submit(() -> ida.open(client)))
                    .toList()) {
                begun.add(tap.get());
            }
            assertThat(begun).hasSize(1);
        }
        assertThat(clinic.bean(Visits.class).of(client.id())).hasSize(1);
    }

    @Test
    void aVisitOfSomebodyElseIsNotFoundUnderThisClient() {
        String visit = ida.open(healthy("Mine"));
        Client other = healthy("Not Mine");
        String strange = visit.replaceFirst("/clients/[^/]+", "/clients/" + other.id());

        assertThat(ida.visitor().get(strange).statusCode()).isEqualTo(404);
        assertThat(ida.visitor()
                        .post(visit + "/end", strange + "/end", Map.of("how", "LEFT", "why", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasTypedComesBackWithWhatIsMissing() {
        String visit = ida.open(healthy("Half A Form"));
        Map<String, String> form = AtVisit.assessment("Soleus");
        form.put("since", "many");
        form.remove("noFlags");

        String body = ida.assess(visit, form).body();

        assertThat(body)
                .contains("Soleus is no muscle of one side")
                .contains("Say for how long")
                .contains("red flags")
                .contains("value=\"Soleus\"");
        assertThat(clinic.bean(VisitPapers.class).assessment(id(visit))).isEmpty();
    }

    @Test
    void aNeedleWithACommaAndAMuscleOfUnknownPlaceAreRefusedInPlainWords() {
        String visit = ida.open(healthy("Comma"));
        Map<String, String> form = ida.plan(SOLEUS);
        form.put("needle", "0,25 x 40");

        assertThat(ida.plan(visit, form).body()).contains("written as 0.25 x 40, with a point");
        assertThat(clinic.bean(VisitPapers.class).plan(id(visit))).isEmpty();
    }

    @Test
    void aFormThatIsSentTwiceIsKeptOnce() {
        String visit = ida.open(healthy("Twice"));
        Map<String, String> form = ida.plan(SOLEUS);
        ida.plan(visit, form);
        ida.plan(visit, form);

        assertThat(clinic.bean(VisitPapers.class).plans(id(visit))).hasSize(1);
    }

    @Test
    void anAnticoagulantAsksWhetherItCanBePressedOnAndANoStandsInTheWay() {
        Client client = somebody("Presses", Map.of("anticoagulant", Reply.yes()));
        String visit = ida.planned(client, SOLEUS);

        assertThat(codes(visit, Gate.CLEARED)).contains("FIL-7714");
    }

    @Test
    void aMuscleWhereBleedingCannotBePressedOnIsBlockedUnderAnAnticoagulantAndAnotherOneIsNotForThat() {
        Client client = somebody("Deep Calf", Map.of("anticoagulant", Reply.yes()));
        String deep = ida.planned(client, "Tibialis posterior, left");

        String body = ida.visitor().get(deep + "/clearance").body();

        assertThat(body).contains("FIL-7714");
    }

    @Test
    void bothSidesOfTheThoraxAreNeverPlannedTogether() {
        Client client = healthy("Both Sides");
        String visit = ida.planned(client, "Rhomboid major and minor, left", "Rhomboid major and minor, right");

        assertThat(ida.visitor().get(visit + "/clearance").body()).contains("FIL-7714");
    }

    @Test
    void aMassageTherapistWithSuperficialNeedlesAloneNeitherGoesDeepNorInjects() {
        Client client = healthy("Massage");
        String visit = sam.planned(client, SOLEUS);
        assertThat(sam.visitor().get(visit + "/pause").body()).contains("FIL-7715");

        Map<String, String> injection = sam.plan(SOLEUS);
        injection.put("modality", "tpi");
        injection.put("drug", "lidocaine");
        sam.plan(visit, injection);

        assertThat(sam.visitor().get(visit + "/pause").body())
                .contains("You may not inject a local anaesthetic today")
                .contains("FIL-7716");
    }

    @Test
    void aPermitThatEndsShutsTheGateAtOnce() {
        Client client = healthy("Lapsed");
        AtVisit piotr = new AtVisit(clinic, "Piotr Nowak");
        String visit = piotr.planned(client, SOLEUS);
        piotr.pause(visit);
        Permits permits = clinic.bean(Permits.class);
        var account = AtVisit.account(clinic, "Piotr Nowak");
        permits.all(account).forEach(permit -> permits.withdraw(account, permit.id(), AtVisit.today(clinic)));

        assertThat(piotr.visitor().get(visit + "/pause").body()).contains("FIL-7715");
    }

    @Test
    void thePauseIsHeldAgainWhenTheTableChangesAndNotForOneMoreMuscle() {
        Client client = healthy("Table");
        String visit = ida.planned(client, SOLEUS);
        ida.pause(visit);
        assertThat(codes(visit, Gate.IN_PROGRESS)).isEmpty();

        ida.plan(visit, ida.plan(SOLEUS, "Gastrocnemius, medial head, left"));
        assertThat(codes(visit, Gate.IN_PROGRESS)).isEmpty();

        Map<String, String> turned = ida.plan(SOLEUS);
        turned.put("position", "Supine");
        ida.plan(visit, turned);
        assertThat(codes(visit, Gate.IN_PROGRESS)).containsExactly("FIL-7718");
    }

    @Test
    void aVisitIsLeftWithAReasonAndThenTakesNothingMore() {
        Client client = healthy("Leaves");
        String visit = ida.open(client);
        assertThat(ida.visitor()
                        .post(visit + "/end", visit + "/end", Map.of("how", "LEFT"))
                        .statusCode())
                .isEqualTo(422);
        ida.visitor().post(visit + "/end", visit + "/end", Map.of("how", "LEFT", "why", "Called away"));

        ida.plan(visit, ida.plan(SOLEUS));

        assertThat(clinic.bean(VisitPapers.class).plans(id(visit))).isEmpty();
        assertThat(ida.visitor().get(visit).body()).contains("Called away");
        assertThat(ida.open(client)).isNotEqualTo(visit);
    }

    @Test
    void aVisitIsNotClosedWhileAGateIsShut() {
        String visit = ida.open(healthy("Too Early"));

        assertThat(ida.visitor()
                        .post(visit + "/end", visit + "/end", Map.of("how", "CLOSED"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(clinic.bean(Visits.class).find(id(visit)).orElseThrow().isOpen())
                .isTrue();
    }

    @Test
    void theLastPlanIsTakenAgainWithoutWhatWasExamined() {
        Client client = healthy("Again");
        String first = ida.planned(client, SOLEUS);
        ida.visitor().post(first + "/end", first + "/end", Map.of("how", "LEFT", "why", "Not today"));
        String second = ida.open(client);
        ida.askAloud(second);
        ida.assess(second, AtVisit.assessment(SOLEUS));

        ida.visitor()
                .post(
                        second + "/plan",
                        second + "/plan/again",
                        Map.of("request", UUID.randomUUID().toString()));

        Plan plan =
                clinic.bean(VisitPapers.class).plan(id(second)).orElseThrow().paper();
        assertThat(plan.sites()).containsExactly(new Site(new Token("soleus"), Side.LEFT));
        assertThat(plan.answers()).isEmpty();
        assertThat(ida.at(second)).isEqualTo("/plan");
        ida.answer(second, Map.of());
        assertThat(ida.at(second)).isEqualTo("/consent");
    }

    private static Client healthy(String name) {
        return somebody(name, Map.of());
    }

    private static Client somebody(String name, Map<String, Reply> differences) {
        return AtVisit.somebody(clinic, name, differences);
    }

    private static VisitId id(String visit) {
        return VisitId.read(visit.substring(visit.lastIndexOf('/') + 1)).orElseThrow();
    }

    private static List<String> codes(String visit, Gate gate) {
        Visit found = clinic.bean(Visits.class).find(id(visit)).orElseThrow();
        Whoever who = new Whoever(AtVisit.account(clinic, "Ida Brandt"), "Ida Brandt");
        return clinic.bean(Gates.class).of(found, who, Set.of(gate)).get(gate) instanceof Passage.Shut shut
                ? shut.reasons().stream().map(Passage.Reason::code).toList()
                : List.of();
    }
}
