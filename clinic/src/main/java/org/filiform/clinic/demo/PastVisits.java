package org.filiform.clinic.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.consent.Consent;
import org.filiform.clinic.consent.Consents;
import org.filiform.clinic.consent.Given;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.clinic.screening.Rounds;
import org.filiform.clinic.shell.HouseClock;
import org.filiform.clinic.visits.Assessment;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Gates;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Pause;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.SiteNames;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Sign;
import org.filiform.decision.rule.ModalityId;
import org.filiform.fhir.form.Reply;
import org.springframework.stereotype.Component;

/** Three months of visits, each through the same doors as a real one, at the time at which it is said to have been. */
@Component
class PastVisits {

    private static final int VISITS = 6;
    private static final int WEEKS = 12;
    private static final Map<FactId, Boolean> EXAMINED = Map.of(
            new FactId("clinician-block"),
            false,
            new FactId("hyperalgesia"),
            false,
            new FactId("thin-chest-wall"),
            false);

    private final Clients clients;
    private final Accounts accounts;
    private final Visits visits;
    private final VisitPapers papers;
    private final SiteNames names;
    private final Gates gates;
    private final Given given;
    private final Consents consents;
    private final KeyedIn keyedIn;
    private final Rounds rounds;
    private final PastSyringes syringes;
    private final PastNeedles needles;
    private final PastEnds ends;
    private final Rules rules;
    private final HouseClock clock;

    PastVisits(
            Clients clients,
            Accounts accounts,
            Visits visits,
            VisitPapers papers,
            SiteNames names,
            Gates gates,
            Given given,
            Consents consents,
            KeyedIn keyedIn,
            Rounds rounds,
            PastSyringes syringes,
            PastNeedles needles,
            PastEnds ends,
            Rules rules,
            HouseClock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.visits = visits;
        this.papers = papers;
        this.names = names;
        this.gates = gates;
        this.given = given;
        this.consents = consents;
        this.keyedIn = keyedIn;
        this.rounds = rounds;
        this.syringes = syringes;
        this.needles = needles;
        this.ends = ends;
        this.rules = rules;
        this.clock = clock;
    }

    /** All of them, the earliest first. */
    void happen() {
        Instant now = clock.instant();
        Lines.of("/demo/visits.txt", PastVisit.COLUMNS).stream()
                .map(row -> PastVisit.of(row, now, clock.getZone()))
                .forEach(this::happen);
    }

    private void happen(PastVisit past) {
        Client client = clients.find(past.client()).getFirst();
        Whoever who = who(past.who());
        at(past.at().minus(Duration.ofMinutes(8)), () -> asked(client, past, who));
        Visit visit = at(past.at(), () -> visits.open(client.id(), who, past.room()));
        step(past, PastVisit.Until.ASSESSED, 1, () -> papers.add(visit, assessment(past), UUID.randomUUID(), who));
        step(past, PastVisit.Until.PLANNED, 2, () -> papers.add(visit, plan(past), UUID.randomUUID(), who));
        step(past, PastVisit.Until.CONSENTED, 3, () -> consent(visit, client, who));
        step(past, PastVisit.Until.READY, 4, () -> pause(visit, past, who));
        past.syringe()
                .ifPresent(
                        syringe -> step(past, PastVisit.Until.NEEDLED, 4, () -> syringes.prepare(visit, syringe, who)));
        step(past, PastVisit.Until.NEEDLED, 7, () -> needles.in(visit, past, sites(past), who));
        step(past, PastVisit.Until.ONE_IN, 16, () -> needles.out(visit, past, who));
        step(past, PastVisit.Until.COUNTED, 17, () -> needles.count(visit, past, who));
        step(past, PastVisit.Until.SIGNED, 20, () -> ends.sign(visit, who));
        step(past, PastVisit.Until.CLOSED, 40, () -> ends.close(visit, who));
        ends.ask(visit, who, clock.instant());
        if (past.until() == PastVisit.Until.WITHDRAWN) {
            at(past.at().plus(Duration.ofMinutes(4)), () -> takenBack(visit, client, who));
        }
    }

