package org.filiform.clinic.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.clinic.screening.Somebody;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;

/** Somebody who takes a client through a visit by the forms of its pages, in a demonstration. */
public final class AtVisit {

    private static final Pattern TEXT = Pattern.compile("name=\"text\" value=\"([^\"]*)\"");
    private static final Pattern WITHDRAW = Pattern.compile("/consents/([0-9a-f-]{36})/withdraw");
    private static final Pattern QUESTION = Pattern.compile("name=\"(a\\.[a-z0-9-]+)\" value=\"no\"");

    private final RunningClinic clinic;
    private final Visitor visitor;

    public AtVisit(RunningClinic clinic, String name) {
        this.clinic = clinic;
        this.visitor = clinic.visitor();
        visitor.post("/demo", "/demo", Map.of("mail", mail(name)));
    }

    private static String mail(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.invalid";
    }

    public Visitor visitor() {
        return visitor;
    }

    /** The account of somebody of the demonstration. */
    public static AccountId account(RunningClinic clinic, String name) {
        return clinic.bean(Accounts.class).findByMail(mail(name)).orElseThrow().id();
    }

    /** A healthy adult of whom everybody here is on the team, but for these answers. */
    public static Client somebody(RunningClinic clinic, String name, Map<String, Reply> differences) {
        AccountId ida = account(clinic, "Ida Brandt");
        Client.Details details = new Client.Details(
                name, Optional.of(today(clinic).minusYears(40)), "", "", "en", "GB", "", "Calf pain");
        Client client = clinic.bean(Clients.class).create(details, ida);
        clinic.bean(Accounts.class)
                .staff()
                .forEach(person -> clinic.bean(CareTeam.class).join(client.id(), person.id(), CareTeam.How.JOINED));
        Map<FactId, Reply> said = new HashMap<>(Somebody.healthy());
        differences.forEach((fact, reply) -> said.put(new FactId(fact), reply));
        clinic.bean(KeyedIn.class)
                .answered(client.id(), said, clinic.bean(Clock.class).instant(), ida);
        return client;
    }

    public static LocalDate today(RunningClinic clinic) {
        return LocalDate.now(clinic.bean(Clock.class));
    }

    /** Begins a visit, or comes back to it; its address. */
    public String open(Client client) {
        String record = "/clients/" + client.id();
        String address = Visitor.next(visitor.post(record, record + "/visits", Map.of()));
        assertThat(address).startsWith(record + "/visits/");
        return address;
    }

    /** Where the visit is: the end of the address to which its home leads. */
    public String at(String visit) {
        return Visitor.next(visitor.get(visit)).substring(visit.length());
    }

    public HttpResponse<String> askAloud(String visit) {
        return visitor.post(visit + "/today", visit + "/today", Map.of("usual", "yes"));
    }

    /** What an assessment says when nothing is missing. */
    public static Map<String, String> assessment(String site) {
        return new HashMap<>(Map.of(
                "request", UUID.randomUUID().toString(),
                "complaint", "Calf pain",
                "since", "3",
                "unit", "MONTHS",
                "pain", "6",
                "noFlags", "yes",
                "site.0", site,
                "band.0", "PRESENT",
                "spot.0", "PRESENT",
                "known.0", "PRESENT"));
    }

    public HttpResponse<String> assess(String visit, Map<String, String> form) {
        return visitor.post(visit + "/assessment", visit + "/assessment", form);
    }

    /** A plan of dry needling in which nothing is missing. */
    public Map<String, String> plan(String... sites) {
        Map<String, String> form = new HashMap<>(Map.of(
                "request", UUID.randomUUID().toString(),
                "modality", "dn",
                "why", "Needle first",
                "position", "Prone",
                "technique", "deep",
                "needle", "0.25 x 40",
                "visits", "3",
                "review", today(clinic).plusWeeks(3).toString()));
        for (int row = 0; row < sites.length; row++) {
            form.put("site." + row, sites[row]);
        }
        return form;
    }

    public HttpResponse<String> plan(String visit, Map<String, String> form) {
        return visitor.post(visit + "/plan", visit + "/plan", form);
    }

    /** Answers no to whatever a plan asks, but for these. */
    public HttpResponse<String> answer(String visit, Map<String, String> differences) {
        Map<String, String> form =
                new HashMap<>(Map.of("request", UUID.randomUUID().toString()));
        Matcher asked = QUESTION.matcher(visitor.get(visit + "/plan").body());
        while (asked.find()) {
            form.put(asked.group(1), "no");
        }
        differences.forEach((fact, answer) -> form.put("a." + fact, answer));
        return visitor.post(visit + "/plan", visit + "/plan/answers", form);
    }

    public HttpResponse<String> pause(String visit) {
        return visitor.post(
                visit + "/pause",
                visit + "/pause",
                Map.of("request", UUID.randomUUID().toString(), "all", "said", "room", "Room 1"));
    }

    /** The client agrees to the plan under the text as it is now. */
    public HttpResponse<String> agree(String visit) {
        Matcher text = TEXT.matcher(visitor.get(visit + "/consent").body());
        return visitor.post(
                visit + "/consent",
                visit + "/consent",
                Map.of(
                        "request", UUID.randomUUID().toString(),
                        "text", text.find() ? text.group(1) : "",
                        "said", "A needle in my calf. It can hurt and bleed.",
                        "name", "Somebody",
                        "decision", "agree"));
    }

    /** The client takes back what they agreed to last. */
    public HttpResponse<String> withdraw(Client client) {
        String all = "/clients/" + client.id() + "/consents";
        Matcher last = WITHDRAW.matcher(visitor.get(all).body());
        assertThat(last.find()).isTrue();
        return visitor.post(all, all + "/" + last.group(1) + "/withdraw", Map.of("why", "Thought it over"));
    }

    /** Everything up to needle one for a healthy adult. */
    public String ready(Client client, String... sites) {
        String visit = planned(client, sites);
        agree(visit);
        pause(visit);
        return visit;
    }

    /** Everything up to consent for a healthy adult: asked, assessed, planned and answered. */
    public String planned(Client client, String... sites) {
        String visit = open(client);
        askAloud(visit);
        assess(visit, assessment(sites[0]));
        plan(visit, plan(sites));
        answer(visit, Map.of());
        return visit;
    }
}
