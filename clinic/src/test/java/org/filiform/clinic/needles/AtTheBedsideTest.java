package org.filiform.clinic.needles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filiform.clinic.needles.Device.binned;
import static org.filiform.clinic.needles.Device.counted;
import static org.filiform.clinic.needles.Device.inserted;
import static org.filiform.clinic.needles.Device.operation;
import static org.filiform.clinic.needles.Device.outside;
import static org.filiform.clinic.needles.Device.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.visits.AtVisit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What stands around a ledger: forms without a script, the locked device, the board, incidents, and the end of a visit. */
@ExtendWith(OneBedside.class)
class AtTheBedsideTest {

    private static RunningClinic clinic;
    private static AtVisit ida;

    @BeforeAll
    static void open(RunningClinic shared) {
        clinic = shared;
        ida = new AtVisit(clinic, "Ida Brandt");
    }

    private static String ready(AtVisit by, String name) {
        return by.ready(AtVisit.somebody(clinic, name, Map.of()), "Soleus, left");
    }

    private static Map<String, String> form(String... fields) {
        Map<String, String> form =
                new HashMap<>(Map.of("request", UUID.randomUUID().toString()));
        for (int field = 0; field < fields.length; field += 2) {
            form.put(fields[field], fields[field + 1]);
        }
        return form;
    }

    @Test
    void whoeverSignsOutIsAskedForTheNeedlesThatTheyLookAfterAndMayGoAllTheSame() {
        AtVisit mei = new AtVisit(clinic, "Mei Tanaka");
        new Device(mei.visitor(), ready(mei, "Left Inside")).send(inserted("needle-left-in", Instant.now()));

        assertThat(signedOut(mei, Map.of())).isEqualTo("/needles/leaving");
        assertThat(mei.visitor().get("/needles/leaving").body())
                .contains("Left Inside")
                .contains("/needles#sheet-hand-over");
        assertThat(signedOut(mei, Map.of("leave", "anyway"))).isEqualTo("/");
        assertThat(Visitor.next(mei.visitor().get("/needles/leaving"))).contains("/sign-in");
    }

    private static String signedOut(AtVisit who, Map<String, String> how) {
        return Visitor.next(who.visitor().post("/account", "/sign-out", how));
    }

    @Test
    void aBatchIsSaidInALineAndOutAndCountAreFormsToo() {
        Device device = new Device(ida.visitor(), ready(ida, "No Script"));
        Map<String, String> batch =
                form("act", "in", "line", "3, left soleus", "technique", "deep", "gauge", "0.25", "length", "40");

        device.form("/form", batch);
        device.form("/form", batch);

        JsonNode ledger = device.ledger();
        assertThat(ledger.at("/counts/inBody").intValue()).isEqualTo(3);
        assertThat(outside(ledger)).containsExactly("", "", "");
        for (JsonNode needle : ledger.path("needles")) {
            device.form("/form", form("act", "out", "needle", needle.path("id").stringValue()));
        }
        device.form("/form", form("act", "count", "number", "three"));
        assertThat(device.ledger().at("/reconciliation/kind").stringValue()).isEqualTo("not-counted");
        device.form("/form", form("act", "count", "number", "3"));
        assertThat(device.ledger().at("/reconciliation/kind").stringValue()).isEqualTo("even");
    }

    @Test
    void aLineThatNamesNoSideWritesNothingDown() {
        Device device = new Device(ida.visitor(), ready(ida, "No Side"));

        device.form(
                "/form", form("act", "in", "line", "3 soleus", "technique", "deep", "gauge", "0.25", "length", "40"));

        assertThat(device.ledger().path("order").intValue()).isZero();
    }

