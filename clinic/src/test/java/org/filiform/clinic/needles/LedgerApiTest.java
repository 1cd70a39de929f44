package org.filiform.clinic.needles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.clinic.needles.Device.binned;
import static org.filiform.clinic.needles.Device.counted;
import static org.filiform.clinic.needles.Device.inserted;
import static org.filiform.clinic.needles.Device.operation;
import static org.filiform.clinic.needles.Device.outside;
import static org.filiform.clinic.needles.Device.refused;
import static org.filiform.clinic.needles.Device.undone;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.visits.AtVisit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a device tells, what comes back, and what is not taken. */
@ExtendWith(OneBedside.class)
class LedgerApiTest {

    private static final String SOLEUS = "Soleus, left";

    private static RunningClinic clinic;
    private static AtVisit ida;
    private static AtVisit sam;

    @BeforeAll
    static void open(RunningClinic shared) {
        clinic = shared;
        ida = new AtVisit(clinic, "Ida Brandt");
        sam = new AtVisit(clinic, "Sam Okoro");
    }

    private static Client client(String name) {
        return AtVisit.somebody(clinic, name, Map.of());
    }

    private static String ready(String name, String... sites) {
        return ida.ready(client(name), sites);
    }

    private static Device device(String visit) {
        return new Device(ida.visitor(), visit);
    }

    @Test
    void aNeedleGoesInComesOutIsCountedAndTheGateOpens() {
        String visit = ready("In And Out", SOLEUS);
        Device device = device(visit);
        Instant now = Instant.now();

        JsonNode in = device.send(inserted("needle-a", now)).path("ledger");
        assertThat(outside(in)).containsExactly("");
        assertThat(in.path("counts").path("inBody").intValue()).isOne();
        assertThat(in.path("needles")
                        .get(0)
                        .path("places")
                        .get(0)
                        .path("muscleName")
                        .stringValue())
                .isEqualTo("Soleus");
        assertThat(in.path("responsible").path("name").stringValue()).isEqualTo("Ida Brandt");
        assertThat(ida.visitor().get(visit + "/end").body()).contains("FIL-7772");

        JsonNode out = device.send(binned("needle-a", now)).path("ledger");
        assertThat(out.path("firstIn").isNull()).isTrue();
        assertThat(out.path("reconciliation").path("kind").stringValue()).isEqualTo("not-counted");
        assertThat(device.send(counted(2, now))
                        .at("/ledger/reconciliation/kind")
                        .stringValue())
                .isEqualTo("count-differs");
        assertThat(device.send(counted(1, now))
                        .at("/ledger/reconciliation/kind")
                        .stringValue())
                .isEqualTo("even");
        assertThat(ida.visitor().get(visit + "/end").body()).doesNotContain("FIL-777");
    }

    @Test
    void whatIsSentAgainCountsOnceAndSaysTheSame() {
        Device device = device(ready("Again", SOLEUS));
        ObjectNode in = inserted("needle-b", Instant.now());

        String first = device.send(in).toString();

        assertThat(device.send(in, in).toString()).isEqualTo(first);
        assertThat(device.ledger().path("order").intValue()).isOne();
    }

    @Test
    void eachOperationIsTakenByItself() {
        Device device = device(ready("By Itself", SOLEUS));
        Instant now = Instant.now();
        ObjectNode comma = inserted("needle-d", now);
        ((ObjectNode) comma.get("spec")).put("gauge", "0,25");
        ObjectNode milligrams =
                operation("passed", now).put("needle", "needle-e").put("insertion", "insertion-e");
        milligrams.set("how", Device.how("soleus", "left", "deep"));
        milligrams.putObject("dose").put("syringe", "syringe-1").put("mg", "10");

        JsonNode answer = device.send(
                inserted("needle-c", now),
                comma,
                milligrams,
                operation("binned", now),
                operation("thrown", now),
                operation("counted", now).put("number", 1000),
                Device.MAPPER.createObjectNode().put("id", "x"),
                inserted("needle-f", "no-such-muscle", "left", "deep", now),
                inserted("needle-f", "soleus", "midline", "deep", now),
                binned("needle-c", now));

        assertThat(refused(answer))
                .containsExactly(
                        "FIL-7754", "FIL-7753", "FIL-7753", "FIL-7753", "FIL-7753", "FIL-7753", "FIL-7758", "FIL-7758");
        assertThat(answer.path("refused").get(0).path("why").stringValue())
                .contains("0,25")
                .contains("0.25");
        assertThat(answer.path("refused").get(0).path("todo").stringValue()).isNotBlank();
        assertThat(answer.path("refused").get(0).path("id")).isEqualTo(comma.get("id"));
        assertThat(answer.at("/ledger/counts/inBin").intValue()).isOne();
    }

    @Test
    void anOperationOfAnotherVisitAndOneThatSaysSomethingElseAreNotTaken() {
        Device here = device(ready("Here", SOLEUS));
        Device there = device(ready("There", SOLEUS));
        ObjectNode in = inserted("needle-g", Instant.now());
        here.send(in);

        assertThat(refused(there.send(in))).containsExactly("FIL-7755");
        assertThat(there.ledger().path("order").intValue()).isZero();
        in.put("needle", "needle-h");
        assertThat(refused(here.send(in))).containsExactly("FIL-7756");
        assertThat(here.ledger().at("/needles/0/id").stringValue()).isEqualTo("needle-g");
    }

