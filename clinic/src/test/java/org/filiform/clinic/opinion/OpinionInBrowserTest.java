package org.filiform.clinic.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a finding to a doctor's answer, and from a finding to a decision against it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionInBrowserTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int NARROW = 320;
    private static final int WIDE = 1280;

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");
    private final ChromiumProgram chromium = new ChromiumProgram();

    @AfterAll
    void stop() {
        chromium.close();
        clinic.close();
    }

    @Test
    void a_finding_becomes_a_letter_is_waited_for_is_answered_and_the_answer_stands_beside_it() throws IOException {
        try (BrowserContext browser = browser(NARROW, ColorScheme.LIGHT)) {
            Page page = be("Sam Okoro", browser);
            record(page, "Grace Mbeki");
            String title = page.locator(".find .doors")
                    .first()
                    .locator("xpath=..")
                    .locator("h3")
                    .textContent();
            page.locator(".doors a", withText("Ask a doctor")).first().click();
            page.fill("#doctor", "Dr Wren");
            page.locator("#agreed").check();
            page.locator("button", withText("Check the letter")).click();
            assertThat(page.locator(".letter").textContent())
                    .contains("Grace Mbeki")
                    .contains(title);
            page.locator("button", withText("Change something")).click();
            assertThat(page.locator("#doctor").inputValue()).isEqualTo("Dr Wren");
            page.locator("button", withText("Check the letter")).click();
            page.locator("button", withText("Make this letter")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Letter to Dr Wren");

            go(page, "/today");
            page.locator("#opinions-out a", withText("Grace Mbeki")).click();
            page.locator("a", withText("Record the answer")).click();
            page.locator("label", withText("By letter")).click();
            page.locator("fieldset.about label", withText("May go on with conditions"))
                    .click();
            page.fill("textarea[name='conditions.0']", "Keep it short");
            page.locator("button", withText("Save the answer")).click();
            assertThat(page.locator(".errsum").textContent()).contains("Choose until when it counts");
            assertThat(page.locator("textarea[name='conditions.0']").inputValue())
                    .isEqualTo("Keep it short");
            page.fill("#expiresOn", LocalDate.now(ZoneOffset.UTC).plusDays(10).toString());
            page.setInputFiles("#scan", new FilePayload("reply.png", "text/html", Papers.png()));
            page.locator("button", withText("Save the answer")).click();
            Download paper =
                    page.waitForDownload(() -> page.locator(".papers a").click());
            assertThat(paper.suggestedFilename()).isEqualTo("reply.png");
            page.locator("summary", withText("Add the paper")).click();
            page.locator("button", withText("Add this paper")).click();
            assertThat(page.locator(".err").textContent()).contains("FIL-7680");
            check(page);

            record(page, "Grace Mbeki");
            page.locator(".client a", withText("Letters and decisions")).click();
            assertThat(page.locator("article").first().textContent())
                    .contains("reply.png")
                    .contains("Keep it short");
            page.goBack();
            assertThat(page.locator(".beside").first().textContent())
                    .contains("Dr Wren")
                    .contains("Keep it short");
            go(page, "/today");
            assertThat(page.locator("#opinions-in").textContent()).contains("Grace Mbeki");
            assertThat(page.locator("#opinions-ending").textContent()).contains("Grace Mbeki");
        }
    }

    @Test
    void whoever_works_alone_decides_alone_and_the_lead_sees_it() {
        try (BrowserContext browser = browser(WIDE, ColorScheme.DARK)) {
            Page page = be("Nora Lindqvist", browser);
            record(page, "Harold Finch");
            page.locator(".doors a", withText("Override")).first().click();
            page.fill("#why", "The cardiologist said so on the phone");
            page.fill("#told", "What may happen");
            page.locator("button", withText("Decide, with my name")).click();
            assertThat(page.locator(".errsum").textContent()).contains("done differently");
            page.fill("#differently", "One leg alone, and not for long");
            page.locator("button", withText("Decide, with my name")).click();

            assertThat(page.locator(".beside").allTextContents().toString()).contains("decided alone");
            go(page, "/overrides?show=alone");
            assertThat(page.locator(".decisions").textContent())
                    .contains("Harold Finch")
                    .contains("Nora Lindqvist");
        }
    }

    @Test
    void no_page_has_a_serious_barrier_or_is_wider_than_the_screen() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {NARROW, WIDE}) {
                if ((scheme == ColorScheme.LIGHT) == (width < 600)) {
                    continue;
                }
                try (BrowserContext browser = browser(width, scheme)) {
                    Page page = be("Nora Lindqvist", browser);
                    check(page);
                    record(page, "Harold Finch");
                    check(page);
                    page.locator(".beside a").first().click();
                    check(page);
                    page.goBack();
                    page.locator(".client a", withText("Letters and decisions")).click();
                    check(page);
                    page.goBack();
                    page.locator(".doors a", withText("Ask a doctor")).first().click();
                    page.fill("#doctor", "");
                    page.locator("button", withText("Check the letter")).click();
                    check(page);
                    page.fill("#doctor", "Dr Lee");
                    page.locator("#agreed").check();
                    page.locator("button", withText("Check the letter")).click();
                    check(page);
                    go(page, "/today");
                    page.locator("#opinions-out li a").first().click();
                    page.locator("a", withText("Record the answer")).click();
                    page.locator("button", withText("Save the answer")).click();
                    check(page);
                    record(page, "Chloe Martin");
                    page.locator(".doors a", withText("Override")).first().click();
                    page.locator("button", withText("Decide, with my name")).click();
                    check(page);
                    go(page, "/account");
                    page.locator("a:visible", withText("Overrides")).first().click();
                    check(page);
                    page.locator(".decisions a").first().click();
                    check(page);
                }
            }
        }
    }

    private BrowserContext browser(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme));
    }

    private Page be(String name, BrowserContext browser) {
        Page page = browser.newPage();
        page.setDefaultTimeout(10_000);
        go(page, "/demo");
        page.locator("button", withText(name)).first().click();
        return page;
    }

    private void go(Page page, String path) {
        page.navigate(clinic.address(path).toString());
    }

    private void record(Page page, String name) {
        go(page, "/clients?q=" + name.substring(0, name.indexOf(' ')));
        page.locator("ul.people a", withText(name)).first().click();
        Locator door = page.locator("button", withText("I am treating this client now"));
        if (door.count() > 0) {
            door.first().click();
        }
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void check(Page page) {
        page.waitForLoadState();
        String where = page.url() + " at " + page.viewportSize().width;
        Object wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) wider).intValue())
                .as("wider than the screen: %s", where)
                .isLessThanOrEqualTo(0);
        List<String> barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(barriers).as(where).isEmpty();
    }
}