    @Test
    void aLockedDeviceAnswersNothingButItsCountAndWhatMustBeTold() {
        AtVisit mei = new AtVisit(clinic, "Mei Tanaka");
        Visitor visitor = mei.visitor();
        String visit = ready(mei, "Locked");
        String other = ready(mei, "Not This One");
        Device device = new Device(visitor, visit);
        Instant now = Instant.now();
        device.send(inserted("lock-needle", now));

        assertThat(Visitor.next(device.form("/lock", Map.of()))).isEqualTo(visit + "/needles");
        assertThat(device.form("/pin", Map.of("pin", "12")).statusCode()).isEqualTo(302);
        assertThat(Visitor.next(device.form("/lock", Map.of()))).isEqualTo(visit + "/needles");
        device.form("/pin", Map.of("pin", "2468"));
        assertThat(Visitor.next(device.form("/lock", Map.of()))).isEqualTo(visit + "/needles/locked");

        for (String shut :
                List.of("/today", "/clients", visit, other + "/needles/ledger.json", "/needles", "/account")) {
            assertThat(Visitor.next(visitor.get(shut))).as(shut).isEqualTo(visit + "/needles/locked");
        }
        String page = visitor.get(visit + "/needles/locked").body();
        assertThat(page).contains("1 in the body").doesNotContain("Not This One");
        assertThat(page.replaceAll("<title>.*?</title>", "")).doesNotContain("Calf pain");
        JsonNode answer = device.send(inserted("lock-needle-2", now), binned("lock-needle", now), counted(1, now));
        assertThat(refused(answer)).containsExactly("FIL-7759");
        assertThat(answer.at("/ledger/reconciliation/kind").stringValue()).isEqualTo("even");

        assertThat(Visitor.next(device.form("/unlock", Map.of("pin", "1111")))).isEqualTo(visit + "/needles/locked");
        assertThat(Visitor.next(device.form("/unlock", Map.of("pin", "2468")))).isEqualTo(visit + "/needles");
        assertThat(visitor.get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void fiveWrongPinsEndTheSessionAndTheNeedlesStayOnTheBoard() {
        AtVisit piotr = new AtVisit(clinic, "Piotr Nowak");
        String visit = ready(piotr, "Guessed");
        Device device = new Device(piotr.visitor(), visit);
        device.send(inserted("guess-needle", Instant.now()));
        device.form("/pin", Map.of("pin", "1357"));
        device.form("/lock", Map.of());
        for (int guess = 0; guess < 5; guess++) {
            device.form("/unlock", Map.of("pin", "000" + guess));
        }

        assertThat(Visitor.next(piotr.visitor().get("/today"))).isEqualTo("/sign-in");
        assertThat(ida.visitor().get("/needles/board.json").body()).contains("Guessed");
    }

    @Test
    void theBoardNamesTheClientToThoseAloneWhoTreatAndTellsTheDeskRoomNumberAndTime() {
        String visit = ready(ida, "On The Board");
        Device device = new Device(ida.visitor(), visit);
        device.send(
                inserted("board-1-needle", Instant.now()),
                inserted("board-2-needle", Instant.now().minus(Duration.ofMinutes(0))));
        Visitor ruth = new AtVisit(clinic, "Ruth Ellis").visitor();

        String desk = ruth.get("/needles/board.json").body();
        assertThat(desk)
                .doesNotContain("On The Board")
                .doesNotContain("/clients/")
                .contains("\"room\":\"Room 1\",\"inBody\":2");
        assertThat(ruth.get("/needles").body()).doesNotContain("On The Board").contains("Room 1");
        assertThat(ida.visitor().get("/needles").body())
                .contains("On The Board")
                .contains(visit + "/needles");
    }

    @Test
    void aRetainedNeedleIsToldOfAndClosedWithWordsAlone() {
        String visit = ready(ida, "Broken Tip");
        Device device = new Device(ida.visitor(), visit);
        Instant now = Instant.now();
        JsonNode ledger = device.send(
                        inserted("tip-needle", now),
                        operation("retained", now).put("needle", "tip-needle").put("what", "The tip broke off"),
                        counted(0, now))
                .path("ledger");
        String record = visit.substring(0, visit.indexOf("/visits/"));
        String incident = StreamSupport.stream(ledger.path("incidents").spliterator(), false)
                .filter(one -> one.path("kind").stringValue().equals("retained-needle"))
                .map(one -> record + "/incidents/" + one.path("id").stringValue())
                .findFirst()
                .orElseThrow();
        Visitor visitor = ida.visitor();

        assertThat(visitor.post(incident, incident + "/told", form("lastSeen", "Calf"))
                        .statusCode())
                .isEqualTo(422);
        visitor.post(
                incident,
                incident + "/told",
                form("lastSeen", "Calf", "toldWhom", "Dr Lee", "imaging", "yes", "client", "yes"));
        assertThat(visitor.get(visit + "/end").body()).doesNotContain("FIL-7779");
        assertThat(visitor.post(incident, incident + "/close", form("done", "Removed", "clientTold", " "))
                        .statusCode())
                .isEqualTo(422);
        visitor.post(incident, incident + "/close", form("done", "Removed", "clientTold", "All of it"));

        assertThat(visitor.get(incident).body())
                .contains("Closed by Ida Brandt")
                .contains("All of it");
        assertThat(visitor.get("/incidents").statusCode()).isEqualTo(200);
        assertThat(new AtVisit(clinic, "Tom Price").visitor().get(incident).statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> clinic.database().run("update incident set words = ''"))
                .hasMessageContaining("stays");
        assertThatThrownBy(() -> clinic.database().run("delete from needle_operation"))
                .hasMessageContaining("stays");
    }

    @Test
    void whatArrivesAfterTheEndIsKeptAndAnIncident() {
        Client client = AtVisit.somebody(clinic, "After The End", Map.of());
        String visit = ida.ready(client, "Soleus, left");
        ida.visitor().post(visit + "/end", visit + "/end", Map.of("how", "LEFT", "why", "Called away"));
        Device device = new Device(ida.visitor(), visit);
        Instant now = Instant.now();

        JsonNode ledger = device.send(inserted("end-needle", now), binned("end-needle", now))
                .path("ledger");

        assertThat(outside(ledger)).containsExactly("FIL-7761", "");
        assertThat(ledger.path("open").booleanValue()).isFalse();
        assertThat(StreamSupport.stream(ledger.path("incidents").spliterator(), false)
                        .map(one -> one.path("kind").stringValue()))
                .containsExactly("outside-gate", "after-end");
    }

    @Test
    void aVisitAtWhichANeedleWasOpenedIsNotSimplyLeft() {
        String visit = ready(ida, "Not Left");
        Device device = new Device(ida.visitor(), visit);
        device.send(inserted("left-needle", Instant.now()));

        assertThat(ida.visitor()
                        .post(visit + "/end", visit + "/end", Map.of("how", "LEFT", "why", "Called away"))
                        .body())
                .contains("FIL-7704");
    }
}
