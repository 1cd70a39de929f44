package org.filiform.clinic.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.ContactConsents;
import org.filiform.decision.fact.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways to a client besides the device that is handed over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaysTest {

    private static final String PASSWORD = "four words in a row";
    private static final LocalDate BORN = LocalDate.of(1985, 4, 3);
    private static final double PATIENCE = 8_000;
    private static final long PATIENCE_MILLISECONDS = 20_000;
    private static final Duration FAST = Duration.ofSeconds(60);

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private RunningClinic clinic;
    private ChromiumProgram chromium;
    private BrowserContext desk;
    private Page page;

    @BeforeAll
    void open() {
        post.start();
        clinic = RunningClinic.start(
                "filiform.reach.from=world",
                "filiform.reach.mail=smtp://localhost:" + post.getSmtp().getPort() + "?from=desk@example.org");
        chromium = new ChromiumProgram();
        for (Role role : List.of(Role.FRONT_DESK, Role.PRACTITIONER)) {
            person(role);
        }
    }

    private Created person(Role role) {
        return clinic.bean(Accounts.class)
                .create(
                        new NewPerson("Ruth " + role, "", role.name() + "@example.org", Set.of(role)),
                        Optional.of(PASSWORD));
    }

    @AfterAll
    void close() {
        chromium.close();
        clinic.close();
        post.stop();
    }

    @BeforeEach
    void sitDown() {
        desk = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page = desk.newPage();
        page.setDefaultTimeout(PATIENCE);
        signIn(Role.FRONT_DESK);
    }

    @AfterEach
    void goHome() {
        desk.close();
    }

    private void signIn(Role role) {
        go("/sign-in");
        page.fill("#mail", role.name() + "@example.org");
        page.fill("#password", PASSWORD);
        page.locator("main button").first().click();
    }

    private void go(String path) {
        page.navigate(clinic.address(path).toString());
    }

    private void press(String words) {
        page.locator("main button, main a.btn", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    private String heading() {
        return page.locator("h1").textContent().strip();
    }

    private Client client(String name) {
        Client.Details details = new Client.Details(
                name, Optional.of(BORN), "", "client@example.org", "en", "GB", "", "Secret complaint");
        return clinic.bean(Clients.class)
                .create(
                        details,
                        clinic.bean(Accounts.class)
                                .findByMail("FRONT_DESK@example.org")
                                .orElseThrow()
                                .id());
    }

    private String ask(Client client) {
        return "/clients/" + client.id() + "/ask";
    }

    private void noBarriers() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    @Test
    void a_code_is_read_from_the_screen_by_a_phone_and_the_desk_sees_how_far_it_is() throws Exception {
        go(ask(client("Cora Code")));
        noBarriers();
        press("Show the code");
        noBarriers();

        String link = read(page.locator("svg.square").screenshot());

        assertThat(link).startsWith(clinic.address("/ask/").toString());
        assertThat(page.locator("[data-is=WAITING]").isVisible()).isTrue();
        try (BrowserContext phone = chromium.browser().newContext()) {
            Page client = phone.newPage();
            client.navigate(link);
            client.fill("#born", BORN.toString());
            client.locator("main button").click();
            page.locator("[data-is=BEGUN]").waitFor();
            client.locator("a.btn-1").click();
            client.locator("input[value=saddle-numbness]").check();
            client.locator("main button").click();
        }
        page.locator("[data-is=URGENT]").waitFor();
        assertThat(page.locator("[data-is=BEGUN]").isVisible()).isFalse();
    }

    private static String read(byte[] png) throws IOException, NotFoundException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getText();
    }

    @Test
    void a_code_runs_out_after_two_hours_and_another_one_replaces_one_that_nobody_opened() {
        Client client = client("Rita Replaced");
        Rounds rounds = clinic.bean(Rounds.class);
        AccountId by = clinic.bean(Accounts.class)
                .findByMail("FRONT_DESK@example.org")
                .orElseThrow()
                .id();
        String first = rounds.begin(client.id(), Stage.TODAY, Way.CODE, by);
        String second = rounds.begin(client.id(), Stage.TODAY, Way.CODE, by);

        assertThat(clinic.visitor().get("/ask/" + first).body()).contains("cannot be used any more");
        assertThat(clinic.visitor().get("/ask/" + second + "/born").statusCode())
                .isEqualTo(200);
        clinic.wait(Duration.ofMinutes(121));
        assertThat(clinic.visitor().get("/ask/" + second).body()).contains("cannot be used any more");
    }

    @Test
    void a_link_by_mail_says_nothing_and_asks_for_the_date_of_birth() throws Exception {
        Client client = client("Mia Mail");
        go(ask(client));
        press("Send the link");
        assertThat(page.locator(".err").textContent()).contains("Ask the client first");
        page.locator("input[name=agreed]").check();
        press("Send the link");
        assertThat(page.locator("main").textContent()).contains("on its way to client@example.org");

        assertThat(post.waitForIncomingEmail(PATIENCE_MILLISECONDS, 1)).isTrue();
        MimeMessage letter = post.getReceivedMessages()[post.getReceivedMessages().length - 1];
        String text = letter.getContent().toString();
        assertThat(letter.getSubject() + text)
                .doesNotContainIgnoringCase("complaint")
                .doesNotContain("needl", "pain");
        Matcher link = Pattern.compile("https?://\\S+(/ask/\\S+)").matcher(text);
        assertThat(link.find()).isTrue();
        String secret = link.group(1);
        Visitor stranger = clinic.visitor();
        assertThat(Visitor.next(stranger.get(secret))).isEqualTo(secret + "/born");
        assertThat(Visitor.next(stranger.get(secret + "/emergency"))).isEqualTo(secret + "/born");
        assertThat(born(stranger, secret, "1985-04-04")).contains("not the date that the clinic has");
        Visitor mia = clinic.visitor();
        born(mia, secret, BORN.toString());
        assertThat(mia.get(secret).body()).contains("A few questions before your treatment");
        assertThat(Visitor.next(stranger.get(secret))).isEqualTo(secret + "/born");
        for (int i = 1; i < AskDoor.MOST_WRONG; i++) {
            assertThat(born(stranger, secret, "1985-04-04")).contains("not the date");
        }
        assertThat(born(stranger, secret, "1985-04-04")).contains("cannot be used any more");
        assertThat(born(stranger, secret, BORN.toString())).contains("cannot be used any more");
        assertThat(clinic.bean(JdbcClient.class)
                        .sql("select why from audit_entry where action = 'client.asked' and client = ?")
                        .param(client.id().value())
                        .query(String.class)
                        .list()
                        .toString())
                .contains("agreed");
    }

    @Test
    void a_tick_is_kept_as_a_consent_with_the_letter_and_after_a_no_there_is_no_letter() {
        Client client = client("Carla Consent");
        go(ask(client));
        page.locator("input[name=agreed]").check();
        press("Send the link");
        go(ask(client));
        press("Send the link");

        ContactConsents consents = clinic.bean(ContactConsents.class);
        AccountId desk = clinic.bean(Accounts.class)
                .findByMail("FRONT_DESK@example.org")
                .orElseThrow()
                .id();
        assertThat(consents.of(client.id()))
                .as("said once, written down once")
                .extracting(
                        said -> List.of(said.way(), said.purpose(), said.agreed(), said.saidBy(), said.recordedBy()))
                .containsExactly(List.of(
                        ContactConsents.Way.MAIL,
                        ContactConsents.Purpose.FORMS_AND_RESULTS,
                        true,
                        "Carla Consent",
                        desk));
        assertThat(letters(client)).isEqualTo(2);

        consents.say(
                client.id(),
                ContactConsents.Way.MAIL,
                ContactConsents.Purpose.FORMS_AND_RESULTS,
                false,
                "Carla Consent",
                desk);
        page.locator("main button", new Page.LocatorOptions().setHasText("Send the link"))
                .click();
        assertThat(page.locator(".why[role=alert]").textContent()).contains("Carla Consent said no");
        assertThat(page.locator("main").textContent()).doesNotContain("Send the link");
        assertThat(letters(client)).isEqualTo(2);
        assertThat(clinic.bean(JdbcClient.class)
                        .sql("select action || ' ' || outcome from audit_entry where client = ? and action in"
                                + " ('client.asked', 'contact.agreed', 'contact.refused') order by seq")
                        .param(client.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "contact.agreed DONE",
                        "client.asked DONE",
                        "client.asked DONE",
                        "contact.refused DONE",
                        "client.asked REFUSED");
        noBarriers();
    }

    private long letters(Client client) {
        return clinic.bean(JdbcClient.class)
                .sql("select count(*) from letter where client_id = ?")
                .param(client.id().value())
                .query(Long.class)
                .single();
    }

    private static String born(Visitor visitor, String secret, String day) {
        return visitor.postWith(visitor.token("/forgotten"), secret + "/born", Map.of("born", day))
                .body();
    }

    @Test
    void a_letter_that_was_refused_is_told_where_it_was_sent() {
        Client client = client("Nora Nowhere");
        clinic.bean(JdbcClient.class)
                .sql(
                        "insert into letter (client_id, recipient, subject, content, written_at, next_try_at, state, ended_at,"
                                + " reason) values (?, 'x@example.org', 'x', '', now(), now(), 'FAILED', now(), 'ADDRESS')")
                .param(client.id().value())
                .update();

        go(ask(client));

        assertThat(page.locator(".errsum").textContent()).contains("no such address");
    }

    @Test
    void the_printed_form_has_every_question_with_its_code_on_at_most_four_pages() throws IOException {
        Client client = client("Pia Paper");
        go(ask(client));
        String token = page.locator("input[name=_csrf]").first().getAttribute("value");

        APIResponse answer = desk.request()
                .post(
                        clinic.address(ask(client) + "/paper").toString(),
                        RequestOptions.create().setForm(FormData.create().set("_csrf", token)));

        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(4);
            assertThat(text).contains("Pia Paper", "None of these", "999");
            go("/clients/" + client.id() + "/keyed");
            String number = page.locator(".client .num").textContent().replaceAll("[^0-9]", "");
            assertThat(text).contains(number);
            String flat = text.replaceAll("\\s+", " ");
            assertThat(page.locator(".krow legend code").allTextContents())
                    .hasSizeGreaterThan(100)
                    .doesNotHaveDuplicates()
                    .allMatch(code -> Pattern.compile("(?<![0-9])" + code + "(?![a-z0-9])")
                            .matcher(flat)
                            .find());
        }
    }

    @Test
    void a_whole_form_is_keyed_in_by_keyboard_alone() {
        signIn(Role.PRACTITIONER);
        Client client = client("Karl Keyed");
        go("/clients/" + client.id() + "/keyed");
        noBarriers();
        Instant begun = Instant.now();

        for (int i = 0; i < 400 && !isOnSave(); i++) {
            keyRow();
        }
        page.keyboard().press("Enter");

        Duration took = Duration.between(begun, Instant.now());
        Logger.getLogger(WaysTest.class.getName()).info(() -> "Keyed in within " + took.toMillis() + " ms");
        assertThat(heading()).isEqualTo("What must I know first");
        assertThat(took).isLessThan(FAST);
        page.locator("details.how summary").click();
        assertThat(page.locator("details.how").textContent()).contains("on paper; keyed in by Ruth PRACTITIONER");
        assertThat(reply(client, "cardiac-device")).isEqualTo("yes");
        assertThat(reply(client, "joint-replacement")).isEqualTo("no");
        assertThat(reply(client, "latex-allergy")).isEqualTo("no");
        assertThat(reply(client, "age")).isEqualTo("day:1985-04-03");
    }

    private boolean isOnSave() {
        return page.evaluate("document.activeElement.hasAttribute('data-save')").equals(true);
    }

    /** What somebody with a form of a healthy adult and a pacemaker types in a row; how many keys. */
    private void keyRow() {
        String row = String.valueOf(
                page.evaluate("(document.activeElement.closest('[data-row]') ?? document.activeElement).id"));
        String keys = switch (row) {
            case "f-q.cardiac-device", "f-q.willing", "f-q.conservative-care-tried" -> "y";
            case "f-q.sex" -> "m";
            case "f-q.age" -> "03041985";
            default -> {
                boolean listed = page.evaluate("document.activeElement.closest('[data-row]')?.dataset.row === 'listed'")
                        .equals(true);
                boolean implants = List.of(
                                "lymphoedema-limb",
                                "node-dissection",
                                "varicose-veins",
                                "joint-replacement",
                                "soft-implant")
                        .contains(row.replace("f-q.", ""));
                yield listed && !implants ? "0" : "n";
            }
        };
        if (row.equals("f-q.age")) {
            page.keyboard()
                    .type(
                            String.valueOf(page.evaluate("new Date(2001, 10, 22).toLocaleDateString()"))
                                            .startsWith("11")
                                    ? "04031985"
                                    : keys);
            page.keyboard().press("Enter");
            return;
        }
        page.keyboard().press(keys);
    }

    private String reply(Client client, String fact) {
        return clinic.bean(JdbcClient.class)
                .sql(
                        "select a.reply from answer a join answer_sheet s on s.id = a.sheet_id where s.client_id = ? and a.fact = ?"
                                + " and s.keyed_by is not null")
                .params(client.id().value(), fact)
                .query(String.class)
                .single();
    }

    @Test
    void a_sign_of_an_emergency_on_paper_alarms_at_once_and_once_more_when_saved() {
        Client client = client("Uma Urgent");
        go("/clients/" + client.id() + "/keyed");
        page.keyboard().press("y");
        assertThat(page.locator(".at-once").isVisible()).isTrue();
        page.locator("input[name^='none.']").all().forEach(none -> none.check());
        page.locator(".krow:not(.below) input[type=radio][value=unknown]").all().forEach(row -> {
            if (row.evaluate("it => it.closest('.krow').dataset.row === 'listed'")
                    .equals(false)) {
                row.check();
            }
        });
        page.locator("input[name='u.age']").check();
        page.fill("#said", LocalDate.now(clinic.bean(Clock.class)).minusDays(1).toString());
        press("Save the form");

        assertThat(heading()).isEqualTo("A sign of an emergency stands on this form");
        go("/today");
        assertThat(page.locator(".today-urgent").textContent()).contains("Uma Urgent");
    }

    @Test
    void a_form_that_is_not_complete_comes_back_filled_and_says_where() {
        Client client = client("Ina Incomplete");
        go("/clients/" + client.id() + "/keyed");
        page.locator("input[name='q.latex-allergy'][value=yes]").check();
        page.fill("#said", LocalDate.now(clinic.bean(Clock.class)).plusDays(2).toString());

        press("Save the form");

        assertThat(page.locator(".errsum").textContent()).contains("last thirty");
        assertThat(page.locator("input[name='q.latex-allergy'][value=yes]").isChecked())
                .isTrue();
        assertThat(clinic.bean(JdbcClient.class)
                        .sql("select count(*) from answer_sheet where client_id = ?")
                        .param(client.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void three_hundred_guesses_are_told_to_wait_and_a_right_link_still_works() {
        Client client = client("Gus Guessed");
        Visitor visitor = clinic.visitor();
        List<Integer> answers = IntStream.range(0, 300)
                .mapToObj(i -> visitor.get("/ask/guess" + i).statusCode())
                .toList();

        assertThat(answers.subList(0, 5)).containsOnly(404);
        assertThat(answers.subList(20, 300)).containsOnly(429);
        String secret = clinic.bean(Rounds.class)
                .begin(
                        client.id(),
                        Stage.TODAY,
                        Way.CODE,
                        clinic.bean(Accounts.class)
                                .findByMail("FRONT_DESK@example.org")
                                .orElseThrow()
                                .id());
        assertThat(visitor.get("/ask/" + secret + "/born").statusCode()).isEqualTo(200);
    }

    @Test
    void a_forged_id_and_somebody_elses_round_are_no_page() {
        Client client = client("Fay Forged");
        Client other = client("Otto Other");
        AccountId by = clinic.bean(Accounts.class)
                .findByMail("FRONT_DESK@example.org")
                .orElseThrow()
                .id();
        Round round = clinic.bean(Rounds.class)
                .open(clinic.bean(Rounds.class).begin(client.id(), Stage.TODAY, Way.CODE, by))
                .orElseThrow();

        for (String path : List.of(
                "/clients/00000000-0000-0000-0000-000000000000/keyed",
                "/clients/x/ask/rounds/y/state",
                ask(other) + "/rounds/" + round.id() + "/state",
                ask(client) + "/rounds/nonsense/state")) {
            go(path);
            assertThat(page.content()).as(path).contains("FIL-7404");
        }
        go(ask(client) + "/rounds/" + round.id() + "/state");
        assertThat(page.content()).contains("WAITING");
    }
}
