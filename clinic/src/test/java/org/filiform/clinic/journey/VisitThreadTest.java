package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.needles.Ledgers;
import org.filiform.clinic.note.Treating;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Visits;
import org.filiform.decision.ledger.Reconciliation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Visits from beginning to end, by somebody who knows the pages only by what they say: by finger on a phone, by keys at a desk.
 * What each takes is printed.
 */
class VisitThreadTest {

    private static final int MOST_TAPS_AGAIN = 8;
    private static final Duration REST = Duration.ofMinutes(10);

    private static RunningClinic clinic;
    private static ChromiumProgram chromium;

    @BeforeAll
    static void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        chromium = new ChromiumProgram();
    }

    @AfterAll
    static void close() {
        chromium.close();
        clinic.close();
    }

    @AfterEach
    void putAway() {
        chromium.browser().contexts().forEach(BrowserContext::close);
    }

    private static Hands phone(String who) {
        return Hands.onPhone(chromium.browser(), clinic.address("/demo"), who);
    }

    private static Hands desk(String who) {
        return Hands.atDesk(chromium.browser(), clinic.address("/demo"), who);
    }

    @Test
    void somebody_walks_in_is_needled_and_goes_home_with_advice_by_finger_on_a_phone() {
        Hands ruth = phone("Ruth Ellis");
        ByFinger.welcome(ruth, "Wilma Walker");
        report("Walk-in, asked", ruth);

        Hands ida = phone("Ida Brandt");
        ida.tap(ByFinger.inTheList(ida, "Wilma Walker")).tap("I am treating this client now");
        ida.tap("Begin a visit").picture("asked-aloud").tap("Asked: all as usual");
        ByFinger.assess(ida);
        ByFinger.plan(ida);
        ByFinger.agree(ida, "Wilma Walker");
        ida.picture("pause").type("Room", "Room 2").tap("All 7 said aloud: ready for needle one");
        report("Assessed, planned, agreed, paused", ida);
        ByFinger.sixInAndOut(ida);
        ByFinger.sign(ida);
        ByFinger.goHome(ida, () -> clinic.wait(REST));
        report("From the list to closed", ida);
        String visit = ida.page().url();
        ida.tap("Open the record").tap("Story").picture("story");
        ida.tap(ida.page().locator("nav.bar a[href='/needles']")).picture("board");

        assertThat(visitAt(visit).end()).map(Visit.End::how).contains(Visit.How.CLOSED);
        assertThat(reconciliation(visit)).isEqualTo(new Reconciliation.Even(6));
    }

    @Test
    void six_needles_go_in_and_out_and_the_note_is_signed_by_keys_at_a_desk() {
        Treating before = new Treating(clinic, "Ida Brandt");
        String visit = before.ready(before.client("Kitty Keys"), ByFinger.SOLEUS);
        Hands ida = ledger(desk("Ida Brandt"), "Kitty Keys");

        ida.begin();
        ida.to(ida.page().locator("#line")).type("6, left soleus").press("Enter");
        ByFinger.counts(ida, 6, 0);
        ida.page().evaluate("scrollTo(0, 0)");
        ida.picture("ledger").to(ByFinger.out(ida));
        IntStream.range(0, 6).forEach(_ -> ida.press("Enter"));
        ByFinger.counts(ida, 0, 6);
        ida.press("Enter").type("6").press("Enter").picture("count").press("Enter");
        for (Locator tick : ByFinger.ticks(ida)) {
            ida.to(tick.locator("input")).press("Space");
        }
        ida.picture("note").to(ida.named("Sign")).press("Enter");
        ida.page()
                .locator(".signature", new Page.LocatorOptions().setHasText("Signed by Ida Brandt"))
                .waitFor();
        report("Six needles and the note, by keys", ida);

        assertThat(reconciliation(visit)).isEqualTo(new Reconciliation.Even(6));
    }

    /** To the ledger of a visit that goes on, by what the pages show. */
    private static Hands ledger(Hands hands, String name) {
        hands.tap("Clients").tap(ByFinger.inTheList(hands, name)).tap("Begin a visit");
        ByFinger.live(hands);
        return hands;
    }

    @Test
    void a_client_with_no_change_is_ready_for_needle_one_in_eight_taps_on_a_phone() {
        treatedBefore("Norma Nochange");
        Hands ida = phone("Ida Brandt");
        ida.tap("Clients");

        ida.begin();
        ida.tap(ByFinger.inTheList(ida, "Norma Nochange")).tap("Begin a visit").tap("Asked: all as usual");
        ida.tap(ida.of("Pain now", "4")).tap(ByFinger.NO_FLAGS).tap("Keep and go on");
        ida.picture("again").tap("Take the last plan");
        ida.tap("All 7 said aloud: ready for needle one");

        ida.page().locator("html.live [data-enter]").waitFor();
        report("From the list to ready for needle one, no change", ida);
        assertThat(ida.page().locator("[data-shut]").isHidden()).isTrue();
        assertThat(ida.taps()).isLessThanOrEqualTo(MOST_TAPS_AGAIN);
        assertThat(ida.took()).isLessThan(Duration.ofSeconds(90));
    }

    private static void treatedBefore(String name) {
        Treating ida = new Treating(clinic, "Ida Brandt");
        Client client = ida.client(name);
        String visit = ida.ready(client, ByFinger.SOLEUS);
        ida.needled(visit, 2);
        ida.sign(visit, Treating.note());
        Map<String, String> told =
                Map.of("request", UUID.randomUUID().toString(), "how", "PRINTED", "driving", "NOT_TODAY");
        ida.visitor().post(visit + "/aftercare", visit + "/aftercare", told);
        clinic.wait(REST);
        ida.visitor().post(visit + "/discharge", visit + "/discharge", Map.of());
        ida.visitor().post(visit + "/end", visit + "/end", Map.of("how", "CLOSED"));
        assertThat(ida.visit(visit).end()).isPresent();
        clinic.wait(Duration.ofDays(7));
    }

    @Test
    void twenty_insertions_in_and_out_take_less_than_a_minute_by_keys() {
        Hands ida = twenty(desk("Ida Brandt"), "Tessa Twenty");
        ida.to(ida.page().locator("[data-place]").first());
        IntStream.range(0, 20).forEach(_ -> ida.press("Enter"));
        ByFinger.counts(ida, 20, 0);
        ida.to(ByFinger.out(ida));
        IntStream.range(0, 20).forEach(_ -> ida.press("Enter"));
        ida.press("Enter").type("20").press("Enter").named("Go on").waitFor();
        report("Twenty in and out by keys", ida);
        assertThat(ida.took()).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void twenty_insertions_in_and_out_take_less_than_ninety_seconds_by_finger() {
        Hands ida = twenty(phone("Ida Brandt"), "Thea Thumb");
        IntStream.range(0, 20)
                .forEach(needle -> ida.tap(ByFinger.calf(ida), needle % 2 == 0 ? 0.4 : 0.6, (needle + 1) / 22.0));
        ByFinger.counts(ida, 20, 0);
        ByFinger.outByFinger(ida, 20);
        ByFinger.count(ida, "20");
        report("Twenty in and out by finger", ida);
        assertThat(ida.took()).isLessThan(Duration.ofSeconds(90));
    }

    @Test
    void twenty_insertions_are_entered_afterwards_in_less_than_three_quarters_of_a_minute() {
        LocalTime now = LocalTime.now(clinic.bean(Clock.class));
        String when = now.minusMinutes(Math.min(5, now.getMinute())).toString().substring(0, 5);
        Hands ida = twenty(phone("Ida Brandt"), "Alma Afterwards");
        ida.tap("Afterwards").type("How many", "20").type("In at", when).type("Out at", when);
        ida.tap("Write it down");
        ByFinger.counts(ida, 0, 20);
        ByFinger.count(ida, "20");
        report("Twenty entered afterwards", ida);
        assertThat(ida.took()).isLessThan(Duration.ofSeconds(45));
    }

    private static Hands twenty(Hands hands, String name) {
        Treating before = new Treating(clinic, "Ida Brandt");
        before.ready(before.client(name), ByFinger.SOLEUS);
        ledger(hands, name).begin();
        return hands;
    }

    private static void report(String what, Hands hands) {
        System.out.println(what + ": " + hands.count());
    }

    private static Visit visitAt(String address) {
        String id = address.replaceAll("^.*/visits/", "").replaceAll("/.*", "");
        return clinic.bean(Visits.class).find(VisitId.read(id).orElseThrow()).orElseThrow();
    }

    private static Reconciliation reconciliation(String address) {
        return clinic.bean(Ledgers.class).of(visitAt(address).id()).reconciliation();
    }
}