    @Test
    void aBodyThatIsNotOneIsRefusedAsAWhole() {
        Device device = device(ready("Whole", SOLEUS));
        Instant now = Instant.now();

        assertThat(device.post("{").body()).contains("FIL-7750");
        assertThat(device.post("{\"device\":\"d\",\"device\":\"e\"}").body()).contains("FIL-7750");
        assertThat(device.post(device.body(now, Collections.nCopies(501, counted(1, now))))
                        .body())
                .contains("FIL-7751");
        assertThat(device.post(" ".repeat(Sent.LARGEST + 1)).statusCode()).isEqualTo(413);
        assertThat(device.ledger().path("order").intValue()).isZero();
    }

    @Test
    void aClockThatIsWrongIsPutRightAndTheFutureIsNow() {
        Device device = device(ready("Clock", SOLEUS));
        Instant now = Instant.now();
        Instant behind = now.minus(Duration.ofHours(1));

        JsonNode entry =
                device.send(List.of(inserted("needle-i", behind)), behind).at("/ledger/entries/0");
        assertThat(Instant.parse(entry.path("at").stringValue())).isBetween(now.minusSeconds(5), now.plusSeconds(60));
        assertThat(Instant.parse(entry.path("toldAt").stringValue())).isEqualTo(behind.truncatedTo(ChronoUnit.MILLIS));

        JsonNode future =
                device.send(inserted("needle-j", now.plus(Duration.ofDays(1)))).at("/ledger/entries/1");
        assertThat(Instant.parse(future.path("at").stringValue())).isBefore(now.plusSeconds(60));
        JsonNode before =
                device.send(inserted("needle-k", now.minus(Duration.ofDays(1)))).at("/ledger/entries/2");
        assertThat(before.path("afterwards").booleanValue()).isTrue();
    }

    @Test
    void whatIsNotAllowedIsKeptMarkedAndOpensOneIncident() {
        String visit = ida.planned(client("No Pause"), SOLEUS);
        ida.agree(visit);
        Device device = device(visit);
        Instant now = Instant.now();

        JsonNode ledger = device.send(inserted("needle-l", now), inserted("needle-m", now))
                .path("ledger");

        assertThat(outside(ledger)).containsExactly("FIL-7717", "FIL-7717");
        assertThat(ledger.at("/counts/inBody").intValue()).isEqualTo(2);
        assertThat(ledger.at("/needles/0/places/0/outside").booleanValue()).isTrue();
        assertThat(ledger.path("incidents")).hasSize(1);
        assertThat(ledger.at("/incidents/0/kind").stringValue()).isEqualTo("outside-gate");
        assertThat(ledger.at("/gate/0/code").stringValue()).isEqualTo("FIL-7717");
        assertThat(ledger.at("/gate/0/ways/0/address").stringValue()).isEqualTo(visit + "/pause");
    }

    @Test
    void withdrawnConsentMarksWhatGoesInAndHoldsUpNothingThatComesOut() {
        Client client = client("Withdraws");
        String visit = ida.ready(client, SOLEUS);
        Device device = device(visit);
        Instant now = Instant.now();
        device.send(inserted("needle-n", now));
        ida.withdraw(client);

        JsonNode answer = device.send(
                inserted("needle-o", now), binned("needle-n", now), binned("needle-o", now), counted(2, now));

        assertThat(refused(answer)).isEmpty();
        assertThat(outside(answer.path("ledger"))).containsExactly("", "FIL-7725", "", "", "");
        assertThat(answer.at("/ledger/reconciliation/kind").stringValue()).isEqualTo("even");
    }

    @Test
    void aMassageTherapistWhoGoesDeepOrInjectsIsWrittenDown() {
        Client client = client("Massage");
        String visit = ida.ready(client, SOLEUS);
        Device device = new Device(sam.visitor(), visit);
        Instant now = Instant.now();
        ObjectNode injects = operation("passed", now).put("needle", "needle-q").put("insertion", "insertion-q");
        injects.set("how", Device.how("soleus", "left", "superficial"));
        injects.putObject("dose").put("syringe", "syringe-q").put("ml", "0.5");

        JsonNode ledger = device.send(inserted("needle-p", now), injects).path("ledger");

        assertThat(outside(ledger)).doesNotContain("");
        assertThat(clinic.bean(JdbcClient.class)
                        .sql("select reason from incident where client_id = ? order by reason")
                        .param(client.id().value())
                        .query(String.class)
                        .list())
                .contains("FIL-7715", "FIL-7763", "FIL-7765");
    }

