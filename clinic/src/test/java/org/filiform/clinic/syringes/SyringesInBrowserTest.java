package org.filiform.clinic.syringes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.clients.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A syringe as last time and four points out of it, on a phone. */
class SyringesInBrowserTest {

    /** A thumb that looks before it taps, and types with care. */
    private static final Duration TAP = Duration.ofMillis(1500);

    private static final Duration KEY = Duration.ofMillis(300);
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final String PICTURES = System.getProperty("filiform.pictures", "");

    private static RunningClinic clinic;
    private static AtSyringes leila;
    private static ChromiumProgram chromium;

    private Duration paced = Duration.ZERO;

    @BeforeAll
    static void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        leila = new AtSyringes(clinic, "Dr Leila Haddad");
        chromium = new ChromiumProgram();
    }

    @AfterAll
    static void close() {
        chromium.close();
        clinic.close();
    }

    private Page phone(ColorScheme colours, int width) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(leila.visitor().address("").toString())
                        .setViewportSize(width, 800)
                        .setColorScheme(colours));
        Page page = context.newPage();
        page.navigate("/demo");
        page.locator("button:has-text('Leila Haddad')").first().click();
        page.waitForLoadState();
        return page;
    }

    private void tap(Locator what) {
        paced = paced.plus(TAP);
        what.click();
    }

    private void type(Locator field, String text) {
        paced = paced.plus(KEY.multipliedBy(text.length()));
        field.fill(text);
    }

    private void noBarriers(Page page, String name) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .as(name)
                .isEmpty();
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name + ".png")));
        }
    }

    @Test
    void fourPointsFromOneSyringeAsLastTimeTakeLessThanAMinute() {
        Client client = leila.client("Four Points", Map.of());
        String before = leila.planned(client, "lidocaine");
        leila.weigh(before, "70");
        leila.tell(before, AtSyringes.discarded(leila.prepared(before, "4"), "4"));
        Page page = phone(ColorScheme.LIGHT, 390);
        page.navigate(before + "/needles");
        Instant from = Instant.now();

        tap(page.locator("[data-doses] a"));
        tap(page.locator(".as-last a"));
        type(page.locator("[id='lot.0']"), "L9");
        type(page.locator("[id='expiry.0']"), "2099-12-31");
        tap(page.locator("form[action$='/syringes'] button.btn-1"));
        tap(page.locator(".to-needles a"));
        assertThat(page.locator("[data-syringe][aria-pressed=true]")).containsText("4 mL left");
        for (int point = 1; point <= 4; point++) {
            tap(page.locator("[data-body] [data-region].sel").first());
            assertThat(page.locator("[data-count-insertions]")).hasText(String.valueOf(point));
        }
        assertThat(page.locator("[data-syringe][aria-pressed=true]")).containsText("2 mL left");
        Duration took = Duration.between(from, Instant.now()).plus(paced);

        assertThat(took).isLessThan(MOST);
        System.out.println("Four points from one syringe as last time: " + took.toMillis() + " ms, of which "
                + paced.toMillis() + " ms at 1.5 s a tap and 0.3 s a key");
        assertThat(page.locator("[data-sync]")).hasAttribute("data-is", "sent");
        JsonNode load = leila.load(before);
        assertThat(load.path("points")).hasSize(4);
        assertThat(load.at("/lines/0/given").stringValue()).isEqualTo("20 mg");
        page.context().close();
    }

    @Test
    void pointsAreGivenByAFormWhereNoScriptRuns() {
        String visit = leila.planned("No Script", "lidocaine");
        leila.weigh(visit, "70");
        leila.prepared(visit, "4");
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(leila.visitor().address("").toString())
                        .setViewportSize(320, 800)
                        .setJavaScriptEnabled(false));
        Page page = context.newPage();
        page.navigate("/demo");
        page.locator("button:has-text('Leila Haddad')").first().click();
        page.navigate(visit + "/needles");
        page.locator("[data-doses] a").click();
        page.locator(".by-form summary").click();
        page.locator("input[name=line]").fill("2, left soleus, 0.4x40");
        page.locator(".by-form input[name=ml]").fill("0,5");
        page.locator(".by-form button").click();
        assertThat(page.locator(".err")).containsText("FIL-77");
        assertThat(page.locator("input[name=line]")).hasValue("2, left soleus, 0.4x40");
        Assertions.assertThat(leila.load(visit).path("points")).isEmpty();

        page.locator(".by-form input[name=ml]").fill("0.5");
        page.locator(".by-form button").click();

        assertThat(page.locator(".held")).containsText("3 of 4 mL left");
        JsonNode load = leila.load(visit);
        Assertions.assertThat(load.path("points")).hasSize(2);
        Assertions.assertThat(load.at("/lines/0/given").stringValue()).isEqualTo("10 mg");
        context.close();
    }

    @Test
    void thePageSaysBesideTheTapThatTheNextPointWouldGoOverTheLimit() {
        String visit = leila.planned("Near The Limit", "lidocaine");
        leila.weigh(visit, "40");
        String syringe = leila.prepared(visit, "20");
        leila.tell(visit, AtSyringes.given(syringe, "11.8"));
        Page page = phone(ColorScheme.LIGHT, 390);
        page.navigate(visit + "/needles");
        page.locator("[data-step='-1']").click();
        while (!page.locator("[data-volume] output").textContent().startsWith("0.2")) {
            page.locator("[data-step='-1']").click();
        }
        assertThat(page.locator("[data-dose-says]")).not().hasClass(Pattern.compile("is-warned"));
        page.locator("[data-step='1']").click();
        assertThat(page.locator("[data-dose-says]")).containsText("would go over the limit");
        noBarriers(page, "ledger-near-the-limit");

        page.locator("[data-body] [data-region].sel").first().click();
        assertThat(page.locator("[data-sync]")).hasAttribute("data-is", "sent");
        page.navigate(visit + "/syringes");
        assertThat(page.locator("[data-dose-says]")).containsText("Over the limit");
        page.locator("#why").fill("The last point was small");
        page.locator("form[action$='/why'] button").click();
        assertThat(page.locator("[data-dose-says]")).containsText("Justified by Dr Leila Haddad");
        page.context().close();
    }

    @Test
    void thePagesHaveNoBarriersNarrowOrWideLightOrDark() {
        String visit = leila.planned("Looked At", "lidocaine", "triamcinolone", "saline");
        leila.tell(visit, AtSyringes.given(leila.prepared(visit, "5"), "1"));
        String fresh = leila.planned("Nothing Yet", "lidocaine");
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(320, 1280)) {
                if ((colours == ColorScheme.LIGHT) == (width < 600)) {
                    continue;
                }
                String name = "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT);
                Page page = phone(colours, width);
                page.navigate(visit + "/syringes");
                noBarriers(page, "syringes" + name);
                Assertions.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isTrue();
                page.navigate(visit + "/needles");
                noBarriers(page, "ledger" + name);
                page.navigate(fresh + "/syringes");
                page.locator("input[name='drug.0']").first().check(new Locator.CheckOptions().setForce(true));
                page.locator("[id='volume.0']").fill("10,5");
                page.locator("[id='expiry.0']").fill("2020-01-01");
                page.locator("form[action$='/syringes'] button.btn-1").click();
                assertThat(page.locator(".errsum")).containsText("10.5 mL / 105 mL");
                noBarriers(page, "refused" + name);
                page.context().close();
            }
        }
    }
}
