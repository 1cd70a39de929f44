package org.filiform.clinic.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.FirstAccount;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Passkeys;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.browser.ChromiumProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys in a real browser, on an authenticator that the browser itself plays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyTest {

    private static final String PASSWORD = "four words in a row";
    private static final String SHOWN = """
            async () => {
              const form = document.querySelector('form[data-passkey]');
              const asked = await (await fetch(form.dataset.passkey,
                { method: 'POST', body: new URLSearchParams(new FormData(form)) })).json();
              window.challenge = asked.challenge;
              return JSON.stringify(await navigator.credentials.get(
                { publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) }));
            }""";
    private static final String SEND = """
            shown => {
              const form = document.querySelector('form[data-passkey]');
              form.elements.shown.value = shown;
              form.submit();
            }""";

    private final RunningClinic clinic = RunningClinic.start();
    private final ChromiumProgram chromium = new ChromiumProgram();
    private int people;
    private String mail = "";
    private AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void somebody() {
        mail = "key" + people++ + "@example.org";
        Accounts accounts = clinic.bean(Accounts.class);
        accounts.create(new NewPerson("Ada Quist", "Physician", mail, FirstAccount.roles()), Optional.of(PASSWORD));
        account = accounts.findByMail(mail).orElseThrow().id();
    }

    @AfterAll
    void stop() {
        chromium.close();
        clinic.close();
    }

    @Test
    void a_passkey_is_made_signs_in_without_a_password_and_is_taken_away() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            authenticator(page, true);
            make(page, "Telephone");
            assertThat(page.locator("main").innerText()).contains("Your passkey is there", "Telephone", "never used");

            context.clearCookies();
            page.navigate(address("/account"));
            page.waitForURL("**/sign-in");
            page.getByText("Sign in with a passkey").click();
            page.waitForURL("**/account");
            assertThat(page.locator("main").innerText()).contains("last used");
            assertThat(audit()).containsSubsequence("passkey.added Telephone", "sign-in passkey");

            page.getByText("Remove Telephone").click();
            page.waitForURL("**/account");
            context.clearCookies();
            page.navigate(address("/sign-in"));
            page.getByText("Sign in with a passkey").click();
            page.getByText("That passkey is not known here").waitFor();
            page.navigate(address("/account"));
            page.waitForURL("**/sign-in");
        }
    }

    @Test
    void nobody_adds_one_without_the_password() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            authenticator(page, true);
            signIn(page);
            page.getByText("Add a passkey").click();
            page.fill("#passkey-name", "Telephone");
            page.fill("#passkey-password", "a wrong one");
            page.getByText("Make a passkey").click();
            page.locator("form[data-passkey] [role=alert]:visible").waitFor();
            assertThat(page.locator("form[data-passkey] [role=alert]:visible").textContent())
                    .isEqualTo("That is not your password.");
            assertThat(clinic.bean(Passkeys.class).of(account)).isEmpty();
        }
    }

    @Test
    void nobody_adds_one_without_a_finger() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            authenticator(page, false);
            signIn(page);
            page.getByText("Add a passkey").click();
            page.fill("#passkey-name", "Telephone");
            page.fill("#passkey-password", PASSWORD);
            page.getByText("Make a passkey").click();
            page.getByText("The device did not give a passkey").waitFor();
            assertThat(clinic.bean(Passkeys.class).of(account)).isEmpty();
        }
    }

    /** What anybody gets who wants to sign in is no leave to add a key, on a screen that was left open, either. */
    @Test
    void a_challenge_for_signing_in_adds_nothing() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            authenticator(page, true);
            signIn(page);
            page.evaluate("""
                    async () => {
                      const form = document.querySelector('form[data-passkey]');
                      const asked = await (await fetch('/sign-in/passkey/options',
                        { method: 'POST', body: new URLSearchParams(new FormData(form)) })).json();
                      const key = await navigator.credentials.create({ publicKey:
                        PublicKeyCredential.parseCreationOptionsFromJSON({
                          rp: { id: asked.rpId, name: 'x' },
                          user: { id: 'AAAA', name: 'x', displayName: 'x' },
                          challenge: asked.challenge,
                          pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
                          authenticatorSelection: { residentKey: 'required', userVerification: 'required' } }) });
                      form.elements['passkey-name'].value = 'Intruder';
                      form.elements.made.value = JSON.stringify(key);
                      form.submit();
                    }""");
            page.getByText("The answer of your device did not fit").waitFor();
            assertThat(clinic.bean(Passkeys.class).of(account)).isEmpty();
        }
    }

    /** Some devices do not count their uses: then the challenge alone, which is good once, stands against a copy. */
    @Test
    void what_was_sent_once_opens_nothing_when_it_is_sent_again() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            authenticator(page, true);
            make(page, "Telephone");
            context.clearCookies();
            page.navigate(address("/sign-in"));
            String sent = (String) page.evaluate(SHOWN);
            clinic.bean(JdbcClient.class).sql("update passkey set uses = 0").update();
            page.evaluate(SEND, sent);
            page.waitForURL("**/today");
            clinic.bean(JdbcClient.class).sql("update passkey set uses = 0").update();

            context.clearCookies();
            page.navigate(address("/sign-in"));
            page.evaluate(SEND, sent);
            page.getByText("That passkey is not known here").waitFor();
        }
    }

    @Test
    void a_key_of_a_closed_account_opens_nothing() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            authenticator(page, true);
            make(page, "Telephone");
            Accounts accounts = clinic.bean(Accounts.class);
            accounts.create(
                    new NewPerson("Bo", "", "bo" + people + "@example.org", Set.of(Role.ADMINISTRATOR)),
                    Optional.of(PASSWORD));
            accounts.close(account);

            page.navigate(address("/sign-in"));
            page.getByText("Sign in with a passkey").click();
            page.getByText("That passkey is not known here").waitFor();
        }
    }

    /** What was signed for one try is worth nothing in another, for another site, or changed in one character. */
    @Test
    void an_answer_is_good_once_and_for_its_own_challenge_only() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            authenticator(page, true);
            make(page, "Telephone");
            context.clearCookies();
            page.navigate(address("/sign-in"));
            String shown = (String) page.evaluate(SHOWN);
            String challenge = (String) page.evaluate("window.challenge");
            Passkeys passkeys = clinic.bean(Passkeys.class);

            assertThat(passkeys.owner(challenge, forged(shown))).isEmpty();
            assertThat(passkeys.owner("A".repeat(43), shown)).isEmpty();
            assertThat(passkeys.owner(challenge, "{}")).isEmpty();
            assertThat(passkeys.owner(challenge, "not JSON")).isEmpty();
            assertThat(passkeys.owner(challenge, shown)).contains(account);
            assertThat(passkeys.owner(challenge, shown))
                    .as("The device counts its uses; the same count once more is a copy")
                    .isEmpty();
        }
    }

    private static String forged(String shown) {
        JsonObject answer = JsonParser.parseString(shown).getAsJsonObject();
        JsonObject response = answer.getAsJsonObject("response");
        String signature = response.get("signature").getAsString();
        char other = signature.charAt(20) == 'A' ? 'B' : 'A';
        response.addProperty("signature", signature.substring(0, 20) + other + signature.substring(21));
        return answer.toString();
    }

    private void make(Page page, String name) {
        signIn(page);
        page.getByText("Add a passkey").click();
        page.fill("#passkey-name", name);
        page.fill("#passkey-password", PASSWORD);
        page.getByText("Make a passkey").click();
        page.getByText("Your passkey is there").waitFor();
    }

    private void signIn(Page page) {
        page.navigate(address("/account"));
        page.fill("#mail", mail);
        page.fill("#password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/account");
    }

    /** A device that keeps keys itself; whether its owner lays the finger on it is ours to say. */
    private static void authenticator(Page page, boolean fingerIsRight) {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", fingerIsRight);
        JsonObject device = new JsonObject();
        device.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", device);
    }

    private String address(String path) {
        return clinic.address(path).toString();
    }

    private List<String> audit() {
        return clinic.bean(JdbcClient.class)
                .sql("select action, why from audit_entry where account = ? order by seq")
                .param(account.value())
                .query((row, _) -> row.getString("action") + " " + row.getString("why"))
                .list();
    }
}
