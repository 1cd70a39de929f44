package org.filiform.clinic.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.Set;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.visits.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reading at home on an old phone, and what is seen of it at the visit, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadBeforeInBrowserTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int TARGET = 44;
    private static final String TRAPEZIUS = "Trapezius, upper part, right";

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");
    private final ConsentSteps steps = new ConsentSteps(clinic);
    private final ChromiumProgram chromium = new ChromiumProgram();

    @AfterAll
    void stop() {
        chromium.close();
        clinic.close();
    }

    @Test
    void both_pages_are_read_on_an_old_phone_and_the_practitioner_sees_what_was_asked() {
        Visit visit = steps.planned("Noah Fischer", TRAPEZIUS);
        try (BrowserContext desk = browser(ColorScheme.DARK)) {
            Page page = be(ConsentSteps.TREATS, desk);
            go(page, visit.address() + "/consent");
            page.locator("#send summary").click();
            check(page);
            press(page, "Put it on their own pages");
            assertThat(page.locator("#ahead").textContent()).contains("to their own pages", "Nobody who decides");
            check(page);
        }
        String link = "/read/"
                + clinic.bean(ReadingLinks.class)
                        .make(clinic.bean(Sendings.class)
                                .of(visit.client())
                                .getFirst()
                                .id());
        try (BrowserContext phone = browser(ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            go(page, link);
            check(page);
            page.fill("#born", "1950-01-01");
            press(page, "Continue");
            assertThat(page.locator(".err").textContent()).contains("not the date");
            page.fill(
                    "#born",
                    steps.client("Noah Fischer").details().born().orElseThrow().toString());
            press(page, "Continue");
            check(page);
            page.locator("summary", withText("More, with sources")).click();
            check(page);
            press(page, "Keep my question");
            assertThat(page.locator(".errsum").textContent()).contains("Say who you are", "what you want to ask");
            check(page);
            page.locator(".opt", withText("I am Clara Fischer")).click();
            page.fill("#question", "Will he be able to play on Saturday?");
            assertThat(page.locator("button", withText("I have read this")).boundingBox().height)
                    .isGreaterThanOrEqualTo(TARGET);
            press(page, "I have read this");
            assertThat(page.locator(".heard").textContent()).contains("Clara Fischer told us");
            check(page);
            go(page, "/read/none");
            check(page);
        }
        steps.plan(visit, Map.of("modality", "tpi", "drug", "lidocaine", "technique", "static"), TRAPEZIUS);
        try (BrowserContext desk = browser(ColorScheme.LIGHT)) {
            Page page = be(ConsentSteps.TREATS, desk);
            go(page, visit.address() + "/consent");
            Locator ahead = page.locator("#ahead");
            assertThat(ahead.textContent()).contains("FIL-7747", "New: ", "Clara Fischer said on", "play on Saturday?");
            ahead.locator("summary").first().click();
            check(page);
            page.setViewportSize(WIDE, 900);
            check(page);
            go(page, "/clients/" + visit.client() + "/consents");
            check(page);
        }
        try (BrowserContext phone = browser(ColorScheme.DARK)) {
            Page page = be("Noah Fischer", phone);
            go(page, "/mine/" + visit.client() + "/consents");
            check(page);
            page.locator("main a.btn", withText("Read it")).click();
            page.waitForURL("**/ahead/**");
            assertThat(page.locator("main").textContent()).contains("We have changed the plan");
            check(page);
        }
        assertThat(steps.codes(visit)).containsExactly("FIL-7720");
    }

    private BrowserContext browser(ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(NARROW, 640)
                        .setColorScheme(scheme));
    }

    private Page be(String name, BrowserContext browser) {
        Page page = browser.newPage();
        go(page, "/demo");
        press(page, name);
        return page;
    }

    private void go(Page page, String path) {
        page.navigate(clinic.address(path).toString());
    }

    private static void press(Page page, String words) {
        page.locator("button", withText(words)).first().click();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void check(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(page.url())
                .isEqualTo(true);
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(found -> GRAVE.contains(found.getImpact()))
                                .map(found -> found.getId() + " "
                                        + found.getNodes().getFirst().getHtml())
                                .toList())
                .as(page.url())
                .isEmpty();
    }
}
