package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.filiform.clinic.browser.ChromiumProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the staff by keyboard alone, and the page of components in every light. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardAndStyleTest {

    private static final int WIDE = 1280;
    private static final int MOST_STOPS = 400;
    private static final double PATIENCE = 8_000;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** What is seen of the focus: an outline or a shadow, on what has it or on the choice around it. */
    private static final String SEEN = """
            () => {
              const stop = document.activeElement;
              if (!stop || stop === document.body) return "nothing";
              const shown = element => {
                const style = getComputedStyle(element);
                const line = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
                return line && (style.boxShadow !== "none" || style.outlineColor !== "rgba(0, 0, 0, 0)");
              };
              const around = stop.closest(".opt");
              return shown(stop) || (around && getComputedStyle(around).boxShadow !== "none") ? "" : stop.outerHTML.slice(0, 120);
            }""";

    private RunningClinic clinic;
    private ChromiumProgram chromium;

    @BeforeAll
    void open_the_clinic(@TempDir Path data) throws IOException {
        clinic = RunningClinic.start(data);
        chromium = new ChromiumProgram();
    }

    @AfterAll
    void close_the_clinic() {
        chromium.close();
        clinic.close();
    }

    /** Somebody who has a keyboard and nothing else. */
    private final class Typist {
        private final Page page;

        Typist(Page page) {
            this.page = page;
            page.setDefaultTimeout(PATIENCE);
        }

        void go(String path) {
            page.navigate(clinic.address() + path);
        }

        void type(String text) {
            page.keyboard().type(text);
        }

        void press(String key) {
            page.keyboard().press(key);
        }

        void pressAndLoad(String key) {
            AtomicBoolean gone = new AtomicBoolean();
            Consumer<Frame> going = _ -> gone.set(true);
            page.onFrameNavigated(going);
            press(key);
            page.waitForCondition(gone::get);
            page.offFrameNavigated(going);
            page.waitForLoadState();
        }

        /** Goes on from stop to stop until one is what is wanted; each stop on the way shows where it is. */
        void tabTo(String selector) {
            for (int stop = 0; stop < MOST_STOPS; stop++) {
                press("Tab");
                Object hidden = page.evaluate(SEEN);
                if (!hidden.equals("nothing")) {
                    assertThat(hidden)
                            .as("focus that cannot be seen on %s", page.url())
                            .isEqualTo("");
                }
                if ((boolean) page.evaluate(
                        "selector => document.activeElement !== null && document.activeElement.matches(selector)",
                        selector)) {
                    return;
                }
            }
            throw new AssertionError("No way with the keyboard to " + selector + " on " + page.url());
        }

        void follow(String selector) {
            tabTo(selector);
            pressAndLoad("Enter");
        }

        String heading() {
            return page.locator("h1").first().textContent().strip();
        }
    }

    @Test
    void the_staff_work_with_the_keyboard_alone_and_see_where_they_are() {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(WIDE, 900))) {
            Typist typist = new Typist(context.newPage());
            typist.go("/demo");
            typist.follow("form:has(input[value='ida.brandt@demo.invalid']) button");
            assertThat(typist.heading()).isEqualTo("Today");

            typist.go("/today");
            typist.press("Tab");
            assertThat(typist.page.evaluate("document.activeElement.className")).isEqualTo("skip");
            typist.follow("a[href='/clients/new']");
            typist.tabTo("#name");
            typist.type("Keyboard Walker");
            typist.pressAndLoad("Enter");
            assertThat(typist.page.locator(".client .nm").textContent()).isEqualTo("Keyboard Walker");

            typist.follow(".head a.btn");
            typist.tabTo("#pin");
            typist.type("2468");
            typist.pressAndLoad("Enter");
            typist.follow("a.btn-1");
            typist.tabTo("input[name=none]");
            typist.press("Space");
            assertThat(typist.page.locator("input[name=none]").isChecked()).isTrue();
            typist.follow("form button.btn-1");
            assertThat(typist.heading()).isEqualTo("About you");

            typist.go("/today");
            typist.tabTo("#pin");
            typist.type("2468");
            typist.pressAndLoad("Enter");

            typist.go("/today");
            typist.press("/");
            assertThat(typist.page.evaluate("document.activeElement.id")).isEqualTo("find");
            typist.type("Osei");
            typist.pressAndLoad("Enter");
            typist.follow("ul.people a");
            typist.tabTo("#ask-anticoagulant summary");
            typist.press("Enter");
            typist.tabTo("#r-anticoagulant");
            typist.type("Letter seen");
            typist.follow("#ask-anticoagulant button[value=no]");
            assertThat(typist.page.locator("main").textContent()).doesNotContain("Contradiction");

            typist.follow(".rail a[href='/rules']");
            typist.follow("a[href='/rules/adopt']");
            assertThat(typist.heading()).isEqualTo("What changes with the newer rules");
            typist.tabTo("#name");
            typist.type("Ida Brandt");
            typist.pressAndLoad("Enter");
            typist.follow("a[href='/rules/adopt']");
            withoutBarriers(typist.page);
            typist.tabTo("select");
            typist.press("ArrowDown");
            typist.tabTo("#name");
            typist.type("not my name");
            typist.pressAndLoad("Enter");
            assertThat(typist.page.evaluate("document.activeElement.className")).isEqualTo("errsum");
            typist.follow(".rail a[href='/staff']");
            assertThat(typist.page.url()).endsWith("/staff");
        }
    }

    /** The page on which rules are adopted, which opens only when no newer ones wait. */
    private static void withoutBarriers(Page page) {
        for (int width : new int[] {320, WIDE}) {
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .isLessThanOrEqualTo(0);
                assertThat(graveOn(new AxeBuilder(page))).isEmpty();
            }
        }
    }

    @Test
    void every_component_is_without_a_serious_barrier_in_every_light_and_at_every_width() {
        for (int width : new int[] {320, WIDE}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (ForcedColors forced : List.of(ForcedColors.NONE, ForcedColors.ACTIVE)) {
                    look(new Browser.NewContextOptions()
                            .setViewportSize(width, 900)
                            .setColorScheme(scheme)
                            .setForcedColors(forced));
                }
            }
        }
    }

    /** Forced colours are the choice of whoever looks, so their contrast is not ours to judge. */
    private static AxeBuilder axe(Page page, Browser.NewContextOptions options) {
        AxeBuilder axe = new AxeBuilder(page);
        return options.forcedColors.orElse(ForcedColors.NONE) == ForcedColors.ACTIVE
                ? axe.disableRules(List.of("color-contrast"))
                : axe;
    }

    private void look(Browser.NewContextOptions options) {
        try (BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(clinic.address() + "/style");
            assertThat(page.locator(".vb").count()).isEqualTo(7);
            assertThat(page.locator(".mark").count()).isGreaterThanOrEqualTo(4);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isLessThanOrEqualTo(0);
            assertThat(graveOn(axe(page, options))).isEmpty();
        }
    }

    private static List<String> graveOn(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .toList();
    }

    @Test
    void the_questions_speak_german_where_that_is_asked_for_and_say_what_does_not() {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setLocale("de-DE"))) {
            Page page = context.newPage();
            page.navigate(clinic.address() + "/suit");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
            assertThat(page.locator("h1").textContent()).isEqualTo("Könnte das etwas für mich sein?");
            assertThat(page.locator("main").textContent()).contains("noch nicht übersetzt");
            page.locator("form button.btn-1").click();
            assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("form button.btn-1").textContent()).isEqualTo("Weiter");
            assertThat(page.locator(".opt:has(input[name=yes]) span").first().getAttribute("lang"))
                    .isEqualTo("en");

            page.navigate(clinic.address() + "/compare");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            page.navigate(clinic.address() + "/suit");
            page.locator(".languages a[lang=en]").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("h1").textContent()).isEqualTo("Could this suit me?");
        }
    }
}
