package org.filiform.clinic.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Gates;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client of the demonstration on the way to a consent, through the forms of the pages themselves. */
final class ConsentSteps {

    static final String TREATS = "Nora Lindqvist";

    private final RunningClinic clinic;
    private final Visitor visitor;
    private final String token;

    ConsentSteps(RunningClinic clinic) {
        this.clinic = clinic;
        this.visitor = signedIn(TREATS);
        this.token = visitor.token("/account");
    }

    /** Sends a form of a page that is not looked at first. */
    HttpResponse<String> send(String path, Map<String, String> fields) {
        return visitor.postWith(token, path, fields);
    }

    Visitor visitor() {
        return visitor;
    }

    Visitor signedIn(String name) {
        Visitor somebody = clinic.visitor();
        somebody.post("/demo", "/demo", Map.of("mail", mail(name)));
        return somebody;
    }

    private static String mail(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.invalid";
    }

    Client client(String name) {
        return clinic.bean(Clients.class).find(name).getFirst();
    }

    /** Begins a visit, asks and assesses. */
    Visit assessed(String name) {
        Visit visit = opened(name);
        send(
                visit.address() + "/assessment",
                Map.of(
                        "request", request(),
                        "complaint", "Neck",
                        "since", "3",
                        "unit", "WEEKS",
                        "redFlags", "None",
                        "pain", "4",
                        "none", "yes"));
        return visit;
    }

    private Visit opened(String name) {
        String record = "/clients/" + client(name).id();
        send(record + "/team/join", Map.of("then", record));
        send(record + "/visits", Map.of());
        Visit visit = clinic.bean(Visits.class).current(client(name).id()).orElseThrow();
        send(visit.address() + "/today", Map.of("usual", "yes"));
        return visit;
    }

    /** Begins a visit and plans dry needling of these muscles. */
    Visit planned(String name, String... muscles) {
        Visit visit = assessed(name);
        plan(visit, "dn", "", muscles);
        return visit;
    }

    HttpResponse<String> plan(Visit visit, String modality, String drug, String... muscles) {
        return plan(visit, Map.of("modality", modality, "drug", drug), muscles);
    }

    HttpResponse<String> plan(Visit visit, Map<String, String> differences, String... muscles) {
        Map<String, String> form = new HashMap<>(Map.of(
                "request", request(),
                "complaint", "neck-pain",
                "why", "Tried the rest",
                "position", "prone",
                "technique", "superficial",
                "needle", "0.25 x 40",
                "visits", "3",
                "review", today().plusWeeks(3).toString()));
        for (int row = 0; row < muscles.length; row++) {
            form.put("site." + row, muscles[row]);
        }
        form.putAll(differences);
        return send(visit.address() + "/plan", form);
    }

    /** A form under the text as it is now. */
    Map<String, String> form(Visit visit) {
        String page = visitor.get(visit.address() + "/consent").body();
        return new HashMap<>(Map.of(
                "request", request(),
                "text", hidden(page, "text"),
                "said", "A needle in my neck. It can hurt, or reach a lung.",
                "name", "Somebody",
                "decision", "agree"));
    }

    HttpResponse<String> sign(Visit visit, Map<String, String> form) {
        return send(visit.address() + "/consent", form);
    }

    HttpResponse<String> sign(Visit visit) {
        return sign(visit, form(visit));
    }

    /** Agrees to muscles that were added. */
    void tap(Visit visit) {
        String page = visitor.get(visit.address() + "/consent").body();
        send(visit.address() + "/consent/muscles", Map.of("plan", hidden(page, "plan")));
    }

    /** Holds the pause with everything checked. */
    HttpResponse<String> pause(Visit visit) {
        String page = visit.address() + "/pause";
        String items = Pattern.compile("name=\"item\" value=\"([^\"]+)\"")
                .matcher(visitor.get(page).body())
                .results()
                .map(item -> "&item=" + item.group(1))
                .collect(Collectors.joining());
        return visitor.send(HttpRequest.newBuilder(visitor.address(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token, UTF_8) + "&room=1&request=" + request() + items))
                .build());
    }

    HttpResponse<String> withdraw(Visit visit) {
        String all = "/clients/" + visit.client() + "/consents";
        Consent newest = consents(visit.client()).getFirst();
        return send(all + "/" + newest.id() + "/withdraw", Map.of("why", "Thought it over"));
    }

    List<Consent> consents(ClientId client) {
        return clinic.bean(Consents.class).of(client);
    }

    Passage gate(Visit visit) {
        return clinic.bean(Gates.class)
                .of(visit, new Whoever(account(TREATS), TREATS))
                .at(Gate.CONSENTED);
    }

    /** Why the gate is shut, by code; nothing where it is open. */
    List<String> codes(Visit visit) {
        return gate(visit) instanceof Passage.Shut shut
                ? shut.reasons().stream().map(Passage.Reason::code).toList()
                : List.of();
    }

    List<AuditOutcome> audited(ClientId client, String action) {
        return clinic.bean(Audit.class).ofClient(client.value(), Audit.MOST_LINES).stream()
                .map(line -> line.entry())
                .filter(entry -> entry.action().equals(action))
                .map(entry -> entry.outcome())
                .toList();
    }

    AccountId account(String name) {
        return clinic.bean(Accounts.class).findByMail(mail(name)).orElseThrow().id();
    }

    LocalDate today() {
        return LocalDate.now(clinic.bean(Clock.class));
    }

    /** As if every gate had been passed. */
    void close(Visit visit) {
        clinic.bean(JdbcClient.class)
                .sql("update visit set ended_at = opened_at, ended_by = opened_by, ended_how = 'CLOSED' where id = ?")
                .param(visit.id().value())
                .update();
    }

    void say(String name, Map<String, Reply> replies) {
        Map<FactId, Reply> said = new HashMap<>();
        replies.forEach((fact, reply) -> said.put(new FactId(fact), reply));
        clinic.bean(KeyedIn.class)
                .answered(client(name).id(), said, clinic.bean(Clock.class).instant(), account(TREATS));
    }

    void born(String name, Optional<LocalDate> day) {
        reach(name, day, client(name).details().mail());
    }

    /** Where letters reach a client. */
    void mailTo(String name, String mail) {
        reach(name, client(name).details().born(), mail);
    }

    private void reach(String name, Optional<LocalDate> day, String mail) {
        Client client = client(name);
        Client.Details was = client.details();
        clinic.bean(Clients.class)
                .edit(
                        client.id(),
                        client.version(),
                        new Client.Details(
                                was.name(),
                                day,
                                was.phone(),
                                mail,
                                was.language(),
                                was.country(),
                                was.alert(),
                                was.complaint()),
                        account(TREATS));
    }

    /** Does both at the same moment. */
    static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws InterruptedException, ExecutionException {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<T>> done = List.of(
                    two.submit(() -> {
                        together.await();
                        return one.call();
                    }),
                    two.submit(() -> {
                        together.await();
                        return other.call();
                    }));
            return List.of(done.getFirst().get(), done.getLast().get());
        }
    }

    static String request() {
        return UUID.randomUUID().toString();
    }

    static String hidden(String body, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
        return value.find() ? value.group(1) : "";
    }
}
