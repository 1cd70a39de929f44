package org.filiform.clinic.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.FirstAccount;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of the entrance in a real browser: by keyboard, narrow and wide, light and dark, with an accessibility scan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntranceInBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String MAIL = "ada@example.org";
    private static final String PASSWORD = "four words in a row";
    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 800;

    private final RunningClinic clinic = RunningClinic.start();

    @BeforeAll
    void people() {
        Accounts accounts = clinic.bean(Accounts.class);
        accounts.create(new NewPerson("Ada Quist", "Physician", MAIL, FirstAccount.roles()), Optional.of(PASSWORD));
        accounts.invite(new NewPerson(
                "Jörg Ólafsson-Weatherington", "Physiotherapist", "j@example.org", Set.of(Role.PRACTITIONER)));
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    @Test
    void everyPageIsSoundNarrowAndWideLightAndDark() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium: apt-get install chromium");
        AccountId ada =
                clinic.bean(Accounts.class).findByMail(MAIL).orElseThrow().id();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(FLAGS))) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(NARROW, WIDE)) {
                    if ((colours == ColorScheme.LIGHT) == (width < 600)) {
                        continue;
                    }
                    visit(browser, width, colours, ada);
                }
            }
        }
    }

    private void visit(Browser browser, int width, ColorScheme colours, AccountId ada) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(colours);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            for (String path : List.of("/forgotten", "/forgotten/sent", "/password/gone", "/first/gone", "/sign-in")) {
                open(page, path);
            }
            page.navigate(clinic.address("/account").toString());
            signInByKeyboard(page, "a wrong one");
            page.locator("[role=alert]:visible").waitFor();
            sound(page, "/sign-in, wrong");
            signInByKeyboard(page, PASSWORD);
            page.waitForURL("**/account");
            sound(page, "/account");
            for (String path : List.of("/account/second-factor", "/staff", "/staff/new", "/staff/" + ada)) {
                open(page, path);
            }
        }
    }

    /** The field to be filled in has the focus already, as soon as the page is drawn. */
    private static void signInByKeyboard(Page page, String password) {
        page.waitForCondition(
                () -> page.evaluate("document.activeElement.tagName").equals("INPUT"));
        if (page.evaluate("document.activeElement.id").equals("mail")) {
            page.keyboard().type(MAIL);
            page.keyboard().press("Tab");
        }
        page.keyboard().type(password);
        page.keyboard().press("Enter");
    }

    private void open(Page page, String path) {
        page.navigate(clinic.address(path).toString());
        sound(page, path);
    }

    private static void sound(Page page, String path) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits", path)
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("%s is accessible", path)
                .isEmpty();
    }
}
