package org.filiform.clinic.needles;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.visits.AtVisit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.decision.ledger.Reconciliation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ledger under a thumb and under keys, in a real browser. */
@ExtendWith(OneBedside.class)
class NeedlesInBrowserTest {

    /** Says on every page of a demonstration that it is one, outside all landmarks. */
    private static final String RIBBON = ".demo";

    private static final String SOLEUS = "Soleus, left";
    private static final double PATIENCE_MS = 20_000;
    private static final double SHOWN_WITHIN_MS = 100;

    private static RunningClinic clinic;
    private static AtVisit ida;
    private static ChromiumProgram chromium;

    @BeforeAll
    static void open(RunningClinic shared) {
        clinic = shared;
        ida = new AtVisit(clinic, "Ida Brandt");
        chromium = new ChromiumProgram();
    }

    @AfterEach
    void putAway() {
        chromium.browser().contexts().forEach(BrowserContext::close);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static Client client(String name) {
        return AtVisit.somebody(clinic, name, Map.of());
    }

    private static Page browser(int width, ColorScheme colours) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setHasTouch(true)
                        .setColorScheme(colours));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.navigate(clinic.address("/demo").toString());
        page.locator("button", new Page.LocatorOptions().setHasText("Ida Brandt"))
                .first()
                .click();
        page.waitForURL("**/today");
        return page;
    }

    private static Page phone(String visit) {
        Page page = browser(390, ColorScheme.LIGHT);
        go(page, visit + "/needles");
        return page;
    }

    private static void go(Page page, String path) {
        page.navigate(clinic.address(path).toString());
        page.locator("html.live").waitFor();
    }

    private static void touchTheCalf(Page page, double x, double y) {
        BoundingBox region = page.locator("[data-body] .r.sel").last().boundingBox();
        page.touchscreen().tap(region.x + x * region.width, region.y + y * region.height);
    }

    private static void say(Page page, String line) {
        page.fill("#line", line);
        page.keyboard().press("Enter");
    }

    private static void counts(Page page, int inBody, int inBin, int opened) {
        page.waitForCondition(() -> shown(page).equals(List.of(inBody, inBin, opened)));
    }

    private static List<Integer> shown(Page page) {
        return List.of("inbody", "inbin", "opened").stream()
                .map(name -> page.locator("[data-count-" + name + "]").textContent())
                .map(Integer::valueOf)
                .toList();
    }

    private static void sent(Page page) {
        page.locator("[data-sync][data-is=sent]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void count(Page page, String number) {
        number.chars()
                .forEach(digit -> page.locator("#sheet-count [data-key='" + (char) digit + "']")
                        .tap());
        page.locator("#sheet-count [data-part=ask] .btn-1").tap();
    }

    private static Reconciliation reconciliation(String visit) {
        VisitId id = VisitId.read(visit.substring(visit.lastIndexOf('/') + 1)).orElseThrow();
        return clinic.bean(Ledgers.class).of(id).reconciliation();
    }

    @Test
    void sixNeedlesGoInByFingerAndByKeysAndAreCountedIntoTheBin() {
        String visit = ida.ready(client("Finn Finger"), SOLEUS);
        Page page = phone(visit);

        IntStream.of(3, 5, 7).forEach(tenth -> touchTheCalf(page, 0.5, tenth / 10.0));
        counts(page, 3, 0, 3);
        page.locator("[data-places] summary").focus();
        page.keyboard().press("Enter");
        page.locator("[data-place]").first().focus();
        IntStream.range(0, 3).forEach(_ -> page.keyboard().press("Enter"));
        counts(page, 6, 0, 6);
        assertThat(page.locator("[data-said]").textContent()).isEqualTo("Needle 6 in, Soleus, left. 6 in the body.");

        page.locator("[data-undo]").tap();
        counts(page, 5, 0, 5);
        say(page, "1 left soleus");
        counts(page, 6, 0, 6);
        page.locator("[data-out]").first().focus();
        IntStream.range(0, 6).forEach(_ -> page.keyboard().press("Enter"));
        counts(page, 0, 6, 6);

        page.locator(".lf [data-count]").tap();
        assertThat(page.inputValue("#number")).isEmpty();
        count(page, "5");
        assertThat(page.locator("[data-part=differs] [data-says]").textContent())
                .startsWith("You counted 5. One needle is missing");
        page.locator("[data-again]").tap();
        assertThat(page.inputValue("#number")).isEmpty();
        count(page, "6");
        page.locator("[data-part=even]").waitFor();
        sent(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-enter]").isHidden()).isTrue();
        page.locator("[data-once-more]").tap();
        assertThat(page.locator("[data-enter]").isVisible()).isTrue();
        assertThat(reconciliation(visit)).isEqualTo(new Reconciliation.Even(6));
    }

    @Test
    void theBodyStaysUnderTheThumbWhateverIsSaidAroundIt() {
        Page page = phone(ida.ready(client("Steffi Still"), SOLEUS));
        double before = page.locator("[data-body]").boundingBox().y;
        List<Double> moved = new ArrayList<>();
        for (int tap = 1; tap <= 4; tap++) {
            if (tap == 3) page.context().setOffline(true);
            touchTheCalf(page, 0.5, tap / 5.0);
            moved.add(page.locator("[data-body]").boundingBox().y - before);
            if (tap == 4) page.locator("[data-sync][data-is=offline]").waitFor();
            moved.add(page.locator("[data-body]").boundingBox().y - before);
        }
        assertThat(moved).containsOnly(0.0);
        counts(page, 4, 0, 4);
    }

    @Test
    void tapsWithoutAConnectionAreKeptThroughAClosedPageAndMeetThoseOfAnotherDevice() {
        String visit = ida.ready(client("Olga Offline"), SOLEUS);
        Page phone = phone(visit);
        Page desk = phone(visit);
        phone.context().setOffline(true);
        say(phone, "2, left soleus");
        counts(phone, 2, 0, 2);
        phone.locator("[data-sync][data-is=offline]").waitFor();
        assertThat(phone.locator("[data-sync]").textContent()).contains("2 taps are kept on this device");
        say(desk, "1, left soleus");
        counts(desk, 1, 0, 1);
        sent(desk);

        BrowserContext pocket = phone.context();
        phone.close();
        pocket.setOffline(false);
        Page again = pocket.newPage();
        go(again, visit + "/needles");

        counts(again, 3, 0, 3);
        counts(desk, 3, 0, 3);
        desk.locator("[data-out]").first().tap();
        counts(again, 2, 1, 3);
        assertThat(again.locator("[data-muscle]").allTextContents())
                .isEqualTo(desk.locator("[data-muscle]").allTextContents());
    }

    @Test
    void whatTheHouseDoesNotTakeStaysOnTheDeviceUntilItIsDropped() {
        String visit = ida.ready(client("Rita Refused"), SOLEUS);
        Page page = phone(visit);
        page.evaluate(
                "address => localStorage.setItem('filiform.needles.' + address + '.0.0.x', JSON.stringify({operation:"
                        + " {id: 'never-heard-of', kind: 'juggled', at: new Date().toISOString(), afterwards: false}}))",
                visit.substring(visit.lastIndexOf('/') + 1));
        say(page, "1, left soleus");

        page.locator("[data-refused] li").waitFor();
        assertThat(page.locator("[data-refused]").textContent())
                .contains("juggled")
                .contains("FIL-77");
        counts(page, 1, 0, 1);
        page.reload();
        page.locator("[data-refused] button").tap();
        assertThat(page.locator("[data-refused]").isHidden()).isTrue();
    }

    @Test
    void aTapIsShownAtOnce() {
        Page page = phone(ida.ready(client("Tom Tap"), SOLEUS));
        page.locator("[data-places] summary").tap();
        Object slowest = page.evaluate("""
                () => {
                  const button = document.querySelector("[data-place]");
                  const shown = document.querySelector("[data-count-inbody]");
                  let slowest = 0;
                  for (let tap = 1; tap <= 20; tap++) {
                    const from = performance.now();
                    button.click();
                    if (shown.textContent !== String(tap)) throw new Error("Not shown");
                    slowest = Math.max(slowest, performance.now() - from);
                  }
                  return slowest;
                }""");
        assertThat(((Number) slowest).doubleValue()).isLessThan(SHOWN_WITHIN_MS);
        sent(page);
    }

    @Test
    void whenConsentIsTakenBackNothingIsOfferedToGoInAndAllThatIsInCanBeTakenOut() {
        Client client = client("Wanda Withdrawn");
        String visit = ida.ready(client, SOLEUS);
        Page page = phone(visit);
        say(page, "2, left soleus");
        counts(page, 2, 0, 2);
        sent(page);
        ida.withdraw(client);

        page.locator("[data-shut]:not([hidden])").waitFor();
        assertThat(page.locator("[data-enter]").isHidden()).isTrue();
        assertThat(page.locator("[data-line]").isHidden()).isTrue();
        page.locator("[data-out]").first().tap();
        counts(page, 1, 1, 2);
        go(page, "/needles");
        assertThat(page.locator(".rm").allTextContents().toString()).contains("Wanda Withdrawn");
    }

    @Test
    void aLockedDeviceShowsTheCountAndWhatToDoAndOpensWithItsPin() {
        String visit = ida.ready(client("Lotte Locked"), SOLEUS);
        Page page = phone(visit);
        say(page, "2, left soleus");
        sent(page);
        page.locator("[data-open=lock]").tap();
        page.fill("#pin", "4711");
        page.locator("#sheet-lock .btn-1").tap();
        page.waitForURL("**/locked");

        counts(page, 2, 0, 2);
        assertThat(page.locator("body").textContent()).doesNotContain("Lotte").doesNotContain("Soleus");
        page.locator("[data-out]").first().tap();
        counts(page, 1, 1, 2);
        sound(page);
        page.locator("[data-open=wrong]").tap();
        assertThat(page.locator("#sheet-wrong summary").count()).isGreaterThanOrEqualTo(8);
        page.keyboard().press("Escape");
        "4711"
                .chars()
                .forEach(digit -> page.locator("[data-unlock] [data-key='" + (char) digit + "']")
                        .tap());
        page.locator("[data-unlock] .btn-l:not([name])").tap();
        page.waitForURL("**/needles");
        counts(page, 1, 1, 2);
    }

    @Test
    void everyStateIsSoundNarrowAndDarkAndWideAndLight() {
        String visit = ida.ready(client("Axel Axe"), SOLEUS, "Gastrocnemius, medial head, left");
        for (int width : List.of(320, 1280)) {
            Page page = browser(width, width == 320 ? ColorScheme.DARK : ColorScheme.LIGHT);
            go(page, visit + "/needles");
            sound(page);
            say(page, "2, left soleus");
            page.locator("[data-response] summary").first().click();
            sound(page);
            for (String sheet : List.of("technique", "lot", "hand-over", "wrong", "lock", "retained", "count")) {
                page.evaluate("name => document.getElementById('sheet-' + name).showModal()", sheet);
                sound(page);
                page.keyboard().press("Escape");
            }
            for (String tab : List.of("batch", "later")) {
                page.locator("#tab-" + tab).click();
                sound(page);
            }
            sent(page);
            go(page, "/needles");
            sound(page);
        }
    }

    private static void sound(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits", page.url())
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).exclude(RIBBON).analyze().getViolations())
                .as("%s is accessible", page.url())
                .isEmpty();
    }
}
