package org.filiform.clinic.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filiform.clinic.browser.Chromium;
import org.filiform.clinic.shell.TestPages;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Painting by mouse, finger, keyboard and list, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaintInBrowserTest {

    private static final int PHONE = 320;
    private static final int DESK = 1280;

    /** What a person still feels as at once, in milliseconds. */
    private static final double AT_ONCE = 150;

    private Chromium browser;

    @BeforeAll
    void openBrowser() {
        BodyMaps maps = new BodyMaps(PackLoader.shipped());
        String painted = TestPages.write(
                "body/map",
                Map.of("map", maps.paint("pain", "paint", Map.of(new Token("237a"), 3)), "label", "Where it hurts"));
        String looked = TestPages.write(
                "body/map",
                Map.of(
                        "map",
                        maps.show("seen", maps.painted(Map.of(new Token("237a"), 3))),
                        "label",
                        "Where it hurts",
                        "zoom",
                        true,
                        "near",
                        "legs"));
        browser = new Chromium(path -> """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Where</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/shell/tokens.css"><link rel="stylesheet" href="/shell/components.css">
                </head><body><main><h1>Where</h1><form>%s</form>
                <p><a href="#soleus" id="soleus" data-shows="237a 235b|233a">Soleus, left</a> <a href="#none" id="none">Nothing</a></p>
                <p style="height:60rem">More</p></main></body></html>""".formatted(path.equals("/look") ? looked : painted));
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    private Page open(int width, ColorScheme scheme) {
        Page page = browser.open("/", width, scheme);
        page.waitForSelector(".bm-live");
        return page;
    }

    private static Locator region(Page page, String code) {
        return page.locator("#pain [data-region='" + code + "']");
    }

    /** What the form would send. */
    private static List<?> sent(Page page) {
        return (List<?>) page.evaluate("new FormData(document.forms[0]).getAll('paint').filter(Boolean).sort()");
    }

    /** The middle of a region on the screen. */
    private static double[] middle(Page page, String code) {
        List<?> at = (List<?>) page.evaluate("""
                (code) => {
                  const path = document.querySelector(`#pain [data-region="${code}"]`);
                  const at = new DOMPoint(path.dataset.x, path.dataset.y).matrixTransform(path.getScreenCTM());
                  return [at.x, at.y];
                }""", code);
        return at.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
    }

    private static void brush(Page page, String level) {
        page.locator("[data-brush='" + level + "']").click();
    }

    private static void drag(Page page, String from, String to, int steps) {
        double[] begin = middle(page, from);
        double[] end = middle(page, to);
        page.mouse().move(begin[0], begin[1]);
        page.mouse().down();
        page.mouse().move(end[0], end[1], new Mouse.MoveOptions().setSteps(steps));
        page.mouse().up();
    }

    @Test
    void a_drag_of_the_mouse_paints_all_that_it_crosses_even_when_it_is_quick() {
        Page page = open(DESK, ColorScheme.LIGHT);
        brush(page, "4");

        drag(page, "127b", "132a", 1);

        assertThat(sent(page)).isEqualTo(List.of("127b:4", "130a:4", "132a:4", "237a:3"));
        assertThat(region(page, "130a").getAttribute("class")).isEqualTo("r p4");
        assertThat(region(page, "130a").getAttribute("aria-label")).isEqualTo("Front of knee, left: 4 Worst");
        assertThat(page.locator("[data-level='130a']").textContent()).isEqualTo("4");
    }

    @Test
    void a_second_tap_with_the_same_strength_rubs_out_and_another_strength_replaces() {
        Page page = open(DESK, ColorScheme.LIGHT);

        region(page, "208b").click();
        assertThat(sent(page)).isEqualTo(List.of("208b:2", "237a:3"));
        brush(page, "1");
        region(page, "208b").click();
        assertThat(sent(page)).isEqualTo(List.of("208b:1", "237a:3"));
        region(page, "208b").click();

        assertThat(sent(page)).isEqualTo(List.of("237a:3"));
        assertThat(page.locator("[data-level='208b']").count()).isZero();
    }

    @Test
    void undo_takes_back_a_whole_stroke_and_what_was_cleared_until_the_drawing_is_as_it_came() {
        Page page = open(DESK, ColorScheme.LIGHT);
        drag(page, "127b", "132a", 8);
        List<?> drawn = sent(page);

        page.locator("[data-clear]").click();
        assertThat(sent(page)).isEmpty();
        page.locator("[data-undo]").click();
        assertThat(sent(page)).isEqualTo(drawn).hasSize(4);
        page.locator("[data-undo]").click();

        assertThat(sent(page)).isEqualTo(List.of("237a:3"));
        assertThat(page.locator("[data-undo]").getAttribute("aria-disabled")).isEqualTo("true");
    }

    @Test
    void the_rubber_takes_away_what_it_is_drawn_over() {
        Page page = open(DESK, ColorScheme.LIGHT);
        drag(page, "127b", "132a", 8);

        brush(page, "0");
        drag(page, "127b", "132a", 8);

        assertThat(sent(page)).isEqualTo(List.of("237a:3"));
    }

    @Test
    void the_keyboard_paints_with_digits_rubs_out_with_nought_and_takes_back() {
        Page page = open(DESK, ColorScheme.LIGHT);
        assertThat(page.locator("[data-region][tabindex='0']").count()).isEqualTo(1);

        region(page, "237a").focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("4");
        assertThat(sent(page)).isEqualTo(List.of("235b:4", "237a:3"));
        assertThat(page.locator("[data-now]").textContent()).isEqualTo("Achilles and back inner ankle, left: 4 Worst");
        page.keyboard().press("0");
        assertThat(sent(page)).isEqualTo(List.of("237a:3"));
        page.keyboard().press("Control+z");

        assertThat(sent(page)).isEqualTo(List.of("235b:4", "237a:3"));
    }

    @Test
    void the_list_moves_the_drawing_and_undo_knows_it() {
        Page page = open(DESK, ColorScheme.LIGHT);
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");

        page.locator("select[data-of='110a']").selectOption("110a:1");

        assertThat(region(page, "110a").getAttribute("class")).isEqualTo("r p1");
        page.locator("[data-undo]").click();
        assertThat(region(page, "110a").getAttribute("class")).isEqualTo("r");
        assertThat(sent(page)).isEqualTo(List.of("237a:3"));
    }

    @Test
    void without_scripts_the_list_is_all_that_is_needed() {
        Page page = browser.openWithoutScripts("/", PHONE);
        page.locator("details.bm-list > summary").click();
        page.locator("details.bm-list details summary", new Page.LocatorOptions().setHasText("Left arm"))
                .click();

        page.locator("select[data-of='110a']").selectOption("110a:3");

        assertThat(page.locator("select[data-of='110a']").inputValue()).isEqualTo("110a:3");
        assertThat(page.locator(".bm-tools, .bm-hand").first().isVisible()).isFalse();
    }

    @Test
    void a_finger_paints_on_the_body_and_scrolls_beside_it_and_with_the_brush_laid_down() {
        Page page = browser.openByFinger("/", PHONE);
        page.waitForSelector(".bm-live");
        page.evaluate("document.querySelector('#pain .bm-figs').scrollIntoView()");
        CDPSession session = page.context().newCDPSession(page);

        double before = top(page);
        swipe(session, middle(page, "228b"), -120);
        assertThat(sent(page)).asString().contains("228b:2");
        assertThat(sent(page)).hasSizeGreaterThan(2);
        assertThat(top(page)).isEqualTo(before);

        List<?> drawn = sent(page);
        BoundingBox box = Objects.requireNonNull(
                page.locator("#pain svg[data-figure=BACK]").boundingBox());
        swipe(session, new double[] {box.x + 4, 600}, -120);
        assertThat(top(page)).isGreaterThan(before);
        page.evaluate("document.querySelector('#pain .bm-figs').scrollIntoView()");
        brush(page, "");
        page.evaluate("document.querySelector('#pain .bm-figs').scrollIntoView()");
        before = top(page);
        swipe(session, middle(page, "228b"), -120);
        assertThat(top(page)).isGreaterThan(before);
        assertThat(sent(page)).isEqualTo(drawn);
    }

    private static double top(Page page) {
        return ((Number) page.evaluate("Math.round(scrollY)")).doubleValue();
    }

    /** A finger that goes up, through the same pipeline as one on glass. */
    private static void swipe(CDPSession session, double[] from, int down) {
        touch(session, "touchStart", from[0], from[1]);
        for (int step = 1; step <= 12; step++) {
            touch(session, "touchMove", from[0], from[1] + down * step / 12.0);
        }
        JsonObject end = new JsonObject();
        end.addProperty("type", "touchEnd");
        end.add("touchPoints", new JsonArray());
        session.send("Input.dispatchTouchEvent", end);
    }

    private static void touch(CDPSession session, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    @Test
    void on_a_phone_one_side_is_shown_at_a_time_and_every_target_is_large_enough_for_a_thumb() {
        Page page = browser.openByFinger("/", PHONE);
        page.waitForSelector(".bm-live");

        assertThat(page.locator("#pain svg[data-figure=FRONT]").isVisible()).isFalse();
        page.locator("[data-turn=FRONT]").click();
        assertThat(page.locator("#pain svg[data-figure=FRONT]").isVisible()).isTrue();
        assertThat(page.locator("#pain svg[data-figure=BACK]").isVisible()).isFalse();
        assertThat((List<?>) page.evaluate("""
                [...document.querySelectorAll("#pain button")].filter((one) => one.offsetParent)
                  .filter((one) => one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44)
                  .map((one) => one.textContent)""")).isEmpty();
    }

    @Test
    void from_near_a_hand_is_large_the_stop_of_the_keyboard_is_on_it_and_its_side_is_written() {
        Page page = open(DESK, ColorScheme.LIGHT);
        double small = Objects.requireNonNull(region(page, "227b").boundingBox()).width;

        page.locator("[data-near='hand-left']").click();

        assertThat(Objects.requireNonNull(region(page, "227b").boundingBox()).width)
                .isGreaterThan(5 * small);
        assertThat(page.evaluate("document.querySelector('#pain [tabindex=\"0\"]').dataset.region"))
                .asString()
                .isIn("128a", "128b", "128c", "128d", "227a", "227b", "227c", "227d", "124a", "124b", "127a", "123a");
        assertThat(page.locator("#pain svg[data-figure=BACK] .sd").allTextContents())
                .hasSize(2);
        assertThat(page.locator("#pain svg[data-figure=BACK] .sd >> visible=true")
                        .allTextContents())
                .containsExactly("L");
    }

    @Test
    void what_is_pointed_at_elsewhere_is_drawn_as_sent_pain_and_taken_away_again() {
        Page page = open(DESK, ColorScheme.LIGHT);

        page.locator("#soleus").hover();
        assertThat(page.locator("#pain .sent-1").count()).isEqualTo(2);
        assertThat(page.locator("#pain .sent-2").count()).isEqualTo(1);
        page.locator("#none").hover();
        assertThat(page.locator("#pain .sent *").count()).isZero();
        page.locator("#soleus").focus();

        assertThat(page.locator("#pain .sent *").count()).isEqualTo(3);
        assertThat(sent(page)).isEqualTo(List.of("237a:3"));
    }

    @Test
    void a_drawing_to_look_at_begins_where_it_is_told_to_and_paints_nothing() {
        Page page = browser.open("/look", DESK, ColorScheme.LIGHT);
        page.waitForSelector(".bm-near-live");

        assertThat(page.locator("[data-near=legs]").getAttribute("aria-pressed"))
                .isEqualTo("true");
        page.locator("#seen [data-region='233a']").click();

        assertThat(page.locator("#seen [data-region='233a']").getAttribute("class"))
                .isEqualTo("r");
        page.locator("#soleus").hover();
        assertThat(page.locator("#seen .sent-1").count()).isEqualTo(2);
    }

    @Test
    void a_stroke_is_on_the_screen_at_once() {
        Page page = open(DESK, ColorScheme.LIGHT);
        page.evaluate("""
                () => {
                  window.waited = [];
                  const seen = (event) => requestAnimationFrame(() => {
                    const after = new MessageChannel();
                    after.port1.onmessage = () => window.waited.push(performance.now() - event.timeStamp);
                    after.port2.postMessage(0);
                  });
                  ["pointerdown", "pointermove"].forEach((type) => addEventListener(type, seen, { capture: true }));
                }""");
        for (int stroke = 0; stroke < 5; stroke++) {
            brush(page, String.valueOf(1 + stroke % 4));
            drag(page, "228b", "204a", 60);
        }
        double[] waited = ((List<?>) page.evaluate("window.waited.sort((a, b) => a - b)"))
                .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();

        System.out.printf(
                "pointer to frame over %d events: median %.0f ms, 95 %% within %.0f ms, longest %.0f ms%n",
                waited.length, waited[waited.length / 2], waited[waited.length * 95 / 100], waited[waited.length - 1]);
        assertThat(waited).hasSizeGreaterThan(100);
        assertThat(waited[waited.length / 2]).isLessThan(AT_ONCE);
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
    void nothing_stands_in_the_way_of_assistive_technology_or_a_narrow_screen(int width, ColorScheme scheme) {
        Page page = open(width, scheme);
        drag(page, "228b", "237a", 8);
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
}
