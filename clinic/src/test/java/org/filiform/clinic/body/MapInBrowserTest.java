package org.filiform.clinic.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.filiform.clinic.browser.Chromium;
import org.filiform.clinic.shell.TestPages;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.PackLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapInBrowserTest {

    private static final int PHONE = 320;
    private static final int DESK = 1280;
    private static final Map<Token, RegionState> HEEL = Map.of(new Token("237a"), RegionState.CHOSEN);

    private static @Nullable Chromium browser;

    @BeforeAll
    static void openBrowser() {
        BodyMap map = new BodyMaps(PackLoader.shipped()).choose("where", "region", HEEL);
        String drawing = TestPages.write("body/map", Map.of("map", map, "label", "Where it hurts"));
        browser = new Chromium(_ -> """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Where</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/shell/tokens.css"><link rel="stylesheet" href="/shell/components.css">
                </head><body><main><h1>Where</h1><form>%s</form></main></body></html>""".formatted(drawing));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Page open(int width, ColorScheme scheme) {
        if (browser == null) {
            throw new IllegalStateException("No browser was opened");
        }
        Page page = browser.open("/", width, scheme);
        page.waitForSelector(".bm-live");
        return page;
    }

    private static Locator region(Page page, String code) {
        return page.locator("[data-region='" + code + "']");
    }

    private static boolean isTicked(Page page, String code) {
        return page.locator("input[value='" + code + "']").isChecked();
    }

    @Test
    void a_tap_on_the_drawing_ticks_the_list_and_a_second_one_takes_it_back() {
        Page page = open(DESK, ColorScheme.LIGHT);

        region(page, "208b").click();
        assertThat(isTicked(page, "208b")).isTrue();
        assertThat(region(page, "208b").getAttribute("aria-checked")).isEqualTo("true");
        assertThat(page.locator("[data-now]").textContent()).isEqualTo("Shoulder blade, left, Chosen");

        region(page, "208b").click();
        assertThat(isTicked(page, "208b")).isFalse();
        assertThat(region(page, "208b").getAttribute("class")).isEqualTo("r");
    }

    @Test
    void a_tick_in_the_list_shows_on_the_drawing_and_is_counted() {
        Page page = open(DESK, ColorScheme.LIGHT);

        page.locator("input[value='237b']").check();

        assertThat(region(page, "237b").getAttribute("class")).contains("sel");
        assertThat(page.locator("summary", new Page.LocatorOptions().setHasText("Left leg"))
                        .textContent())
                .contains("2 chosen");
    }

    @Test
    void the_keyboard_stops_once_at_the_drawing_and_moves_over_it_with_arrows() {
        Page page = open(DESK, ColorScheme.LIGHT);
        assertThat(page.locator("[data-region][tabindex='0']").count()).isEqualTo(1);

        region(page, "237a").focus();
        page.keyboard().press("ArrowUp");
        String above = page.evaluate("document.activeElement.dataset.region").toString();
        page.keyboard().press("Space");

        assertThat(above).isEqualTo("235b");
        assertThat(isTicked(page, "235b")).isTrue();
        assertThat(page.locator("[data-region][tabindex='0']").count()).isEqualTo(1);
    }

    @Test
    void every_region_can_be_reached_with_arrows() {
        Page page = open(DESK, ColorScheme.LIGHT);

        Object reached = page.evaluate("""
                () => {
                  const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
                  const all = document.querySelectorAll("[data-region]");
                  const seen = new Set([all[0]]), open = [all[0]];
                  while (open.length) {
                    const from = open.pop();
                    for (const key of keys) {
                      from.focus();
                      from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
                      const to = document.activeElement;
                      if (to.dataset.region && !seen.has(to)) { seen.add(to); open.push(to); }
                    }
                  }
                  return all.length - seen.size;
                }""");

        assertThat(reached).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void nothing_stands_in_the_way_of_assistive_technology_or_a_narrow_screen(ColorScheme scheme) {
        Page page = open(PHONE, scheme);
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    }
}
