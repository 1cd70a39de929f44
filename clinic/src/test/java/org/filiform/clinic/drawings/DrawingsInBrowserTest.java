package org.filiform.clinic.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.visits.AtVisit;
import org.filiform.decision.fact.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of drawings in a real browser, by finger and by mouse, from painting to what is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawingsInBrowserTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String PICTURES = System.getProperty("filiform.pictures", "");
    private static final double PATIENCE = 20_000;

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");
    private final ChromiumProgram chromium = new ChromiumProgram();

    @AfterAll
    void stop() {
        chromium.close();
        clinic.close();
    }

    private Page as(String name, int width, ColorScheme colours, boolean byFinger) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setHasTouch(byFinger)
                        .setLocale("en-GB")
                        .setColorScheme(colours));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.navigate(clinic.address("/demo").toString());
        page.locator("button", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        page.waitForURL(url -> !url.endsWith("/demo"));
        return page;
    }

    private Client client(String name) {
        return clinic.bean(Clients.class).find(name).getFirst();
    }

    private void go(Page page, String path) {
        page.navigate(clinic.address(path).toString());
    }

    private static void sound(Page page, int width, ColorScheme colours) {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(found -> GRAVE.contains(found.getImpact()))
                                .map(Rule::getId))
                .as("%s at %d, %s", page.url(), width, colours)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private static void picture(Page page, String name) {
        if (!PICTURES.isEmpty()) {
            page.evaluate("scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name + ".png"))
                    .setFullPage(true));
        }
    }

    @Test
    void whatAFingerPaintsIsKeptAndShownAndBesideTheAssessment() {
        Client harold = client("Harold Finch");
        String home = "/clients/" + harold.id() + "/drawing";
        Page phone = as("Ida Brandt", 390, ColorScheme.LIGHT, true);
        go(phone, home + "/new?again=true");
        phone.waitForSelector(".bm-live");
        phone.locator("[data-near=feet]").tap();
        phone.locator("[data-brush='1']").tap();
        phone.locator("#pain [data-region='238a']").tap();
        picture(phone, "drawing-paint-390");
        phone.locator("input[name=maker][value=CLIENT]").check();
        phone.locator("button[value=keep]").tap();
        phone.waitForURL("**/drawing");

        assertThat(clinic.bean(Drawings.class).newest(harold.id()).orElseThrow().strengths())
                .isEqualTo(Map.of(
                        new Token("237a"), 4,
                        new Token("237b"), 3,
                        new Token("235b"), 2,
                        new Token("233b"), 1,
                        new Token("238a"), 1));
        String visit = new AtVisit(clinic, "Ida Brandt").open(harold);
        go(phone, visit + "/assessment");
        sound(phone, 390, ColorScheme.LIGHT);
        assertThat(phone.locator("#drawn-card").textContent()).contains("heel, right");
        phone.context().close();
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
    void nothingStandsInTheWayOfAssistiveTechnologyOrANarrowScreen(int width, ColorScheme colours) {
        String home = "/clients/" + client("Bela Kovacs").id() + "/drawing";
        Page page = as("Ida Brandt", width, colours, false);
        go(page, home);
        sound(page, width, colours);
        page.locator("#compare button").click();
        page.waitForURL("**/compare?*");
        sound(page, width, colours);
        go(page, home + "/new?again=true");
        page.locator("button[value=keep]").click();
        page.locator(".errsum").waitFor();
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        sound(page, width, colours);
        page.context().close();
    }

    @Test
    void theyAreShownInTheWalkthroughAsTheyAre() {
        Page desk = as("Ida Brandt", 1280, ColorScheme.LIGHT, false);
        String bela = "/clients/" + client("Bela Kovacs").id() + "/drawing";
        go(desk, bela);
        assertThat(desk.locator("h1").textContent()).isEqualTo("Where it hurts");
        picture(desk, "drawing-1280");
        desk.locator("#compare button").click();
        desk.waitForURL("**/compare?*");
        picture(desk, "drawing-compare-1280");
        go(desk, "/clients/" + client("Agnes Moreau").id() + "/drawing/new?again=true");
        desk.waitForSelector(".bm-live");
        picture(desk, "drawing-paint-1280");
        Page own = as("Harold Finch", 390, ColorScheme.LIGHT, true);
        go(own, "/mine/" + client("Harold Finch").id() + "/drawing/new");
        own.waitForSelector(".bm-live");
        own.locator("[data-brush='3']").tap();
        own.locator("#pain [data-region='127b']").tap();
        picture(own, "drawing-mine-390");
        assertThat(own.locator("[data-level='127b']").textContent()).isEqualTo("3");
        desk.context().close();
        own.context().close();
    }
}
