package org.filiform.clinic.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.filiform.clinic.browser.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;

class FrontInBrowserTest {

    private static final int PHONE = 320;
    private static final int DESK = 1280;

    private static @Nullable Chromium browser;

    @BeforeAll
    static void openBrowser() {
        MockMvc front = FrontDoor.open();
        browser = new Chromium(path -> ask(front, path));
    }

    private static String ask(MockMvc front, String path) {
        try {
            return front.perform(get(path)).andReturn().getResponse().getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Page look(String path, int width, ColorScheme scheme) {
        if (browser == null) {
            throw new IllegalStateException("No browser was opened");
        }
        Page page = browser.open(path, width, scheme);
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        return page;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/compare",
                "/conditions",
                "/conditions/neck-pain",
                "/careful",
                "/careful/blood",
                "/about-treatment",
                "/disagreements",
                "/sources",
                "/sources/BRADY14"
            })
    void a_page_fits_a_small_phone_in_the_dark_and_can_be_used_by_everybody(String path) {
        try (Page page = look(path, PHONE, ColorScheme.DARK)) {
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
            assertThat(violations(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/conditions", "/careful/blood"})
    void a_page_at_a_desk_by_day_can_be_used_by_everybody(String path) {
        try (Page page = look(path, DESK, ColorScheme.LIGHT)) {
            assertThat(violations(page)).isEmpty();
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }
}
