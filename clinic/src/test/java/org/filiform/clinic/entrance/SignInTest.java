package org.filiform.clinic.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.clinic.Visitor.next;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.SecondFactor;
import org.filiform.clinic.access.Totp;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.audit.AuditVerdict;
import org.filiform.clinic.audit.AuditVerifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private static final String PASSWORD = "four words in a row";
    private static final int OK = 200;
    private static final int SEE_OTHER = 302;
    private static final int WRONG = 422;
    private static final int LOCKED = 429;

    private final RunningClinic clinic = RunningClinic.start();
    private int number;

    @AfterAll
    void stop() {
        clinic.close();
    }

    /** Whatever a test did, the audit of it is whole. */
    @AfterEach
    void theAuditIsWhole() throws SQLException {
        assertThat(AuditVerifier.verify(clinic.database().source())).isInstanceOf(AuditVerdict.Whole.class);
    }

    private String somebody(Role... roles) {
        String mail = "Person" + ++number + "@example.org";
        clinic.bean(Accounts.class)
                .create(new NewPerson("Person " + number, "", mail, Set.of(roles)), Optional.of(PASSWORD));
        return mail;
    }

    private AccountId account(String mail) {
        return clinic.bean(Accounts.class).findByMail(mail).orElseThrow().id();
    }

    @Test
    void aPageIsAskedForThenSignedInForThenShown() {
        String mail = somebody(Role.ADMINISTRATOR);
        Visitor visitor = clinic.visitor();

        assertThat(next(visitor.get("/staff"))).isEqualTo("/sign-in");
        assertThat(next(visitor.signIn(mail.toUpperCase(Locale.ROOT), PASSWORD)))
                .isEqualTo("/staff");
        assertThat(visitor.get("/staff").body()).contains("People");
    }

    @Test
    void aPageThatWasAskedForKeepsItsQuestionAndGainsNone() {
        String mail = somebody(Role.ADMINISTRATOR);
        for (String page : List.of("/staff?q=a%20b", "/staff")) {
            Visitor visitor = clinic.visitor();
            visitor.get(page);
            assertThat(visitor.signIn(mail, PASSWORD)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith(page);
        }
    }

    @Test
    void withoutAPageAskedForOneGoesToToday() {
        assertThat(next(clinic.visitor().signIn(somebody(Role.PRACTITIONER), PASSWORD)))
                .isEqualTo("/today");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswerAndTheFormKeepsTheAddress() {
        String mail = somebody(Role.PRACTITIONER);
        HttpResponse<String> wrong = clinic.visitor().signIn(mail, "not the password");
        HttpResponse<String> unknown = clinic.visitor().signIn("nobody@example.org", "not the password");

        assertThat(wrong.statusCode()).isEqualTo(WRONG);
        assertThat(wrong.body()).contains("do not go together").contains("value=\"" + mail + "\"");
        assertThat(unknown.statusCode()).isEqualTo(WRONG);
        assertThat(plain(unknown.body())).isEqualTo(plain(wrong.body()).replace(mail, "nobody@example.org"));
    }

    private static String plain(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void tenWrongPasswordsLockWhetherTheAddressIsKnownOrNot() {
        for (String mail : List.of(somebody(Role.PRACTITIONER), "unknown" + number + "@example.org")) {
            Visitor visitor = clinic.visitor();
            for (int i = 0; i < 10; i++) {
                assertThat(visitor.signIn(mail, "wrong").statusCode()).isEqualTo(WRONG);
            }
            HttpResponse<String> locked = visitor.signIn(mail, PASSWORD);
            assertThat(locked.statusCode()).isEqualTo(LOCKED);
            assertThat(locked.body()).contains("try again at");
        }
    }

    @Test
    void aLockEndsAndTheNextOneIsTwiceAsLong() {
        String mail = somebody(Role.PRACTITIONER);
        Visitor visitor = clinic.visitor();
        for (Duration wait : List.of(Duration.ofMinutes(15), Duration.ofMinutes(30))) {
            for (int i = 0; i < 10; i++) {
                visitor.signIn(mail, "wrong");
            }
            clinic.wait(wait.minusMinutes(1));
            assertThat(visitor.signIn(mail, PASSWORD).statusCode()).isEqualTo(LOCKED);
            clinic.wait(Duration.ofMinutes(1));
        }
        assertThat(visitor.signIn(mail, PASSWORD).statusCode()).isEqualTo(SEE_OTHER);
    }

    @Test
    void aWrongCodeAHundredTimesLocksThoughThePasswordIsKnown() {
        String mail = somebody(Role.PRACTITIONER);
        turnOnSecondFactor(account(mail));
        Visitor visitor = clinic.visitor();
        int looked = 0;
        for (int i = 0; i < 100; i++) {
            if (i % 5 == 0) {
                visitor.signIn(mail, PASSWORD);
            }
            HttpResponse<String> answer = visitor.post(
                    "/sign-in/code", "/sign-in/code", Map.of("code", String.format(Locale.ROOT, "%06d", i)));
            looked += answer.statusCode() == WRONG ? 1 : 0;
        }

        assertThat(looked).isLessThan(10);
        assertThat(visitor.signIn(mail, PASSWORD).statusCode()).isEqualTo(LOCKED);
        assertThat(next(visitor.get("/account"))).isEqualTo("/sign-in");
    }

    private byte[] turnOnSecondFactor(AccountId account) {
        SecondFactor factor = clinic.bean(SecondFactor.class);
        byte[] secret = factor.begin(account).orElseThrow();
        assertThat(factor.turnOn(account, Totp.code(secret, now().minusSeconds(30))))
                .isPresent();
        return secret;
    }

    private Instant now() {
        return clinic.bean(Clock.class).instant();
    }

    @Test
    void withASecondFactorThePasswordAloneOpensNothing() {
        String mail = somebody(Role.PRACTITIONER);
        byte[] secret = turnOnSecondFactor(account(mail));
        Visitor visitor = clinic.visitor();

        assertThat(next(visitor.signIn(mail, PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(next(visitor.get("/account"))).isEqualTo("/sign-in");
        String code = Totp.code(secret, now());
        assertThat(next(visitor.post("/sign-in/code", "/sign-in/code", Map.of("code", code))))
                .isEqualTo("/account");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(OK);

        Visitor again = clinic.visitor();
        again.signIn(mail, PASSWORD);
        assertThat(again.post("/sign-in/code", "/sign-in/code", Map.of("code", code))
                        .statusCode())
                .as("a code is good once")
                .isEqualTo(WRONG);
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        String mail = somebody(Role.PRACTITIONER);
        Visitor owner = clinic.visitor();
        owner.signIn(mail, PASSWORD);
        byte[] secret = clinic.bean(SecondFactor.class).begin(account(mail)).orElseThrow();
        String shown = owner.post(
                        "/account/second-factor", "/account/second-factor", Map.of("code", Totp.code(secret, now())))
                .body();
        List<String> codes = Pattern.compile("<li>([0-9a-f-]{19})</li>")
                .matcher(shown)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(codes).hasSize(8).doesNotHaveDuplicates();

        for (int expected : List.of(SEE_OTHER, WRONG)) {
            Visitor visitor = clinic.visitor();
            visitor.signIn(mail, PASSWORD);
            assertThat(visitor.post(
                                    "/sign-in/code",
                                    "/sign-in/code",
                                    Map.of(
                                            "code",
                                            codes.getFirst().replace("-", " ").toUpperCase(Locale.ROOT)))
                            .statusCode())
                    .isEqualTo(expected);
        }
    }

    @Test
    void signingInMakesANewSession() {
        String mail = somebody(Role.PRACTITIONER);
        Visitor visitor = clinic.visitor();
        visitor.get("/account");
        String before = session(visitor);
        visitor.signIn(mail, PASSWORD);

        assertThat(session(visitor)).isNotEqualTo(before).isNotEmpty();
    }

    private static String session(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("filiform"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void whoOnlyLooksAtTheFrontLeavesNoSession() {
        Visitor visitor = clinic.visitor();
        visitor.get("/");
        visitor.get("/sign-in");

        assertThat(session(visitor)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursWhateverHappensInIt() {
        String mail = somebody(Role.PRACTITIONER);
        Visitor visitor = clinic.visitor();
        visitor.signIn(mail, PASSWORD);
        clinic.wait(Duration.ofHours(12).minusMinutes(1));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(OK);
        clinic.wait(Duration.ofMinutes(2));

        assertThat(next(visitor.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void aSessionIsKeptForHalfAnHourUnused() {
        String mail = somebody(Role.PRACTITIONER);
        clinic.visitor().signIn(mail, PASSWORD);

        assertThat(JdbcClient.create(clinic.database().source())
                        .sql("select max_inactive_interval from spring_session where principal_name = ?")
                        .param(account(mail).toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1800);
    }

    @Test
    void aSessionOutlivesTheProcessAndIsGoodAtEveryReplica() {
        String mail = somebody(Role.PRACTITIONER);
        Visitor visitor = clinic.visitor();
        visitor.signIn(mail, PASSWORD);
        try (RunningClinic other = RunningClinic.start(clinic.database())) {
            assertThat(visitor.get(other.address("/account").toString()).statusCode())
                    .isEqualTo(OK);
        }
    }

    @Test
    void sessionsAreListedAndEnded() {
        String mail = somebody(Role.PRACTITIONER);
        Visitor here = clinic.visitor();
        Visitor there = clinic.visitor();
        here.signIn(mail, PASSWORD);
        there.signIn(mail, PASSWORD);
        Matcher end = Pattern.compile("/account/sessions/[0-9a-f]{64}/end")
                .matcher(here.get("/account").body());
        assertThat(end.find()).isTrue();
        here.post("/account", end.group(), Map.of());

        assertThat(next(there.get("/account"))).isEqualTo("/sign-in");
        assertThat(here.get("/account").statusCode()).isEqualTo(OK);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        String mail = somebody(Role.PRACTITIONER);
        Visitor here = clinic.visitor();
        Visitor there = clinic.visitor();
        here.signIn(mail, PASSWORD);
        there.signIn(mail, PASSWORD);

        assertThat(here.post("/account", "/account/password", Map.of("old", "wrong", "password", "another few words"))
                        .body())
                .contains("That is not your password");
        here.post("/account", "/account/password", Map.of("old", PASSWORD, "password", "another few words"));

        assertThat(next(there.get("/account"))).isEqualTo("/sign-in");
        assertThat(here.get("/account").body()).contains("Your password is changed");
        assertThat(clinic.visitor().signIn(mail, "another few words").statusCode())
                .isEqualTo(SEE_OTHER);
    }

    @Test
    void aTakenRoleAndAClosedAccountCountAtOnce() {
        String mail = somebody(Role.ADMINISTRATOR);
        somebody(Role.ADMINISTRATOR);
        Visitor visitor = clinic.visitor();
        visitor.signIn(mail, PASSWORD);
        clinic.bean(Accounts.class).changeRoles(account(mail), Set.of(Role.FRONT_DESK));
        assertThat(visitor.get("/staff").statusCode()).isEqualTo(403);
        clinic.bean(Accounts.class).close(account(mail));

        assertThat(next(visitor.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(clinic.visitor()
                        .postWith("", "/sign-in", Map.of("mail", "a@b", "password", "c"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anInvitationIsGoodOnce() throws IOException {
        Visitor administrator = clinic.visitor();
        administrator.signIn(somebody(Role.ADMINISTRATOR), PASSWORD);
        String mail = "invited@example.org";
        HttpResponse<String> invited = administrator.post(
                "/staff/new",
                "/staff",
                Map.of("name", "Ida Brandt", "profession", "Physiotherapist", "mail", mail, "role", "PRACTITIONER"));
        assertThat(next(invited)).startsWith("/staff/");
        assertThat(clinic.visitor().signIn(mail, "").statusCode()).isEqualTo(WRONG);

        String link = linkTo(mail);
        Visitor somebody = clinic.visitor();
        assertThat(somebody.post(link, link, Map.of("password", "too short")).body())
                .contains("at least 12 characters");
        assertThat(next(somebody.post(link, link, Map.of("password", PASSWORD))))
                .isEqualTo("/today");
        assertThat(clinic.visitor().get(link).statusCode()).isEqualTo(404);
        assertThat(clinic.visitor().signIn(mail, PASSWORD).statusCode()).isEqualTo(SEE_OTHER);
    }

    @Test
    void aForgottenPasswordIsChosenAnewByALinkAndAnUnknownAddressLearnsNothing() throws IOException {
        String mail = somebody(Role.PRACTITIONER);
        Visitor visitor = clinic.visitor();
        HttpResponse<String> known = visitor.post("/forgotten", "/forgotten", Map.of("mail", mail));
        HttpResponse<String> unknown = visitor.post("/forgotten", "/forgotten", Map.of("mail", "nobody@example.org"));
        assertThat(next(known)).isEqualTo(next(unknown)).isEqualTo("/forgotten/sent");

        String link = linkTo(mail);
        clinic.wait(Duration.ofMinutes(59));
        assertThat(next(visitor.post(link, link, Map.of("password", "quite another one"))))
                .isEqualTo("/today");
        assertThat(clinic.visitor().signIn(mail, PASSWORD).statusCode()).isEqualTo(WRONG);

        clinic.visitor().post("/forgotten", "/forgotten", Map.of("mail", mail));
        String second = linkTo(mail);
        clinic.wait(Duration.ofMinutes(61));
        assertThat(clinic.visitor().get(second).statusCode()).isEqualTo(404);
    }

    /** The link in the latest letter to an address. */
    private String linkTo(String mail) throws IOException {
        clinic.untilNoLetterWaits();
        try (Stream<Path> letters = Files.list(clinic.data().resolve("outbox"))) {
            String letter = letters.sorted(Comparator.reverseOrder())
                    .map(SignInTest::read)
                    .filter(text -> text.startsWith("To: " + mail + "\n"))
                    .findFirst()
                    .orElseThrow();
            Matcher link =
                    Pattern.compile("http://localhost:\\d+(/password/\\S+)").matcher(letter);
            assertThat(link.find()).isTrue();
            return link.group(1);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void permissionsAreGrantedByTheLeadAloneAndEnd() {
        String practitioner = somebody(Role.PRACTITIONER);
        String page = "/staff/" + account(practitioner);
        Visitor lead = clinic.visitor();
        lead.signIn(somebody(Role.CLINICAL_LEAD), PASSWORD);
        assertThat(lead.get(page).body()).contains("Nothing yet");
        lead.post(page, page + "/acts", Map.of("act", "DEEP", "from", "2026-01-01", "to", ""));
        assertThat(lead.get(page).body()).contains("That is granted").contains("Since");
        lead.post(page, page + "/acts", Map.of("act", "DEEP", "from", "2026-05-01", "to", "2026-06-01"));
        assertThat(lead.get(page).body()).contains("for some of these days already");
        lead.post(page, page + "/drugs", Map.of("drug", "lidocaine", "authority", "PGD", "from", "2026-01-01"));
        assertThat(lead.get(page).body()).contains("patient group direction");

        Visitor administrator = clinic.visitor();
        administrator.signIn(somebody(Role.ADMINISTRATOR), PASSWORD);
        String token = administrator.token(page);
        assertThat(administrator
                        .postWith(token, page + "/acts", Map.of("act", "THORAX", "from", "2026-01-01"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theLastAdministratorRemainsOne() {
        try (RunningClinic alone = RunningClinic.start()) {
            Accounts accounts = alone.bean(Accounts.class);
            Created made = accounts.create(
                    new NewPerson("Ada", "", "ada@example.org", Set.of(Role.ADMINISTRATOR)), Optional.empty());
            AccountId ada = ((Created.Made) made).id();

            assertThat(accounts.close(ada)).isEqualTo(Accounts.Changed.LAST_ADMINISTRATOR);
            assertThat(accounts.changeRoles(ada, Set.of(Role.AUDITOR))).isEqualTo(Accounts.Changed.LAST_ADMINISTRATOR);
        }
    }

    @Test
    void whatWasRefusedIsInTheAudit() {
        String mail = somebody(Role.FRONT_DESK);
        Visitor visitor = clinic.visitor();
        visitor.signIn(mail, "wrong");
        visitor.signIn(mail, PASSWORD);
        visitor.get("/staff");

        Optional<UUID> account = Optional.of(account(mail).value());
        assertThat(entries("sign-in").stream()
                        .filter(line -> line.entry().account().equals(account)))
                .extracting(line -> line.entry().outcome())
                .containsExactly(AuditOutcome.DONE, AuditOutcome.REFUSED);
        assertThat(entries("route.refused").stream()
                        .filter(line -> line.entry().account().equals(account)))
                .extracting(line -> line.entry().why())
                .containsExactly("GET /staff");
    }

    private List<AuditLine> entries(String action) {
        return clinic.bean(Audit.class).ofAction(action, Instant.EPOCH, 1000);
    }
}
