package org.filiform.clinic.syringes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.clinic.syringes.AtSyringes.codes;
import static org.filiform.clinic.syringes.AtSyringes.discarded;
import static org.filiform.clinic.syringes.AtSyringes.given;
import static org.filiform.clinic.syringes.AtSyringes.lidocaine;
import static org.filiform.clinic.syringes.AtSyringes.undone;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.visits.AtVisit;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.fact.Token;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is prepared, what is refused, and what is counted when it was given all the same. */
class SyringesTest {

    private static RunningClinic clinic;
    private static AtSyringes leila;
    private static AtSyringes nora;

    @BeforeAll
    static void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        leila = new AtSyringes(clinic, "Dr Leila Haddad");
        nora = new AtSyringes(clinic, "Nora Lindqvist");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static List<String> refused(String visit, Map<String, String> form) {
        HttpResponse<String> answer = leila.prepare(visit, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(leila.load(visit).path("syringes")).isEmpty();
        return codes(answer);
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> form = lidocaine();
        form.put(field, value);
        return form;
    }

    @Test
    void figuresThatCanMeanTwoThingsAreRefusedWithBothReadings() {
        String visit = leila.planned("Figures", "lidocaine");

        assertThat(refused(visit, with("volume.0", "10,5"))).containsExactly("FIL-7780");
        assertThat(leila.prepare(visit, with("volume.0", "10,5")).body())
                .contains("10.5 mL / 105 mL")
                .contains("value=\"10,5\"");
        assertThat(leila.prepare(visit, with("volume.0", "50 mg")).body()).contains("FIL-7780", "In mL it is 5 mL");
        assertThat(leila.prepare(visit, with("strength.0", "1")).body()).contains("FIL-7780", "1 % / 1 mg/mL");
        assertThat(refused(visit, with("volume.0", "51"))).containsExactly("FIL-7781");
        assertThat(refused(visit, with("volume.0", ""))).containsExactly("FIL-7780");
        assertThat(codes(leila.weigh(visit, "700"))).containsExactly("FIL-7781");
        assertThat(codes(leila.weigh(visit, "10,5"))).containsExactly("FIL-7780");
        assertThat(leila.load(visit).path("weight").stringValue()).startsWith("40 kg, assumed");
        assertThat(leila.weigh(visit, "62.5").statusCode()).isEqualTo(302);
        assertThat(leila.load(visit).path("weight").stringValue()).startsWith("62.5 kg, measured");
    }

    @Test
    void aRowWhoseDrugWasForgottenIsRefusedAndNeverLeftOut() {
        String visit = leila.planned("Forgotten", "lidocaine", "triamcinolone");
        Map<String, String> second = with("volume.1", "1");
        second.put("lot.1", "T1");

        assertThat(refused(visit, second)).containsExactly("FIL-7780");
    }

    @Test
    void aStrengthThatIsTappedAndAnotherThatIsTypedAreAskedForAndNeitherIsTaken() {
        String visit = leila.planned("Two Strengths", "lidocaine");
        Map<String, String> both = with("drug.0", "lidocaine|1 %");
        both.put("strength.0", "2 %");

        assertThat(refused(visit, both)).containsExactly("FIL-7780");
        both.put("strength.0", "10 mg/mL");
        assertThat(leila.prepare(visit, both).statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsOverOrNotNotedOnTheContainerIsRefused() {
        String visit = leila.planned("Container", "lidocaine");

        assertThat(refused(
                        visit,
                        with("expiry.0", AtVisit.today(clinic).minusDays(1).toString())))
                .containsExactly("FIL-7786");
        assertThat(refused(visit, with("expiry.0", ""))).containsExactly("FIL-7786");
        assertThat(refused(visit, with("lot.0", ""))).containsExactly("FIL-7787");
        assertThat(leila.prepare(visit, with("expiry.0", AtVisit.today(clinic).toString()))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aDrugThatIsNotPlannedOrNotGrantedIsRefused() {
        String visit = leila.planned("Planned", "lidocaine");
        assertThat(refused(visit, with("drug.0", "bupivacaine|0.5 %"))).containsExactly("FIL-7782");
        assertThat(refused(visit, with("drug.0", "mepivacaine|1 %"))).containsExactly("FIL-7782", "FIL-7783");
        assertThat(refused(visit, with("drug.0", "no-such-drug|1 %"))).contains("FIL-7793");
        assertThat(refused(visit, with("drug.0", "No drug!"))).containsExactly("FIL-7780");

        String dry = new AtVisit(clinic, "Dr Leila Haddad").planned(leila.client("Dry", Map.of()), "Soleus, left");
        assertThat(refused(dry, lidocaine())).containsExactly("FIL-7799");
    }

    @Test
    void nothingIsMixedUnderAGroupDirectionAndSalineOnlyThins() {
        String visit = nora.planned("Group", "lidocaine");
        grant("Nora Lindqvist", "bupivacaine", Authority.PGD);
        Map<String, String> mixed = with("drug.1", "bupivacaine|0.5 %");
        mixed.putAll(Map.of("volume.1", "2", "lot.1", "B1", "expiry.1", "2099-01-01"));
        assertThat(codes(nora.prepare(visit, mixed))).contains("FIL-7785");

        Map<String, String> thinned = with("volume.2", "5");
        thinned.putAll(Map.of("lot.2", "S1", "expiry.2", "2099-01-01"));
        assertThat(nora.prepare(visit, thinned).statusCode()).isEqualTo(302);
        assertThat(nora.load(visit).at("/syringes/0/total").stringValue()).isEqualTo("10");
    }

    @Test
    void aDirectionForSomebodyElseIsNone() {
        grant("Mei Tanaka", "lidocaine", Authority.PSD);
        AtSyringes mei = new AtSyringes(clinic, "Mei Tanaka");
        String visit = mei.planned("Directed", "lidocaine");
        assertThat(codes(mei.prepare(visit, lidocaine()))).containsExactly("FIL-7784");
        Map<String, String> other = with("named", "no");
        other.putAll(Map.of("namedBy", "Dr Who", "namedOn", "2026-01-01"));
        assertThat(codes(mei.prepare(visit, other))).containsExactly("FIL-7784");
        Map<String, String> named = with("named", "yes");
        named.putAll(Map.of("namedBy", "Dr Who", "namedOn", "2026-01-01"));
        assertThat(mei.prepare(visit, named).statusCode()).isEqualTo(302);
        assertThat(clinic.bean(Syringes.class)
                        .of(mei.visit(visit).id())
                        .getFirst()
                        .drawn()
                        .getFirst()
                        .direction())
                .contains(new PreparedSyringe.Direction("Dr Who", LocalDate.of(2026, 1, 1)));
    }

    private static void grant(String name, String drug, Authority authority) {
        var account = AtVisit.account(clinic, name);
        clinic.bean(Permits.class)
                .grant(
                        account,
                        new Grant.OfDrug(new Token(drug), authority, AtVisit.today(clinic), Optional.empty()),
                        account);
    }

    @Test
    void anAllergyToTheClassIsRefusedAndSoIsNotKnowing() {
        Reply amide = new Reply.Yes(Set.of(new Token("amide")));
        String visit = leila.planned(
                leila.client("Allergic", AtSyringes.saying("local-anaesthetic-allergy", amide)), "lidocaine");
        assertThat(refused(visit, lidocaine())).contains("FIL-7788", "FIL-7792");

        String unsure = leila.planned(
                leila.client("Unsure", AtSyringes.saying("local-anaesthetic-allergy", new Reply.DoesNotKnow())),
                "lidocaine");
        assertThat(refused(unsure, lidocaine())).contains("FIL-7788");
    }

    @Test
    void aDrugThatABoosterKeepsInTheBodyIsRefusedByTheRule() {
        String visit = leila.planned(
                leila.client("Booster", AtSyringes.saying("cyp3a-booster", Reply.yes())), "triamcinolone");
        Map<String, String> form = with("drug.0", "triamcinolone|40 mg/mL");
        form.put("volume.0", "1");
        assertThat(refused(visit, form)).contains("FIL-7792");
        assertThat(leila.prepare(visit, form).body()).contains("Ritonavir or cobicistat");
    }

    @Test
    void aSteroidIsRefusedOnceItWasGivenOnAsManyDaysOfTheYearAsAreFollowed() {
        int most = clinic.bean(Dosages.class)
                .of(leila.visit(leila.planned("Most", "triamcinolone")))
                .orElseThrow()
                .steroidTimes();
        String visit = leila.planned("Steroids", "triamcinolone");
        Map<String, String> form = with("drug.0", "triamcinolone|40 mg/mL");
        form.put("volume.0", "1");
        assertThat(leila.prepare(visit, form).statusCode()).isEqualTo(302);
        for (int day = 1; day <= most; day++) {
            leila.tell(visit, daysAgo(day, given(form.getOrDefault("syringe", ""), "0.1")));
        }
        assertThat(leila.load(visit).path("steroid").stringValue()).contains("on " + most + " days");

        Map<String, String> again = with("drug.0", "triamcinolone|40 mg/mL");
        again.put("volume.0", "1");
        HttpResponse<String> refused = leila.prepare(visit, again);

        assertThat(codes(refused)).containsExactly("FIL-7791");
        assertThat(refused.body())
                .contains("A steroid was given on " + most + " days of the last 12 months")
                .contains("name=\"volume.0\" value=\"1\"");
        assertThat(leila.load(visit).path("syringes")).hasSize(1);
    }

    private static ObjectNode daysAgo(int days, ObjectNode operation) {
        return operation
                .put("at", Instant.now().minus(Duration.ofDays(days)).toString())
                .put("afterwards", true);
    }

    @Test
    void theDemonstrationHoldsASteroidOfThisYearAndAVisitThatWaitsForItsSyringe() {
        Visit waiting = clinic.bean(Visits.class)
                .of(clinic.bean(Clients.class).find("Nils Aaltonen").getFirst().id())
                .getFirst();

        assertThat(leila.load(waiting.address()).path("steroid").stringValue())
                .contains("30 mg", "on one day of at most 3");
        assertThat(leila.load(waiting.address()).path("syringes")).isEmpty();
        assertThat(leila.visitor().get(waiting.address() + "/pause").body())
                .contains("no syringe is prepared yet", waiting.address() + "/syringes");
    }

    @Test
    void aFormThatIsSentTwiceAndTwoDevicesMakeOneSyringe() throws InterruptedException, ExecutionException {
        String visit = leila.planned("Twice", "lidocaine");
        Map<String, String> form = lidocaine();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> answers =
                    both.invokeAll(List.of(() -> leila.prepare(visit, form), () -> leila.prepare(visit, form)));
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(302);
            }
        }
        assertThat(leila.load(visit).path("syringes")).hasSize(1);

        Map<String, String> sameId = lidocaine();
        sameId.put("syringe", form.get("syringe"));
        assertThat(codes(leila.prepare(visit, sameId))).containsExactly("FIL-7798");
    }

    @Test
    void pointsAddUpAsByHandAndTwoTapsOfOneCountOnce() {
        String visit = leila.planned("Adds Up", "lidocaine");
        leila.weigh(visit, "62");
        String syringe = leila.prepared(visit, "5");
        ObjectNode first = given(syringe, "0.5");

        leila.tell(visit, first, first, given(syringe, "1"), given(syringe, "0.25"));
        leila.tell(visit, first);

        // Lidocaine 1 % is 10 mg/mL: 17.5 mg of 3 mg/kg × 62 kg = 186 mg, the lowest of 3, 4.5, 5 mg/kg and 300 mg.
        JsonNode load = leila.load(visit);
        assertThat(load.at("/lines/0/given").stringValue()).isEqualTo("17.5 mg");
        assertThat(load.at("/lines/0/most").stringValue()).isEqualTo("186 mg");
        assertThat(load.at("/lines/0/steps").toString())
                .contains("3 mg/kg × 62 kg = 186 mg", "unverified", "LA-IOWA, seen");
        assertThat(load.path("percent").stringValue()).isEqualTo("10");
        assertThat(load.at("/syringes/0/left").stringValue()).isEqualTo("3.25");
        assertThat(load.at("/syringes/0/next").stringValue()).isEqualTo("0.25");
        assertThat(load.at("/syringes/0/room").stringValue()).isEqualTo("16.85");
        assertThat(load.path("points")).hasSize(3);
        assertThat(load.path("standing").stringValue()).isEqualTo("within");
        assertThat(clinic.bean(Observation.class).minutesFor(leila.visit(visit)))
                .isEqualTo(OptionalInt.of(15));

        leila.tell(visit, undone(first));
        assertThat(leila.load(visit).at("/lines/0/given").stringValue()).isEqualTo("12.5 mg");
    }

    @Test
    void whatWentIntoTheNeckIsWatchedLonger() {
        String visit = leila.planned("Neck", "lidocaine");
        leila.weigh(visit, "62");
        ObjectNode neck = given(leila.prepared(visit, "5"), "0.5");
        ((ObjectNode) neck.get("how")).put("region", "105a");
        leila.tell(visit, neck);

        assertThat(clinic.bean(Observation.class).minutesFor(leila.visit(visit)))
                .isEqualTo(OptionalInt.of(30));
    }

    @Test
    void whoIsNotKnownToBearAsMuchHasALowerLimitAndIsWatchedLonger() {
        String visit = leila.planned("Not Weighed", "lidocaine");
        leila.tell(visit, given(leila.prepared(visit, "5"), "1"));

        // An assumed 40 kg × 3 mg/kg = 120 mg, less 30 % since nobody said no to old age and kidneys.
        JsonNode load = leila.load(visit);
        assertThat(load.path("isAssumed").booleanValue()).isTrue();
        assertThat(load.at("/lines/0/most").stringValue()).isEqualTo("84 mg");
        assertThat(load.path("bears").toString()).contains("old age", "kidneys").doesNotContain("frail");
        assertThat(clinic.bean(Observation.class).minutesFor(leila.visit(visit)))
                .isEqualTo(OptionalInt.of(30));
    }

    @Test
    void moreThanTheLimitIsRecordedAndTheNoteAsksWhyUntilSomebodySaysSo() {
        String visit = leila.planned("Over", "lidocaine");
        leila.weigh(visit, "40");
        String syringe = leila.prepared(visit, "20");

        JsonNode ledger = leila.tell(visit, given(syringe, "13"));

        assertThat(ledger.at("/counts/insertions").intValue()).isOne();
        assertThat(leila.load(visit).at("/syringes/0/room").stringValue()).isEqualTo("0");
        assertThat(standing(visit)).isEqualTo(new DoseStanding.Over("109"));
        assertThat(reasons(visit)).containsExactly("FIL-7796", "FIL-7797");
        assertThat(leila.justify(visit, " ").statusCode()).isEqualTo(422);
        assertThat(leila.justify(visit, "Counted with the surgeon; watched for an hour")
                        .statusCode())
                .isEqualTo(302);
        assertThat(standing(visit)).isInstanceOf(DoseStanding.Justified.class);
        leila.tell(visit, discarded(syringe, "7"));
        assertThat(reasons(visit)).isEmpty();

        leila.tell(visit, given(leila.prepared(visit, "1"), "1"));
        assertThat(reasons(visit)).containsExactly("FIL-7796");
    }

    private static DoseStanding standing(String visit) {
        return clinic.bean(Doses.class).of(leila.visit(visit));
    }

    private static List<String> reasons(String visit) {
        return clinic.bean(Doses.class).reasons(leila.visit(visit)).stream()
                .map(reason -> reason.code())
                .toList();
    }

    @Test
    void aDoseFromNowhereAndOneThatIsMoreThanTheSyringeHeldAreRecordedAndOpenAnIncident() {
        String visit = leila.planned("Nowhere", "lidocaine");
        String other = leila.planned("Other Visit", "lidocaine");
        String elsewhere = leila.prepared(other, "5");
        String syringe = leila.prepared(visit, "2");

        leila.tell(
                visit,
                given("no-such-syringe", "1"),
                given(elsewhere, "1"),
                given(syringe, "2.5"),
                discarded(syringe, "1"));

        JsonNode load = leila.load(visit);
        assertThat(load.path("points")).hasSize(3);
        assertThat(load.path("standing").stringValue()).isEqualTo("not-known");
        assertThat(load.at("/syringes/0/excess").stringValue()).isEqualTo("1.5");
        assertThat(clinic.bean(JdbcClient.class)
                        .sql("select reason from incident where visit_id = ? and kind = 'OUTSIDE_GATE' order by reason")
                        .param(leila.visit(visit).id().value())
                        .query(String.class)
                        .list())
                .contains("FIL-7794", "FIL-7795");
    }

    @Test
    void lastTimesSyringeIsOfferedWithoutLotAndDay() {
        var client = leila.client("As Last", Map.of());
        String visit = leila.planned(client, "lidocaine");
        assertThat(leila.visitor().get(visit + "/syringes").body()).doesNotContain("As last time");
        leila.prepared(visit, "5");

        String page = leila.visitor().get(visit + "/syringes?like=last").body();
        assertThat(page).contains("As last time").contains("name=\"volume.0\" value=\"5\"");
        assertThat(page)
                .contains("value=\"lidocaine|1 %\" checked", "name=\"strength.0\" value=\"\"")
                .contains("name=\"lot.0\" value=\"\"");
    }
}