    @Test
    void aMuscleThatIsNotPlannedCurrentAndANeedleThatIsOverAreOutsideTheGate() {
        Device device = device(ready("Elsewhere", SOLEUS));
        Instant now = Instant.now();
        ObjectNode over = inserted("needle-t", now);
        ((ObjectNode) over.get("spec")).put("expiry", "2020-01-01");
        ObjectNode first = inserted("needle-r", now);
        ObjectNode current = operation("current", now);
        current.putArray("pairs")
                .addArray()
                .add(first.get("insertion").stringValue())
                .add(over.get("insertion").stringValue());
        current.putObject("current").put("device", "Box").put("hertz", "2").put("minutes", 15);

        JsonNode ledger = device.send(first, inserted("needle-s", "soleus", "right", "deep", now), over, current)
                .path("ledger");

        assertThat(outside(ledger)).containsExactly("", "FIL-7764", "FIL-7767", "FIL-7766");
    }

    @Test
    void aNeedleAfterTheLastCountIsOutsideTheGateHoweverItIsOpened() {
        Device device = device(ready("After Even", SOLEUS));
        Instant now = Instant.now();
        device.send(inserted("needle-u", now), binned("needle-u", now), counted(1, now));
        ObjectNode opened = operation("opened", now).put("needle", "needle-v");
        opened.putObject("spec").put("gauge", "0.25").put("length", "40").put("bore", "solid");

        JsonNode ledger = device.send(opened, inserted("needle-v", now)).path("ledger");

        assertThat(outside(ledger)).containsExactly("", "", "", "", "FIL-7762");
        assertThat(ledger.at("/reconciliation/kind").stringValue()).isEqualTo("still-in");
    }

    @Test
    void anOutThatNeverWentInIsUnmatchedAndCountingItOpensAnIncident() {
        String visit = ready("Unmatched", SOLEUS);
        Device device = device(visit);
        Instant now = Instant.now();

        JsonNode ledger = device.send(binned("needle-w", now), counted(1, now)).path("ledger");

        assertThat(ledger.at("/reconciliation/kind").stringValue()).isEqualTo("unmatched");
        assertThat(ledger.at("/incidents/0/kind").stringValue()).isEqualTo("unmatched");
        assertThat(ida.visitor().get(visit + "/end").body()).contains("FIL-7774");
    }

    @Test
    void aNeedleThatDoesNotComeOutShutsTheGateUntilItsIncidentTellsWhatWasDone() {
        String visit = ready("Retained", SOLEUS);
        Device device = device(visit);
        Instant now = Instant.now();
        JsonNode ledger = device.send(
                        inserted("needle-x", now),
                        operation("retained", now).put("needle", "needle-x").put("what", "The tip broke off"),
                        counted(0, now))
                .path("ledger");
        assertThat(ledger.at("/reconciliation/kind").stringValue()).isEqualTo("even");
        assertThat(ida.visitor().get(visit + "/end").body()).contains("FIL-7779");
    }

    @Test
    void needlesAreHandedToSomebodyWhoMayNeedleAndJoinsTheTeam() {
        String visit = ready("Hand Over", SOLEUS);
        Device device = device(visit);
        Instant now = Instant.now();
        String mei = AtVisit.account(clinic, "Mei Tanaka").toString();
        String ruth = AtVisit.account(clinic, "Ruth Ellis").toString();
        device.send(inserted("needle-y", now));

        JsonNode answer = device.send(
                operation("handed-over", now).put("to", ruth),
                operation("handed-over", now).put("to", mei));

        assertThat(refused(answer)).containsExactly("FIL-7757");
        assertThat(answer.at("/ledger/responsible/name").stringValue()).isEqualTo("Mei Tanaka");
        assertThat(clinic.bean(Ledgers.class).openNeedlesOf(AtVisit.account(clinic, "Mei Tanaka")))
                .extracting(open -> open.visit().address())
                .contains(visit);
    }

    @Test
    void oneOutOfANeedleCountsInTheDatabaseAndAnUndoLetsTheNextOneCount() {
        Device device = device(ready("One Out", SOLEUS));
        Instant now = Instant.now();
        ObjectNode first = binned("needle-z", now);
        ObjectNode second = binned("needle-z", now);
        device.send(inserted("needle-z", now), first, second);
        assertThat(outs("needle-z")).containsExactly(first.get("id").stringValue());

        device.send(undone(first, now));
        assertThat(outs("needle-z")).containsExactly(second.get("id").stringValue());

        assertThat(device.send(undone(second, now)).at("/ledger/counts/inBody").intValue())
                .isOne();
        assertThat(outs("needle-z")).isEmpty();
    }

    private static List<String> outs(String needle) {
        return clinic.bean(JdbcClient.class)
                .sql("select operation from needle_out where needle = ?")
                .param(needle)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void eachBatchIsOneEntryOfTheAuditAndReadingOnAndOnIsOneReading() {
        Client client = client("Audited");
        String visit = ida.ready(client, SOLEUS);
        Device device = device(visit);
        Instant now = Instant.now();
        device.send(inserted("needle-aa", now), binned("needle-aa", now));
        device.ledger();
        device.ledger();

        assertThat(clinic.bean(Audit.class).ofClient(client.id().value(), 100).stream()
                        .map(line -> line.entry().action())
                        .filter(action -> action.startsWith("needles.")))
                .containsExactly("needles.read", "needles.recorded");
    }
}
