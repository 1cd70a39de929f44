package org.filiform.clinic.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.FirstAccount;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.ContactConsents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A client from the invitation to taking a consent back, and every page around a record, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MineInBrowserTest {

    private static final String PASSWORD = "four words in a row";
    private static final double PATIENCE = 20_000;

    private final RunningClinic clinic = RunningClinic.start();
    private ChromiumProgram chromium;
    private Client client;
    private Client other;

    @BeforeAll
    void people() {
        chromium = new ChromiumProgram();
        AccountId ada = account("Ada Quist", "ada@example.org", FirstAccount.roles());
        AccountId ben = account("Ben Hauge", "ben@example.org", Set.of(Role.PRACTITIONER));
        client = clinic.bean(Clients.class).create(Client.Details.named("Ina Invited"), ada);
        other = clinic.bean(Clients.class).create(Client.Details.named("Olga Other"), ben);
    }

    private AccountId account(String name, String mail, Set<Role> roles) {
        NewPerson person = new NewPerson(name, "Physiotherapist", mail, roles);
        return switch (clinic.bean(Accounts.class).create(person, Optional.of(PASSWORD))) {
            case Created.Made(AccountId id) -> id;
            case Created.MailTaken _ -> throw new AssertionError("Taken");
        };
    }

    @AfterAll
    void stop() {
        chromium.close();
        clinic.close();
    }

    private Page browser(int width, ColorScheme colours) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colours));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    private void go(Page page, String path) {
        page.navigate(clinic.address(path).toString());
    }

    private void signIn(Page page, String mail) {
        go(page, "/sign-in");
        page.fill("#mail", mail);
        page.fill("#password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    private String at(Client whose) {
        return "/clients/" + whose.id();
    }

    @Test
    void aClientIsInvitedSignsInSeesWhoReadAndTakesAConsentBack() throws IOException {
        Page desk = browser(1280, ColorScheme.LIGHT);
        signIn(desk, "ada@example.org");
        go(desk, at(client) + "/people");
        desk.locator("[id='MAIL.APPOINTMENTS']").selectOption("yes");
        desk.locator("section[aria-labelledby=contact] button").click();
        assertThat(mayWrite()).isTrue();
        desk.fill("#mail", "ina@example.org");
        desk.locator("section[aria-labelledby=account] button").click();

        Page phone = browser(320, ColorScheme.LIGHT);
        go(phone, link("ina@example.org"));
        phone.fill("#password", PASSWORD);
        phone.keyboard().press("Enter");
        phone.waitForURL("**/mine/*");
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(320, 1280)) {
                if ((colours == ColorScheme.LIGHT) == (width < 600)) {
                    continue;
                }
                Page page = browser(width, colours);
                signIn(page, "ina@example.org");
                page.waitForURL("**/mine/*");
                for (String tab : List.of("", "/drawing", "/drawing/new", "/readers", "/contact")) {
                    go(page, "/mine/" + client.id() + tab);
                    sound(page);
                }
                page.context().close();
            }
        }
        phone.locator(".tabs a", new Page.LocatorOptions().setHasText("Who read it"))
                .click();
        assertThat(phone.locator("#acts").textContent())
                .contains("Ada Quist")
                .contains("Looked at who is around the record");
        phone.locator(".tabs a", new Page.LocatorOptions().setHasText("Contact"))
                .click();
        phone.locator("[id='MAIL.APPOINTMENTS']").selectOption("no");
        phone.locator("button", new Page.LocatorOptions().setHasText("Save"))
                .first()
                .click();
        phone.locator(".note[role=status]").waitFor();

        assertThat(mayWrite()).isFalse();
        desk.context().close();
        phone.context().close();
    }

    private boolean mayWrite() {
        return clinic.bean(ContactConsents.class)
                .mayContact(client.id(), ContactConsents.Way.MAIL, ContactConsents.Purpose.APPOINTMENTS);
    }

    private String link(String mail) throws IOException {
        Pattern link = Pattern.compile("/password/[A-Za-z0-9_-]+");
        try (Stream<Path> letters = Files.walk(clinic.data())) {
            for (Path file : letters.filter(Files::isRegularFile).toList()) {
                Matcher found = link.matcher(Files.readString(file));
                if (Files.readString(file).contains(mail) && found.find()) {
                    return found.group();
                }
            }
        }
        throw new AssertionError("No letter to " + mail);
    }

    @Test
    void everyPageAroundARecordIsSoundNarrowAndWideLightAndDark() {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(320, 1280)) {
                if ((colours == ColorScheme.LIGHT) == (width < 600)) {
                    continue;
                }
                Page page = browser(width, colours);
                signIn(page, "ada@example.org");
                for (String path : List.of(
                        at(client) + "/people",
                        at(other),
                        "/privacy",
                        "/audit",
                        "/audit?client=nobody",
                        "/audit/openings")) {
                    go(page, path);
                    page.locator("details summary").all().forEach(summary -> summary.click());
                    sound(page);
                }
                page.context().close();
            }
        }
    }

    private static void sound(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits", page.url())
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("%s is accessible", page.url())
                .isEmpty();
    }
}
