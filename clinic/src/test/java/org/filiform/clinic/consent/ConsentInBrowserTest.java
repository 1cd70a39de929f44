package org.filiform.clinic.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.visits.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reading, saying back and signing, by finger and without any script, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentInBrowserTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int NARROW = 320;
    private static final int WIDE = 1280;
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
    void a_client_reads_says_back_draws_a_signature_and_gets_a_copy_of_it() throws IOException {
        Visit visit = steps.planned("Harold Finch", "Soleus, right");
        try (BrowserContext browser = browser(NARROW, ColorScheme.LIGHT, true)) {
            Page page = be(ConsentSteps.TREATS, browser);
            page.navigate(clinic.address(visit.address() + "/consent").toString());
            check(page);
            page.locator("button", withText("I agree")).click();
            assertThat(page.locator(".errsum").textContent()).contains("what the client says back");
            check(page);
            page.fill("#said", "A needle in my calf");
            draw(page);
            page.locator("button", withText("Clear")).click();
            assertThat(page.locator("input[name=drawing]").inputValue()).isEmpty();
            draw(page);
            page.locator("button", withText("I agree")).click();

            assertThat(steps.codes(visit)).isEmpty();
            Consent kept = steps.consents(visit.client()).getFirst();
            assertThat(kept.signature().drawing()).isPresent();
            page.navigate(clinic.address(visit.address() + "/consent").toString());
            check(page);
            page.locator("a", withText("All consents")).click();
            check(page);
        }
        Consent kept = steps.consents(visit.client()).getFirst();
        String copy = "/clients/" + visit.client() + "/consents/" + kept.id() + "/consent.pdf";
        try (PDDocument pdf = Loader.loadPDF(steps.visitor().download(copy))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Harold Finch",
                            "A needle in my calf",
                            kept.version().hash());
            assertThat(text).contains(kept.text().first().getLast().lines().getFirst());
        }
        try (BrowserContext browser = browser(NARROW, ColorScheme.DARK, true)) {
            Page page = be("Harold Finch", browser);
            page.navigate(
                    clinic.address("/mine/" + visit.client() + "/consents").toString());
            check(page);
            page.locator("summary", withText("changed my mind")).click();
            page.locator("button", withText("Take it back now")).click();
            assertThat(page.locator(".card").first().textContent()).contains("Taken back");
            check(page);
        }
        assertThat(steps.codes(visit)).containsExactly("FIL-7725");
        assertThat(steps.visitor()
                        .get("/clients/" + visit.client() + "/record.json")
                        .body())
                .contains("\"Consent to treatment\"", "\"" + kept.id() + "\",\"status\":\"inactive\"");
    }

    @Test
    void without_any_script_the_name_is_typed_and_a_muscle_that_was_added_is_agreed_with_one_tap() {
        Visit visit = steps.planned("Peter Novak", TRAPEZIUS);
        try (BrowserContext browser = browser(WIDE, ColorScheme.DARK, false)) {
            Page page = be(ConsentSteps.TREATS, browser);
            page.navigate(clinic.address(visit.address() + "/consent").toString());
            assertThat(page.locator(".pad").isVisible()).isFalse();
            page.fill("#said", "A needle in my neck");
            page.fill("#name", "Peter Novak");
            page.locator("button", withText("I agree")).click();
            assertThat(steps.codes(visit)).isEmpty();

            steps.plan(visit, "dn", "", TRAPEZIUS, "Levator scapulae, right");
            page.navigate(clinic.address(visit.address() + "/consent").toString());
            page.locator("button", withText("Explained and agreed now")).click();
            assertThat(steps.codes(visit)).isEmpty();
        }
    }

    @Test
    void the_page_fits_and_has_no_barrier_wide_and_dark_with_everything_open() {
        Visit visit = steps.planned("Noah Fischer", TRAPEZIUS);
        steps.plan(visit, Map.of("modality", "tpi", "drug", "lidocaine", "technique", "static"), TRAPEZIUS);
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (BrowserContext browser = browser(WIDE, scheme, true)) {
                Page page = be(ConsentSteps.TREATS, browser);
                page.navigate(clinic.address(visit.address() + "/consent").toString());
                page.locator("summary", withText("More, with sources")).click();
                check(page);
            }
        }
    }

    private static void draw(Page page) {
        page.locator(".pad").scrollIntoViewIfNeeded();
        BoundingBox box = page.locator(".pad").boundingBox();
        page.mouse().move(box.x + 20, box.y + 30);
        page.mouse().down();
        for (int step = 0; step < 30; step++) {
            page.mouse().move(box.x + 20 + step * 6, box.y + 30 + step % 5 * 8);
        }
        page.mouse().up();
        assertThat(page.locator("input[name=drawing]").inputValue()).startsWith("M");
    }

    private BrowserContext browser(int width, ColorScheme scheme, boolean script) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(script)
                        .setColorScheme(scheme));
    }

    private Page be(String name, BrowserContext browser) {
        Page page = browser.newPage();
        page.navigate(clinic.address("/demo").toString());
        page.locator("button", withText(name)).first().click();
        return page;
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
