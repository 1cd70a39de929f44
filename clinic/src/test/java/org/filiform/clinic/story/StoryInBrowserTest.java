package org.filiform.clinic.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.note.Treating;
import org.filiform.clinic.visits.AtVisit;
import org.filiform.clinic.visits.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Note, aftercare and story in a real browser: two visits of one client, the second one left to the last page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryInBrowserTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String SOLEUS = "Soleus, left";

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");
    private final ChromiumProgram chromium = new ChromiumProgram();
    private final Treating ida = new Treating(clinic, "Ida Brandt");

    private String client = "";
    private String first = "";
    private String second = "";

    @BeforeAll
    void treat() {
        Client ruth = ida.client("Story Adeyemi");
        client = "/clients/" + ruth.id();
        first = ida.ready(ruth, SOLEUS);
        ida.needled(first, 4);
        ida.sign(first, Treating.note());
        ida.visitor()
                .post(
                        first + "/aftercare",
                        first + "/aftercare",
                        Map.of(
                                "request", UUID.randomUUID().toString(),
                                "how", "PRINTED",
                                "driving", "NOT_WHILE_UNWELL"));
        ida.visitor().post(first + "/discharge", first + "/discharge", Map.of("why", "Well, and fetched"));
        ida.visitor().post(first + "/end", first + "/end", Map.of("how", "CLOSED"));
        assertThat(ida.codes(first, Gate.CLOSED)).isEmpty();
        clinic.wait(Duration.ofHours(3));
        second = ida.ready(ruth, SOLEUS);
        Map<String, String> better = new HashMap<>(AtVisit.assessment(SOLEUS));
        better.put("pain", "3");
        ida.at().assess(second, better);
        ida.needled(second, 2);
        ida.send(second, ida.operation("reacted").put("card", "bleeding").put("note", "A bruise at the calf"));
    }

    @AfterAll
    void stop() {
        chromium.close();
        clinic.close();
    }

    @Test
    void the_story_tells_both_visits_with_pain_as_a_line_and_nothing_of_the_first_is_in_the_second_note() {
        try (BrowserContext browser = browser(1280, ColorScheme.LIGHT)) {
            Page page = signedIn(browser);
            go(page, client + "/story");
            assertThat(page.locator(".tl").textContent())
                    .contains("4 needles opened, 4 in the bin")
                    .contains("Bleeding or swelling")
                    .contains("Review")
                    .contains("Agreed");
            assertThat(page.locator(".tl li").first().textContent()).contains("Review");
            assertThat(page.locator(".ch title").textContent())
                    .contains("from 6")
                    .contains("to 3");
            assertThat(page.locator(".story-cols table").textContent())
                    .contains("6")
                    .contains("3");
            go(page, second + "/note");
            assertThat(page.locator("#text").textContent()).doesNotContain("Calm. Slept well.");
        }
    }

    @Test
    void what_is_typed_is_kept_without_a_button_and_is_there_after_a_reload() {
        try (BrowserContext browser = browser(1280, ColorScheme.LIGHT)) {
            Page page = signedIn(browser);
            go(page, second + "/note");
            page.fill("#words", "Typed and not sent");
            page.locator("#kept", new Page.LocatorOptions().setHasText("Kept.")).waitFor();
            page.reload();
            assertThat(page.locator("#words").inputValue()).isEqualTo("Typed and not sent");
        }
    }

    @Test
    void no_page_has_a_serious_barrier_or_is_wider_than_the_screen() {
        List<String> pages = List.of(
                client + "/story",
                client + "/visits",
                second + "/note",
                first + "/note",
                second + "/aftercare",
                second + "/aftercare/sheet",
                second + "/handover",
                first + "/summary",
                second + "/discharge",
                "/today");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {320, 1280}) {
                if ((scheme == ColorScheme.LIGHT) == (width < 600)) {
                    continue;
                }
                try (BrowserContext browser = browser(width, scheme)) {
                    Page page = signedIn(browser);
                    for (String path : pages) {
                        go(page, path);
                        check(page, pages.indexOf(path) + "-" + width + "-" + scheme);
                    }
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

    private Page signedIn(BrowserContext browser) {
        Page page = browser.newPage();
        page.setDefaultTimeout(20_000);
        go(page, "/demo");
        page.locator("button", new Page.LocatorOptions().setHasText("Ida Brandt"))
                .first()
                .click();
        return page;
    }

    private void go(Page page, String path) {
        page.navigate(clinic.address(path).toString());
    }

    private static void check(Page page, String kind) {
        String shots = System.getProperty("filiform.pictures", "");
        if (!shots.isEmpty()) {
            String name = page.url()
                    .replaceAll("^.*/(?:clients|visits)/[^/]+|^.*//[^/]+", "")
                    .replaceAll("\\W+", "-");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(shots, name + "-" + kind + ".png")));
        }
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(found -> GRAVE.contains(found.getImpact()))
                                .map(found -> found.getId() + " "
                                        + found.getNodes().getFirst().getHtml()))
                .as("%s %s", page.url(), kind)
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s %s", page.url(), kind)
                .isTrue();
    }
}
