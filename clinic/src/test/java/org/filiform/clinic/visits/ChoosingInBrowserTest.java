package org.filiform.clinic.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.clients.Client;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Choosing muscles on the body and in the list, in a real browser: by finger, by mouse, by keys, and without a script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoosingInBrowserTest {

    private static final String PICTURES = System.getProperty("filiform.pictures", "");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final double PATIENCE_MS = 15_000;
    private static final double SETTLED_MS = 500;
    private static final int NARROW = 320;
    private static final int PHONE = 390;
    private static final int WIDE = 1280;

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");
    private final AtVisit ida = new AtVisit(clinic, "Ida Brandt");
    private final ChromiumProgram chromium = new ChromiumProgram();

    @AfterAll
    void stop() {
        chromium.close();
        clinic.close();
    }

    private String heel(String name) {
        Client client =
                AtVisit.somebody(clinic, name, Map.of("anticoagulant", Reply.yes(), "faint-with-needles", Reply.yes()));
        Painting.heel(clinic, client);
        String visit = ida.open(client);
        ida.askAloud(visit);
        ida.assess(visit, AtVisit.assessment("Soleus, left"));
        return visit;
    }

    @Test
    void aMuscleIsFoundOnTheBodyAddedAndItsCardReadByMouse() {
        String visit = heel("Hilda Heel");
        try (BrowserContext context = context(WIDE, ColorScheme.LIGHT, true)) {
            Page page = plan(context, visit);
            check(page);

            page.locator("[data-offer='quadratus-plantae.left']").hover();
            assertThat(page.locator("#choosing-body .sent > *").count()).isGreaterThan(0);
            offer(page, "tibialis-posterior.left").locator(".mu-name").click();
            assertThat(page.locator(".risk[open]").count()).isEqualTo(1);
            assertThat(page.locator(".risk[open]").textContent()).contains("cannot be pressed on");

            page.fill("#why", "Stretching did not help");
            page.locator("#choosing-body [data-region='233a']").click();
            page.locator("#at-place h3").waitFor();
            assertThat(page.locator("#at-place").textContent()).contains("Needled here", "Gastrocnemius, lateral");
            page.locator("#at-place button[name=add]").first().click();
            page.waitForCondition(() -> page.locator(".mu.on").count() == 2);
            assertThat(page.inputValue("#why")).isEqualTo("Stretching did not help");
            assertThat(page.inputValue("[id='site.1']")).contains("left");
            assertThat(page.locator("#go").textContent()).contains("2 muscles chosen");
            picture(page, "choosing", WIDE, "body");
        }
    }

    @Test
    void theMostTellingSignIsAnsweredWithOneTapByFinger() {
        String visit = heel("Fiona Finger");
        try (BrowserContext context = context(PHONE, ColorScheme.LIGHT, true)) {
            Page page = plan(context, visit);
            Locator next = page.locator(".next").first();
            String muscle = next.locator("button").first().getAttribute("value").replaceFirst(":.*", "");
            next.locator("button").last().tap();
            page.locator("[data-offer='" + muscle + "'] .tag.no").first().waitFor();
            check(page);
            page.locator(".mu:not(.on):not(.blocked) button[name=add]").first().tap();
            page.waitForCondition(() -> page.locator(".mu.on").count() == 2);
            page.locator(".mu.on .mu-name").first().tap();
            page.waitForCondition(() -> page.locator(".risk[open]").isVisible());
            picture(page, "choosing", PHONE, "#worth");
            page.setViewportSize(NARROW, 640);
            check(page);
        }
    }

    @Test
    void aPlaceIsChosenByNameAndEnterInAFieldKeepsThePlanByKeys() {
        String visit = heel("Kay Keys");
        try (BrowserContext context = context(WIDE, ColorScheme.DARK, true)) {
            Page page = plan(context, visit);
            page.locator(".by-name summary").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("Calf, inner half, left");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.locator("#at-place h3").waitFor();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("at-place");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> (Boolean) page.evaluate("document.activeElement.name === 'drop'"));
            keep(page);
            page.locator("#asks").waitFor();
            check(page);
            assertThat(page.locator("#go .btn").getAttribute("aria-disabled")).isEqualTo("true");
            picture(page, "planned-dark", WIDE, "body");
        }
    }

    @Test
    void withoutAScriptEveryButtonWorksAndNothingTypedIsLost() {
        String visit = heel("Nora Noscript");
        try (BrowserContext context = context(WIDE, ColorScheme.LIGHT, false)) {
            Page page = plan(context, visit);
            page.fill("#why", "As typed");
            offer(page, "quadratus-plantae.left").locator("button[name=add]").click();
            page.waitForCondition(() -> page.locator(".mu.on").count() == 2);
            assertThat(page.inputValue("#why")).isEqualTo("As typed");
            page.locator(".by-name summary").click();
            page.selectOption("#place", "237a");
            page.locator("button[name=look]").click();
            page.locator("#at-place h3").waitFor();
            assertThat(page.locator("#at-place").textContent()).contains("Sends pain here", "Soleus, left");
            keep(page);
            page.locator("#asks").waitFor();
            offer(page, "quadratus-plantae.left").locator("button[name=drop]").click();
            page.waitForCondition(() -> page.locator(".mu.on").count() == 1);
            assertThat(page.locator("#go").textContent()).contains("One muscle, Dry needling");
        }
    }

    @Test
    void palpationBeginsWithTheListAndSaysWhatTheSignsComeTo() {
        Client client = AtVisit.somebody(clinic, "Pia Palpated", Map.of());
        Painting.heel(clinic, client);
        String visit = ida.open(client);
        ida.askAloud(visit);
        try (BrowserContext context = context(PHONE, ColorScheme.LIGHT, true)) {
            Page page = page(context, visit + "/assessment");
            page.locator(".picks button").first().tap();
            assertThat(page.inputValue("[id='site.0']")).isEqualTo("Soleus, left");
            choose(page, "spot.0", "PRESENT");
            choose(page, "sends.0", "PRESENT");
            Locator comesTo = page.locator("[data-come-to='0']");
            page.waitForCondition(() -> comesTo.textContent().contains("Not established"));
            assertThat(comesTo.textContent()).contains("Not tested yet", "their own pain");
            choose(page, "known.0", "PRESENT");
            page.waitForCondition(() -> comesTo.textContent().contains("Active trigger point"));
            choose(page, "spot.0", "ABSENT");
            page.waitForCondition(() -> comesTo.textContent().contains("feel again"));
            check(page);
            picture(page, "palpation", PHONE, "#palpation");
            picture(page, "palpation", WIDE, "#palpation");
            check(page);
        }
    }

    @Test
    void theLedgerSaysWhyAPlaceIsBarredRecordsTheNeedleAllTheSameAndOpensTheCardsInOneTap() {
        Client client = AtVisit.somebody(clinic, "Lena Ledger", Map.of("cardiac-device", Reply.yes()));
        String visit = ida.ready(client, "Soleus, left");
        try (BrowserContext context = context(PHONE, ColorScheme.LIGHT, true)) {
            Page page = page(context, visit + "/needles");
            page.locator("html.live").waitFor();
            page.locator("[data-open=risks]").tap();
            assertThat(page.locator("#sheet-risks").textContent()).contains("Tibial nerve", "Safer");
            check(page);
            page.locator("#sheet-risks [data-close]").tap();
            page.locator("[data-whole]").tap();
            assertThat(page.locator("[data-body] .blk").count()).isGreaterThan(0);
            page.locator("[data-body] [data-region='109a']").dispatchEvent("click");
            assertThat(page.locator("#sheet-choose [data-why]").textContent())
                    .contains("Blocked", "recorded all the same");
            check(page);
            picture(page, "barred", PHONE, "body");
            page.locator("#sheet-choose .pick").first().tap();
            page.waitForCondition(() -> page.textContent("[data-count-inbody]").equals("1"));
        }
    }

    private static void choose(Page page, String name, String value) {
        page.locator("input[name='" + name + "'][value=" + value + "]")
                .check(new Locator.CheckOptions().setForce(true));
    }

    private static Locator offer(Page page, String code) {
        return page.locator(".mus [data-offer='" + code + "']");
    }

    /** Fills in how, and presses Enter in the last field. */
    private static void keep(Page page) {
        page.locator("label.opt", new Page.LocatorOptions().setHasText("Dry needling"))
                .click();
        page.fill("#why", "Stretching did not help");
        page.fill("#position", "Prone");
        page.locator("#technique label", new Page.LocatorOptions().setHasText("Deep"))
                .click();
        page.fill("#needle", "0.25 x 40");
        page.locator("#needle").press("Enter");
    }

    private BrowserContext context(int width, ColorScheme scheme, boolean script) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setHasTouch(width == PHONE)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(script));
    }

    private Page plan(BrowserContext context, String visit) {
        return page(context, visit + "/plan");
    }

    private Page page(BrowserContext context, String address) {
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.navigate(clinic.address("/demo").toString());
        page.locator("button", new Page.LocatorOptions().setHasText("Ida Brandt"))
                .first()
                .click();
        page.navigate(clinic.address(address).toString());
        return page;
    }

    /** What is seen from somewhere on, for the walkthrough, where {@code -Dfiliform.pictures} names a folder. */
    private static void picture(Page page, String name, int width, String from) {
        if (!PICTURES.isEmpty()) {
            page.setViewportSize(width, width == WIDE ? 1250 : 844);
            page.evaluate("from => document.querySelector(from).scrollIntoView()", from);
            page.waitForTimeout(SETTLED_MS);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + "-" + width + ".png")));
        }
    }

    private static void check(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .isEmpty();
    }
}
