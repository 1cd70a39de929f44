package org.filiform.clinic.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit as the auditor sees it, and opened records as the clinical lead does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPagesTest {

    private static final String PASSWORD = "four words in a row";
    private static final Path SOURCES = Path.of("src", "main", "java");

    private final RunningClinic clinic = RunningClinic.start();
    private Visitor auditor;
    private Visitor lead;
    private Visitor ben;
    private AccountId desk;
    private Client rosa;

    @BeforeAll
    void people() {
        auditor = as("Aud Itor", Role.AUDITOR);
        lead = as("Lea Lead", Role.CLINICAL_LEAD);
        ben = as("Ben Hauge", Role.PRACTITIONER);
        desk = account("Dea Desk", Role.FRONT_DESK);
        rosa = clinic.bean(Clients.class).create(Client.Details.named("=HYPERLINK(\"x\"), Rosa"), desk);
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    private AccountId account(String name, Role role) {
        NewPerson person = new NewPerson(name, "", role + "@example.org", Set.of(role));
        return switch (clinic.bean(Accounts.class).create(person, Optional.of(PASSWORD))) {
            case Created.Made(AccountId id) -> id;
            case Created.MailTaken _ -> throw new AssertionError("Taken");
        };
    }

    private Visitor as(String name, Role role) {
        account(name, role);
        Visitor visitor = clinic.visitor();
        visitor.signIn(role + "@example.org", PASSWORD);
        return visitor;
    }

    private String record() {
        return "/clients/" + rosa.id();
    }

    @Test
    void theAuditorFindsByClientPersonActionAndOutcomeAndIsSeenLooking() {
        ben.get(record());

        String found = rows("client=rosa&person=hauge&action=record.&outcome=REFUSED");
        assertThat(found)
                .contains("Ben Hauge")
                .contains("Tried to open the record")
                .contains("Rosa");
        assertThat(rows("client=rosa&person=hauge&outcome=DONE&action=record."))
                .doesNotContain("Tried to open the record");
        assertThat(rows("client=nobody")).isEmpty();
        assertThat(rows("person=nobody")).isEmpty();
        assertThat(rows("to=2001-01-01")).isEmpty();
        assertThat(clinic.bean(Audit.class).ofClient(rosa.id().value(), 50))
                .extracting(line -> line.entry().action())
                .contains("audit.read");
    }

    private String rows(String query) {
        String page = auditor.get("/audit?" + query).body();
        int table = page.indexOf("<tbody>");
        return table < 0 ? "" : page.substring(table, page.indexOf("</tbody>"));
    }

    @Test
    void theTableForOtherProgramsHoldsNoFormulaAndIsItselfInTheAudit() {
        var csv = auditor.get("/audit.csv?client=rosa");

        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"audit.csv\"");
        assertThat(csv.body())
                .startsWith("place,at,")
                .contains("\"client.created\"")
                .contains("\"'=HYPERLINK(\"\"x\"\"), Rosa\"")
                .doesNotContain(",\"=");
        assertThat(clinic.bean(Audit.class).ofClient(rosa.id().value(), 50))
                .extracting(line -> line.entry().action())
                .contains("audit.exported");
    }

    @Test
    void theTableForOtherProgramsHasEveryEntryOnce() {
        for (int entry = 0; entry < 1200; entry++) {
            clinic.bean(JdbcClient.class)
                    .sql("select audit_append(now(), null, 'test.many', null, '', 'DONE')")
                    .query(Long.class)
                    .single();
        }

        long lines = auditor.get("/audit.csv?action=test.many")
                .body()
                .lines()
                .skip(1)
                .distinct()
                .count();

        assertThat(lines).isEqualTo(1200);
    }

    /** A list of clients ends somewhere; what an auditor asks about a name must not. */
    @Test
    void aNameThatManyHaveFindsTheEntriesOfAllOfThem() {
        Clients clients = clinic.bean(Clients.class);
        for (int i = 0; i < 60; i++) {
            clients.create(Client.Details.named("Smythe " + i), desk);
        }
        AuditForm form = new AuditForm("smythe", "", "client.created", "", "", "");

        assertThat(clinic.bean(AuditSearch.class)
                        .find(clinic.bean(AuditSearch.class).question(form), 1000))
                .hasSize(60);
    }

    @Test
    void theChainIsCheckedWhileOthersWrite() throws InterruptedException {
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int page = 0; page < 20; page++) {
                ben.get(record());
            }
        });

        var checked = auditor.post("/audit", "/audit/verify", Map.of());

        assertThat(Visitor.next(checked)).isEqualTo("/audit");
        assertThat(auditor.get("/audit").body()).contains("Whole: ");
        writer.join();
    }

    @Test
    void abrokenGlassWaitsOnTheListOfTheDayUntilSomebodyElseLooked() {
        ben.post(record(), record() + "/open", Map.of("reason", "Called in the night, needs her list"));
        assertThat(lead.get("/today").body()).contains("nobody has looked at why");
        long seq = clinic.bean(Audit.class).ofClient(rosa.id().value(), 50).stream()
                .filter(line -> line.entry().action().equals("client.break-glass"))
                .map(AuditLine::seq)
                .findFirst()
                .orElseThrow();
        String look = "/audit/openings/" + seq + "/looked-at";

        lead.post("/audit/openings", look, Map.of("note", " "));
        assertThat(lead.get("/audit/openings").body())
                .contains("Write a few words")
                .contains("needs her list");
        lead.post("/audit/openings", look, Map.of("note", "Spoke with Ben; it was right"));

        assertThat(lead.get("/audit/openings").body())
                .contains("Spoke with Ben")
                .contains("Looked at by Lea Lead");
        assertThat(lead.get("/today").body()).doesNotContain("nobody has looked at why");
    }

    @Test
    void nobodyLooksAtTheirOwnOpening() {
        lead.post(record(), record() + "/open", Map.of("reason", "A complaint of hers"));
        long seq = clinic.bean(Audit.class).ofClient(rosa.id().value(), 50).stream()
                .filter(line -> line.entry().action().equals("client.looked-in"))
                .map(AuditLine::seq)
                .findFirst()
                .orElseThrow();

        lead.post("/audit/openings", "/audit/openings/" + seq + "/looked-at", Map.of("note", "All fine, I say"));

        assertThat(lead.get("/audit/openings").body())
                .contains("This is your own")
                .doesNotContain("All fine, I say");
    }

    /** Whoever adds an act on a record says what it is called. */
    @Test
    void everyActOnARecordHasPlainWords() throws IOException {
        Pattern act = Pattern.compile("trail\\s*\\.(?:done|refused)\\(\\s*\"([a-z.-]+)\",\\s*[a-zA-Z.()]+,");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> act.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(named::add);
        }
        Properties words = new Properties();
        words.load(
                Files.newBufferedReader(Path.of("src", "main", "resources", "texts", "oversight.properties"), UTF_8));
        Set<String> without = named.stream()
                .filter(name -> !words.containsKey("act." + name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(without)
                .as("say in texts/oversight.properties what these are called")
                .isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
