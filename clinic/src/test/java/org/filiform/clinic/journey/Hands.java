package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Somebody's hands at a page. They press what a reader sees, by its words, and never type an address. What they do is counted,
 * and what it takes is the time of the pages and the pace of the hands: added up, or with {@code -Dfiliform.pace=real} waited
 * for.
 */
final class Hands {

    /** A thumb that looks before it taps. */
    static final Duration TAP = Duration.ofMillis(1500);

    /** A finger on a keyboard, and a thumb that types on a phone. */
    static final Duration KEY = Duration.ofMillis(400);

    private static final boolean IS_WAITED =
            System.getProperty("filiform.pace", "").equals("real");
    private static final String PICTURES = System.getProperty("filiform.pictures", "");
    private static final int MOST_TABS = 80;
    private static final double SETTLED_MS = 800;
    private static final double PATIENCE_MS = 10_000;

    private final Page page;
    private Instant begun = Instant.now();
    private int taps;
    private int keys;

    private Hands(Page page) {
        this.page = page;
    }

    /** Somebody of the demonstration with a phone. */
    static Hands onPhone(Browser browser, URI door, String who) {
        return at(browser, door, who, 390, 844);
    }

    /** Somebody of the demonstration at a desk. */
    static Hands atDesk(Browser browser, URI door, String who) {
        return at(browser, door, who, 1280, 900);
    }

    private static Hands at(Browser browser, URI door, String who, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(true)
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.navigate(door.toString());
        Hands hands = new Hands(page);
        hands.tap(page.locator("button", new Page.LocatorOptions().setHasText(who))
                .first());
        hands.begin();
        return hands;
    }

    Page page() {
        return page;
    }

    /** Counts from here. */
    void begin() {
        begun = Instant.now();
        taps = 0;
        keys = 0;
    }

    int taps() {
        return taps;
    }

    Duration took() {
        return IS_WAITED ? pages() : pages().plus(TAP.multipliedBy(taps)).plus(KEY.multipliedBy(keys));
    }

    private Duration pages() {
        return Duration.between(begun, Instant.now());
    }

    String count() {
        return "%d taps, %d keys, %.1f s of pages, %.1f s in all"
                .formatted(taps, keys, pages().toMillis() / 1000.0, took().toMillis() / 1000.0);
    }

    /** A button, a link or a choice, by all of its words; while a sheet is open, on that. */
    Locator named(String words) {
        Locator shown = page.locator("dialog[open]").or(page.locator("body:not(:has(dialog[open]))"));
        return shown.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .or(shown.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true)))
                .or(shown.getByText(words, new Locator.GetByTextOptions().setExact(true)))
                .locator("visible=true")
                .first();
    }

    /** A choice among those of one question. */
    Locator of(String question, String choice) {
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question));
        return choice(group.first(), choice);
    }

    static Locator choice(Locator among, String words) {
        Pattern all = Pattern.compile("^\\s*" + words.replaceAll("\\W", ".") + "\\s*$", Pattern.CASE_INSENSITIVE);
        return among.locator("label").filter(new Locator.FilterOptions().setHasText(all));
    }

    boolean sees(String words) {
        return named(words).isVisible();
    }

    Hands tap(String words) {
        return tap(named(words));
    }

    Hands tap(Locator what) {
        pace(TAP, what::tap);
        taps++;
        return this;
    }

    /** Taps a place of what is seen, in parts of its width and height. */
    Hands tap(Locator what, double x, double y) {
        what.scrollIntoViewIfNeeded();
        var box = what.boundingBox();
        pace(TAP, () -> page.touchscreen().tap(box.x + x * box.width, box.y + y * box.height));
        taps++;
        return this;
    }

    /** Tab after tab, until it has the focus. */
    Hands to(Locator what) {
        for (int tabs = 0; tabs < MOST_TABS && !hasFocus(what); tabs++) {
            press("Tab");
        }
        assertThat(hasFocus(what)).as("%s is reached by Tab", what).isTrue();
        return this;
    }

    private static boolean hasFocus(Locator what) {
        return (Boolean) what.evaluate("it => it === document.activeElement");
    }

    /** One key, such as Tab, Enter or a letter. */
    Hands press(String key) {
        pace(KEY, () -> page.keyboard().press(key));
        keys++;
        return this;
    }

    /** Key after key, into what has the focus. */
    Hands type(String text) {
        pace(KEY.multipliedBy(text.length()), () -> page.keyboard().type(text));
        keys += text.length();
        return this;
    }

    /** A tap into a field, and key after key. */
    Hands type(String label, String text) {
        return type(
                page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                        .locator("visible=true")
                        .first(),
                text);
    }

    Hands type(Locator field, String text) {
        tap(field);
        pace(KEY.multipliedBy(text.length()), () -> field.fill(text));
        keys += text.length();
        return this;
    }

    private void pace(Duration atLeast, Runnable act) {
        Instant from = Instant.now();
        act.run();
        Duration left = atLeast.minus(Duration.between(from, Instant.now()));
        if (IS_WAITED && left.isPositive()) {
            page.waitForTimeout((double) left.toMillis());
        }
    }

    /** What is seen now, for the walkthrough, where {@code -Dfiliform.pictures} names a folder. */
    Hands picture(String name) {
        if (!PICTURES.isEmpty()) {
            page.waitForTimeout(SETTLED_MS);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name + "-" + page.viewportSize().width + ".png")));
        }
        return this;
    }
}
