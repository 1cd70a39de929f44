package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.clinic.screening.Rounds;
import org.filiform.clinic.screening.Way;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who was asked before is asked what has changed, and nothing that counts is left out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgainTest {

    private static final int MOST_PAGES = 3;

    private final RunningClinic clinic = RunningClinic.start();
    private ChromiumProgram chromium;
    private BrowserContext context;
    private Page page;
    private AccountId by;

    @BeforeAll
    void open() {
        chromium = new ChromiumProgram();
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844));
        page = context.newPage();
        page.setDefaultTimeout(8_000);
        by = switch (clinic.bean(Accounts.class)
                .create(
                        new NewPerson("Ida", "", "ida@example.org", Set.of(Role.PRACTITIONER)),
                        Optional.of("four words in a row"))) {
            case Created.Made(AccountId id) -> id;
            case Created.MailTaken _ -> throw new IllegalStateException();
        };
    }

    @AfterAll
    void close() {
        chromium.close();
        clinic.close();
    }

    private ClientId client(String name) {
        Client.Details details =
                new Client.Details(name, Optional.of(LocalDate.of(1985, 4, 3)), "", "", "en", "GB", "", "Neck pain");
        return clinic.bean(Clients.class).create(details, by).id();
    }

    /** Everything that is asked first, said no to. */
    private Map<FactId, Reply> healthy() {
        Map<FactId, Reply> replies = new LinkedHashMap<>();
        clinic.bean(Rules.class).pack().facts().stream()
                .filter(fact -> fact.definition().answeredBy().contains(Answerer.PERSON)
                        && fact.question().client().isPresent()
                        && fact.definition().stage() != Stage.PLAN
                        && fact.definition().parent().isEmpty())
                .map(fact -> fact.definition())
                .forEach(fact -> no(fact, replies));
        return replies;
    }

    private static void no(FactDefinition fact, Map<FactId, Reply> into) {
        switch (fact.value()) {
            case ValueKind.YesNo _, ValueKind.Places _, ValueKind.Trimester _ -> into.put(fact.id(), new Reply.No());
            case ValueKind.Choice(Set<Token> of)
            when of.contains(new Token("male")) -> into.put(fact.id(), new Reply.Yes(Set.of(new Token("male"))));
            case ValueKind.Choice _ -> into.put(fact.id(), new Reply.No());
            case ValueKind.Quantity _, ValueKind.Day _ -> {}
        }
    }

    private void answeredBefore(ClientId client, Map<FactId, Reply> replies, Duration ago) {
        Instant now = clinic.bean(Clock.class).instant();
        clinic.bean(KeyedIn.class).answered(client, replies, now.minus(ago), by);
    }

    private void begin(ClientId client) {
        String secret = clinic.bean(Rounds.class).begin(client, Stage.TODAY, Way.CODE, by);
        page.navigate(clinic.address("/ask/" + secret).toString());
        page.fill("#born", "1985-04-03");
        press("Continue");
        press("Begin");
    }

    private void press(String words) {
        page.locator("button, a.btn", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    private String heading() {
        return page.locator("h1").textContent().strip();
    }

    /** Says no to a page of questions. */
    private void answerNo() {
        if (page.locator("input[name=none]").count() > 0) {
            page.locator("input[name=none]").check();
        }
        page.locator("input[type=date]").all().forEach(date -> date.fill("1985-04-03"));
        for (Locator question : page.locator("fieldset[id^='f-q']").all()) {
            boolean wanted = question.locator("legend").textContent().contains("Do you want this treatment");
            Locator reply = question.locator("input[type=radio][value=" + (wanted ? "yes" : "no") + "]");
            (reply.count() > 0 ? reply : question.locator("input[type=radio][value=male]"))
                    .first()
                    .check();
        }
        press("Continue");
        assertThat(page.locator(".errsum").count()).as(heading()).isZero();
    }

    private long repliesToday(ClientId client, String reply) {
        return clinic.bean(JdbcClient.class)
                .sql(
                        "select count(distinct a.fact) from answer a join answer_sheet s on s.id = a.sheet_id where s.client_id = ? and"
                                + " s.page = 'changed' and a.reply = ?")
                .params(client.value(), reply)
                .query(Long.class)
                .single();
    }

    @Test
    void who_has_no_change_is_through_in_three_pages_and_says_every_no_again() {
        ClientId client = client("Ellen Brook");
        answeredBefore(client, healthy(), Duration.ofDays(20));

        begin(client);
        assertThat(heading()).isEqualTo("First of all");
        answerNo();
        assertThat(heading()).isEqualTo("Is this still true?");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .noneMatch(rule -> List.of("serious", "critical").contains(rule.getImpact()));
        press("Nothing has changed");
        int pages = 2;
        while (page.locator("form button", new Page.LocatorOptions().setHasText("Continue"))
                        .count()
                > 0) {
            pages++;
            answerNo();
        }

        assertThat(heading()).isEqualTo("Thank you. That is all.");
        assertThat(pages).isLessThanOrEqualTo(MOST_PAGES);
        assertThat(repliesToday(client, "no")).isGreaterThan(60);
        assertThat(clinic.bean(JdbcClient.class)
                        .sql(
                                "select count(*) from answer a join answer_sheet s on s.id = a.sheet_id where s.page = 'changed'"
                                        + " and a.fact in ('fever', 'chest-pain-now', 'willing', 'could-be-pregnant')")
                        .query(Long.class)
                        .single())
                .as("what is about today is never confirmed")
                .isZero();
    }

    @Test
    void what_has_changed_is_asked_again_and_the_rest_is_not() {
        ClientId client = client("Paul Change");
        Map<FactId, Reply> said = healthy();
        said.put(new FactId("cardiac-device"), Reply.yes());
        answeredBefore(client, said, Duration.ofDays(5));

        begin(client);
        answerNo();
        assertThat(page.locator(".told .holds").allTextContents().toString()).contains("acemaker");
        press("Ask me again about what I ticked");
        assertThat(page.locator(".errsum").textContent()).contains("Tick what has changed");
        page.locator("input[name=changed][value=medicines]").check();
        press("Ask me again about what I ticked");

        assertThat(heading()).isEqualTo("Medicines");
        page.locator("input[name=yes][value=statin]").check();
        press("Continue");
        assertThat(heading()).isEqualTo("How you are today");
        answerNo();
        assertThat(heading()).isEqualTo("Thank you. That is all.");
        assertThat(repliesToday(client, "yes")).isOne();
    }

    /** Whoever says that something has changed and then stops has not said that it is as it was. */
    @Test
    void what_is_no_longer_true_counts_no_more_even_if_nobody_goes_on() {
        ClientId client = client("Stina Stop");
        answeredBefore(client, healthy(), Duration.ofDays(5));
        FactId medicine = new FactId("immunosuppressant-medicine");
        assertThat(reading(client, medicine).state()).isEqualTo(State.NO);

        begin(client);
        answerNo();
        page.locator("input[name=changed][value=medicines]").check();
        press("Ask me again about what I ticked");
        assertThat(heading()).isEqualTo("Medicines");
        assertThat(page.locator("input:checked").count())
                .as("asked as for the first time")
                .isZero();

        assertThat(reading(client, medicine).state()).isEqualTo(State.UNKNOWN);
        assertThat(confirmable(client)).as("in the next round").doesNotContain("medicines");
    }

    /** A figure said again would be dated as of today and hide a newer one. */
    @Test
    void a_figure_is_never_confirmed() {
        ClientId client = client("Fia Figure");
        Map<FactId, Reply> said = healthy();
        said.put(new FactId("diabetes"), Reply.yes());
        said.put(new FactId("hba1c"), new Reply.Amount(6.8));
        answeredBefore(client, said, Duration.ofDays(60));

        begin(client);
        answerNo();
        press("Nothing has changed");
        assertThat(repliesToday(client, "amount:6.8")).isZero();
    }

    private Reading reading(ClientId client, FactId fact) {
        Client whole = clinic.bean(Clients.class).get(client).orElseThrow();
        return clinic.bean(ClientAnswers.class)
                .screen(whole, Stage.TODAY)
                .readings()
                .getOrDefault(fact, Reading.silence());
    }

    @Test
    void what_was_left_open_has_run_out_or_was_settled_since_is_asked() {
        ClientId open = client("Olga Open");
        Map<FactId, Reply> said = healthy();
        said.put(new FactId("bleeding-disorder"), new Reply.DoesNotKnow());
        answeredBefore(open, said, Duration.ofDays(5));
        ClientId old = client("Otto Old");
        answeredBefore(old, healthy(), Duration.ofDays(100));
        ClientId settled = client("Sue Settled");
        answeredBefore(settled, healthy(), Duration.ofDays(5));
        clinic.bean(KeyedIn.class)
                .settled(
                        settled,
                        by,
                        "Ida",
                        "Letter",
                        Map.of(new FactId("epilepsy"), Reply.yes()),
                        clinic.bean(Clock.class).instant());

        assertThat(confirmable(open)).isNotEmpty().doesNotContain("blood").contains("medicines");
        assertThat(confirmable(old)).isEmpty();
        assertThat(heading()).isEqualTo("About you");
        assertThat(confirmable(settled)).doesNotContain("health").contains("blood");
    }

    private List<String> confirmable(ClientId client) {
        begin(client);
        answerNo();
        return page.locator("input[name=changed]").all().stream()
                .map(box -> box.getAttribute("value"))
                .sorted()
                .toList();
    }
}
