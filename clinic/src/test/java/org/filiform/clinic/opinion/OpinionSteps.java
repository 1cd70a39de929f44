package org.filiform.clinic.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.AlsoSaid;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of opinions speak in. They share one clinic, because a start of it takes longer than most of them together. */
@ExtendWith(OneClinic.class)
abstract class OpinionSteps {

    static final String PHOBIA = "DN-A01";
    static final String APPROVAL = "TP-R01-approval";
    static final String STEROID = "TP-R01-steroid";

    final RunningClinic clinic;

    OpinionSteps(RunningClinic clinic) {
        this.clinic = clinic;
    }

    Client somebody(String name, Map<String, Reply> differences) {
        Client client = clinic.bean(Clients.class).create(Client.Details.named(name), account("Ida Brandt"));
        clinic.bean(Accounts.class)
                .staff()
                .forEach(person -> clinic.bean(CareTeam.class).join(client.id(), person.id(), CareTeam.How.JOINED));
        say(client, differences);
        return client;
    }

    void say(Client client, Map<String, Reply> replies) {
        Map<FactId, Reply> said = new HashMap<>();
        replies.forEach((fact, reply) -> said.put(new FactId(fact), reply));
        clinic.bean(KeyedIn.class)
                .answered(client.id(), said, clinic.bean(Clock.class).instant(), account("Ida Brandt"));
    }

    static Reply pregnant(int weeks) {
        return new Reply.Pregnant(today().minusWeeks(weeks));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    AccountId account(String name) {
        return clinic.bean(Accounts.class)
                .findByMail(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.invalid")
                .orElseThrow()
                .id();
    }

    Visitor signedIn(String name) {
        Visitor visitor = clinic.visitor();
        String mail = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.invalid";
        visitor.post("/demo", "/demo", Map.of("mail", mail));
        return visitor;
    }

    static String record(Client client) {
        return "/clients/" + client.id();
    }

    Map<String, String> letter(Client client, String finding, String question) {
        return new HashMap<>(Map.of(
                "request",
                UUID.randomUUID().toString(),
                "finding",
                finding,
                "doctor",
                "Dr Lee",
                "practice",
                "Riverside",
                "mail",
                "",
                "question",
                question,
                "agreed",
                "yes",
                "agreedBy",
                client.name(),
                "remindOn",
                today().plusDays(7).toString()));
    }

    static String seen(Visitor visitor, Client client, Map<String, String> form) {
        return hidden(
                visitor.post(record(client), record(client) + "/opinions", form).body(), "seen");
    }

    static String hidden(String body, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
        return value.find() ? value.group(1) : "";
    }

    /** Makes a letter; its address. */
    String ask(Visitor visitor, Client client, String... findings) {
        Map<String, String> form = letter(client, String.join(",", findings), "May it go on?");
        form.put("seen", seen(visitor, client, form));
        form.put("step", "make");
        String address = Visitor.next(visitor.post(record(client), record(client) + "/opinions", form));
        assertThat(address).startsWith(record(client) + "/opinions/");
        return address;
    }

    static Map<String, String> answer(Says... says) {
        Map<String, String> form = new HashMap<>(Map.of(
                "request", UUID.randomUUID().toString(),
                "answeredBy", "Dr Lee",
                "way", "LETTER",
                "answeredOn", today().toString(),
                "expiresOn", today().plusDays(30).toString()));
        for (int place = 0; place < says.length; place++) {
            form.put("says." + place, says[place].name());
        }
        return form;
    }

    Map<String, String> override(Visitor visitor, Client client, String finding, AccountId treats) {
        visitor.post(record(client), record(client) + "/team/join", Map.of("then", record(client)));
        String body = visitor.get(record(client) + "/overrides/new?finding=" + finding)
                .body();
        return new HashMap<>(Map.of(
                "request",
                UUID.randomUUID().toString(),
                "finding",
                finding,
                "fingerprint",
                hidden(body, "fingerprint"),
                "why",
                "Because we talked",
                "told",
                "What may happen",
                "differently",
                "Lying down",
                "treats",
                treats.toString(),
                "end",
                "today"));
    }

    List<Letter> letters(Client client) {
        return clinic.bean(DoctorLetters.class).of(client.id());
    }

    List<Finding> onOf(Client client) {
        return clinic.bean(ClientAnswers.class).screen(client, Stage.TODAY).answers().stream()
                .map(Answer::findings)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    Set<String> findings(Client client) {
        return onOf(client).stream().map(Finding::name).collect(Collectors.toSet());
    }

    Finding finding(Client client, String name) {
        return onOf(client).stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Beside beside(Client client) {
        return clinic.bean(Clearances.class)
                .beside(client.id(), clinic.bean(ClientAnswers.class).screen(client, Stage.TODAY));
    }

    Clearance clearance(Client client, String finding) {
        return clinic
                .bean(Clearances.class)
                .of(client.id(), clinic.bean(ClientAnswers.class).screen(client, Stage.TODAY))
                .stream()
                .filter(clearance -> clearance.finding().name().equals(finding))
                .findFirst()
                .orElseThrow();
    }

    /** What is vouched for on another day. */
    List<AlsoSaid.Said> vouchedOn(LocalDate day, Client client) {
        return new Vouched(
                        clinic.bean(DoctorLetters.class),
                        clinic.bean(ClearedFacts.class),
                        Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .of(client.id(), () -> clinic.bean(ClientAnswers.class).ground(client));
    }

    void adoptAgain() {
        clinic.bean(Rules.class).adoptAsProposed("Nora Lindqvist", today(), account("Nora Lindqvist"));
    }

    List<AuditOutcome> actions(Client client, String action) {
        return clinic.bean(Audit.class).ofClient(client.id().value(), Audit.MOST_LINES).stream()
                .map(line -> line.entry())
                .filter(entry -> entry.action().equals(action))
                .map(entry -> entry.outcome())
                .toList();
    }

    void database(String command) {
        clinic.bean(JdbcClient.class).sql(command).update();
    }

    String pdf(Visitor visitor, String path) throws IOException {
        HttpResponse<byte[]> answer = bytes(visitor, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    HttpResponse<byte[]> bytes(Visitor visitor, String path) throws IOException {
        URI address = clinic.address(path);
        try (var http = HttpClient.newBuilder()
                .cookieHandler(visitor.cookies())
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            return http.send(HttpRequest.newBuilder(address).GET().build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form of a page with a file, as a browser does; without a name there is none. */
    static HttpResponse<String> upload(
            Visitor visitor, String page, String path, Map<String, String> fields, String name, byte[] file) {
        return uploadWith(visitor.token(page), visitor, path, fields, name, file);
    }

    static HttpResponse<String> uploadWith(
            String token, Visitor visitor, String path, Map<String, String> fields, String name, byte[] file) {
        String edge = "edge" + UUID.randomUUID();
        StringBuilder before = new StringBuilder();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((field, value) -> before.append(
                "--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        before.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n");
        return visitor.send(HttpRequest.newBuilder(visitor.address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArrays(
                        List.of(before.toString().getBytes(UTF_8), file, ("\r\n--" + edge + "--\r\n").getBytes(UTF_8))))
                .build());
    }
}