    private void step(PastVisit past, PastVisit.Until until, int minutes, Runnable what) {
        if (past.until().reaches(until)) {
            at(past.at().plus(Duration.ofMinutes(minutes)), what);
        }
    }

    private void at(Instant time, Runnable what) {
        clock.at(time, () -> {
            what.run();
            return time;
        });
    }

    private <T> T at(Instant time, Supplier<T> what) {
        return clock.at(time, what);
    }

    private Whoever who(String name) {
        Person person = accounts.staff().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Whoever(person.id(), person.name());
    }

    private void asked(Client client, PastVisit past, Whoever who) {
        LocalDate day = past.at().atZone(clock.getZone()).toLocalDate();
        keyedIn.answered(client.id(), new Answers(rules.pack(), day).with(""), clock.instant(), who.account());
        keyedIn.settled(
                client.id(),
                who.account(),
                who.name(),
                "Asked aloud at the visit",
                Map.of(
                        new FactId("consent-capacity"),
                        Reply.yes(),
                        new FactId("suspected-non-myofascial"),
                        new Reply.No()),
                clock.instant());
        rounds.seen(client.id());
    }

    private List<Site> sites(PastVisit past) {
        return past.muscles().stream()
                .map(name -> names.read(name).orElseThrow(() -> new IllegalStateException(name)))
                .toList();
    }

    private Assessment assessment(PastVisit past) {
        return new Assessment(
                clients.find(past.client()).getFirst().details().complaint(),
                new Assessment.Since(4, Assessment.Since.Unit.MONTHS),
                List.of(new Assessment.Tried(Assessment.Care.EXERCISE, Assessment.Effect.HELPED_A_LITTLE)),
                "",
                "",
                "",
                "",
                sites(past).stream()
                        .map(site -> new Assessment.Palpated(
                                site, Sign.PRESENT, Sign.PRESENT, Sign.PRESENT, Sign.NOT_TESTED, Sign.NOT_TESTED))
                        .toList(),
                "Asked and looked: none.",
                new Assessment.Depends("", "", ""),
                past.pain());
    }

    private Plan plan(PastVisit past) {
        LocalDate day = past.at().atZone(clock.getZone()).toLocalDate();
        boolean isInjection = past.syringe().isPresent();
        return new Plan(
                new ModalityId(isInjection ? "tpi" : "dn"),
                past.complaint(),
                isInjection ? "Exercise helped too little; chosen together" : "Needling was chosen together",
                "Prone",
                sites(past),
                Set.of(),
                isInjection ? Set.of(new Token("deep")) : Set.of(new Token("deep"), new Token("static")),
                List.of(isInjection ? "0.4 × 40 mm" : "0.25 × 40 mm"),
                past.syringe().stream()
                        .flatMap(syringe -> syringe.drugs().stream())
                        .map(drug -> new Token(drug.id()))
                        .collect(Collectors.toSet()),
                VISITS,
                day.plusWeeks(WEEKS),
                EXAMINED);
    }

    private void consent(Visit visit, Client client, Whoever who) {
        if (gates.of(visit, who, Set.of(Gate.CONSENTED)).get(Gate.CONSENTED) instanceof Passage.Shut) {
            given.sign(
                    visit,
                    new Consent.Signature(
                            Optional.empty(),
                            client.name(),
                            Optional.empty(),
                            "It may bruise and be sore, and I can stop at any time.",
                            "",
                            false),
                    UUID.randomUUID(),
                    who);
        }
    }

    private void takenBack(Visit visit, Client client, Whoever who) {
        consents.of(client.id()).stream()
                .filter(Consent::counts)
                .forEach(consent -> consents.withdraw(consent, Consent.Voice.PRACTITIONER, "Would rather wait", who));
        ends.leave(visit, who);
    }

    private void pause(Visit visit, PastVisit past, Whoever who) {
        UUID plan = papers.plan(visit.id()).orElseThrow().id();
        List<String> items = rules.pack().visit().pause().stream()
                .map(item -> item.id().value())
                .toList();
        papers.add(visit, new Pause(plan, items, past.room()), UUID.randomUUID(), who);
    }
}
