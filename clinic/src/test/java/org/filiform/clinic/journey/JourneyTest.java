package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.filiform.clinic.browser.ChromiumProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the door of the clinic to an answer that was read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

    private static final int PHONE = 390;
    private static final double PATIENCE = 8_000;
    private static final int MOST_PAGES = 12;
    private static final Duration THREE_MINUTES = Duration.ofMinutes(3);
    private static final int WIDE = 600;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private RunningClinic clinic;
    private ChromiumProgram chromium;
    private BrowserContext surfer;
    private Page page;

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

    @BeforeEach
    void take_a_phone() {
        surfer = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(PHONE, 844));
        page = surfer.newPage();
        page.setDefaultTimeout(PATIENCE);
    }

    @AfterEach
    void put_it_away() {
        surfer.close();
    }

    private void go(String path) {
        page.navigate(clinic.address() + path);
    }

    private void be(String name) {
        go("/demo");
        page.locator("button", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private void press(String button) {
        page.locator("button, a.btn", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }

    private String heading() {
        return page.locator("h1").textContent().strip();
    }

    private void newClient(String name) {
        go("/clients/new");
        page.fill("#name", name);
        page.fill("#complaint", "Left heel pain");
        press("Save");
    }

    private void handOver(String pin) {
        press("Ask now");
        page.fill("#pin", pin);
        press("Hand this device over");
        press("Begin");
    }

    /** Says that nothing applies, page after page; how many pages there were. */
    private int answerAsHealthyAdult() {
        int pages = 0;
        while (page.locator("form button", new Page.LocatorOptions().setHasText("Continue"))
                        .count()
                > 0) {
            pages++;
            answerPage();
            press("Continue");
            assertThat(page.locator(".errsum").count()).as(heading()).isZero();
        }
        return pages;
    }

    private void answerPage() {
        if (page.locator("input[name=none]").count() > 0) {
            page.locator("input[name=none]").check();
        }
        page.locator("input[type=date]").all().forEach(date -> date.fill("1985-04-03"));
        for (Locator question : page.locator("fieldset[id^='f-q']").all()) {
            boolean wanted = question.locator("legend").textContent().contains("Do you want this treatment");
            Locator reply = question.locator("input[type=radio][value=" + (wanted ? "yes" : "no") + "]");
            Locator any = question.locator("input[type=radio][value=male]");
            if (reply.count() > 0) {
                reply.first().check();
            } else if (any.count() > 0) {
                any.first().check();
            }
        }
    }

    @Test
    void a_healthy_adult_is_through_in_twelve_pages_and_the_practitioner_reads_the_answer() {
        be("Ida Brandt");
        newClient("Ellen Brook");
        handOver("2468");

        Instant begun = Instant.now();
        int pages = answerAsHealthyAdult();

        assertThat(pages).isLessThanOrEqualTo(MOST_PAGES);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(THREE_MINUTES);
        assertThat(heading()).isEqualTo("Thank you. That is all.");
        for (String path : List.of("/clients", "/today", "/account", "/staff", "/rules")) {
            go(path);
            assertThat(heading()).as(path).isEqualTo("Please give this device back");
        }
        page.fill("#pin", "1111");
        press("Open");
        assertThat(page.locator(".err").textContent()).contains("4 tries are left");
        page.fill("#pin", "2468");
        press("Open");
        assertThat(heading()).isEqualTo("What must I know first");
        assertThat(page.locator(".vb .w").count()).isEqualTo(2);
    }

    @Test
    void somebody_with_heel_pain_and_a_pacemaker_finds_out_what_to_talk_about_and_never_gets_a_yes() {
        go("/suit");
        press("Begin");
        while (page.locator("form button", new Page.LocatorOptions().setHasText("Continue"))
                        .count()
                > 0) {
            answerPage();
            Locator pacemaker = page.locator("input[name=yes][value=cardiac-device]");
            if (pacemaker.count() > 0) {
                page.locator("input[name=none]").uncheck();
                pacemaker.check();
            }
            press("Continue");
        }

        assertThat(heading()).isEqualTo("What to talk about");
        assertThat(page.locator("main").textContent()).contains("device in your body");
        assertThat(page.locator("main").textContent()).doesNotContain("Nothing found against it");
    }

    @Test
    void a_sign_of_an_emergency_is_answered_at_once_and_the_staff_see_it() {
        be("Sam Okoro");
        newClient("Nina Urgent");
        handOver("1357");
        Locator saddle = page.locator("input[name=yes][value=saddle-numbness]");

        saddle.check();

        assertThat(page.locator(".at-once").isVisible()).isTrue();
        press("Continue");
        assertThat(heading()).isEqualTo("Please get help now");
        assertThat(page.locator("main").textContent()).contains("999").contains("Do not drive");
        try (BrowserContext desk = chromium.browser().newContext()) {
            page = desk.newPage();
            be("Nora Lindqvist");
            assertThat(page.locator(".today-urgent").textContent()).contains("Nina Urgent");
        }
    }

    @Test
    void an_emergency_sign_told_to_nobody_does_not_pretend_that_somebody_heard() {
        go("/suit");
        press("Begin");
        page.locator("input[name=yes][value=saddle-numbness]").check();

        press("Continue");

        assertThat(heading()).isEqualTo("Please get help now");
        assertThat(page.locator("main").textContent())
                .contains("Nobody has been told")
                .doesNotContain("The clinic sees");
    }

    @Test
    void an_incomplete_page_comes_back_filled_and_says_what_to_do() {
        go("/suit");
        press("Begin");

        press("Continue");

        assertThat(page.locator(".errsum").textContent()).contains("None of these");
        page.locator("input[name=none]").check();
        press("Continue");
        assertThat(heading()).isEqualTo("About you");
        page.locator("input[name=yes][value=frail]").check();
        press("Continue");
        assertThat(page.locator(".errsum").count()).isOne();
        assertThat(page.locator("input[name=yes][value=frail]").isChecked()).isTrue();
    }

    @Test
    void a_practitioner_settles_a_contradiction_with_a_reason() {
        be("Ida Brandt");
        go("/clients?q=Frank");
        page.locator("ul.people a").first().click();
        assertThat(page.locator("main").textContent()).contains("Contradiction");
        Locator ask = page.locator("#ask-anticoagulant");
        ask.locator("summary").click();
        ask.locator("button[value=no]").click();
        assertThat(page.locator("#ask-anticoagulant .err").count()).isOne();

        ask.locator("input[name=reason]").fill("Stopped in spring, letter seen");
        ask.locator("button[value=no]").click();

        assertThat(page.locator("main").textContent()).doesNotContain("Contradiction");
        page.locator("details.how summary").click();
        assertThat(page.locator("details.how").textContent())
                .contains("Ida Brandt")
                .contains("letter seen");
    }

    @Test
    void the_front_desk_finds_people_and_does_not_read_their_answers() {
        be("Ruth Ellis");
        go("/clients?q=finch");
        assertThat(page.locator("ul.people").textContent()).contains("Harold Finch");

        page.locator("ul.people a").first().click();

        assertThat(heading()).isEqualTo("Ask now");
        assertThat(page.locator("main").textContent()).doesNotContain("acemaker");
        page.fill("#pin", "12");
        press("Hand this device over");
        assertThat(page.locator(".err").textContent()).contains("four digits");
        assertThat(page.locator("main").textContent()).doesNotContain("acemaker");
        page.navigate(page.url().replace("/ask", ""));
        assertThat(heading()).isEqualTo("This page is not for you");
    }

    @Test
    void a_name_is_text_whatever_stands_in_it() {
        be("Ida Brandt");
        newClient("<script>document.title='broken'</script>");

        assertThat(page.title()).contains("<script>");
        assertThat(page.locator(".client .nm").textContent()).startsWith("<script>");
    }

    @Test
    void a_guessed_link_and_a_page_that_is_not_there_help_on() {
        go("/ask/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(heading()).isEqualTo("This link cannot be used any more");
        go("/nowhere");
        assertThat(heading()).isEqualTo("There is no such page");
        assertThat(page.locator("main").textContent()).contains("FIL-7404");
    }

    @Test
    void no_page_has_a_serious_barrier_or_is_wider_than_the_screen() {
        List<String> open = List.of("/", "/compare", "/conditions", "/careful", "/suit", "/demo", "/sign-in");
        List<String> staff = List.of("/today", "/clients", "/clients/new", "/rules", "/rules/changes");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {320, 1280}) {
                try (BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(scheme))) {
                    page = context.newPage();
                    open.forEach(path -> check(path, width, scheme));
                    be("Nora Lindqvist");
                    staff.forEach(path -> check(path, width, scheme));
                    go("/clients?q=Moreau");
                    page.locator("ul.people a").first().click();
                    check("", width, scheme);
                }
            }
        }
    }

    private void check(String path, int width, ColorScheme scheme) {
        if (!path.isEmpty()) {
            go(path);
        }
        String where = page.url() + " at " + width + ", " + scheme;
        Object wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) wider).intValue())
                .as("wider than the screen: %s", where)
                .isLessThanOrEqualTo(0);
        boolean bright = scheme == ColorScheme.LIGHT;
        if (bright == (width < WIDE)) {
            // Each width and each light is looked at once: a barrier of both together would be one of each.
            return;
        }
        List<String> barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(JourneyTest::words)
                        .toList();
        assertThat(barriers).as(where).isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }
}
