package org.filiform.clinic.note;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.aftercare.Handovers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.incidents.Incidents;
import org.filiform.clinic.needles.Ledgers;
import org.filiform.clinic.syringes.Injections;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Written;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what was done at a visit from those who keep it. */
@Component
class Gathering {

    private final Visits visits;
    private final VisitPapers papers;
    private final Ledgers ledgers;
    private final Injections injections;
    private final Incidents incidents;
    private final Answered answered;
    private final Agreements agreements;
    private final Handovers handovers;
    private final Drafts drafts;
    private final Accounts accounts;
    private final Permits permits;
    private final Rules rules;
    private final MessageSource messages;
    private final Clock clock;

    Gathering(
            Visits visits,
            VisitPapers papers,
            Ledgers ledgers,
            Injections injections,
            Incidents incidents,
            Answered answered,
            Agreements agreements,
            Handovers handovers,
            Drafts drafts,
            Accounts accounts,
            Permits permits,
            Rules rules,
            MessageSource messages,
            Clock clock) {
        this.visits = visits;
        this.papers = papers;
        this.ledgers = ledgers;
        this.injections = injections;
        this.incidents = incidents;
        this.answered = answered;
        this.agreements = agreements;
        this.handovers = handovers;
        this.drafts = drafts;
        this.accounts = accounts;
        this.permits = permits;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    /** All of it, as it stands now. */
    Done of(Client client, Visit visit) {
        Ledger ledger = ledgers.of(visit.id());
        Optional<Written<Plan>> plan = papers.plan(visit.id());
        List<Visit> earlier = visits.of(visit.client()).stream()
                .filter(other -> other.openedAt().isBefore(visit.openedAt()))
                .toList();
        Optional<Instant> before = earlier.stream().map(Visit::openedAt).findFirst();
        Draft draft = drafts.of(visit.id());
        return new Done(
                client,
                visit,
                earlier.size() + 1,
                before,
                papers.assessment(visit.id()),
                plan,
                plan.map(made -> answered.indication(client, made.paper())).orElse(""),
                papers.pause(visit.id()),
                plan.map(made -> answered.findings(client, made.paper())).orElse(List.of()),
                answered.known(client),
                plan.map(made -> agreements.to(made.paper(), visit)).orElse(List.of()),
                ledger,
                injections.of(visit, ledger),
                incidents.of(visit.id()),
                by(visit, ledger),
                handovers.of(visit.id()).isEmpty() ? draft : draft.handedOver());
    }

    /** Who put needles in; while nobody has, who is responsible. */
    static List<Person> hands(Visit visit, Ledger ledger) {
        List<Person> needled = ledger.effective().stream()
                .filter(entry -> entry.operation() instanceof Operation.In)
                .map(entry -> entry.by())
                .distinct()
                .toList();
        return needled.isEmpty() ? List.of(Ledgers.responsible(visit, ledger)) : needled;
    }

    private List<Done.By> by(Visit visit, Ledger ledger) {
        LocalDate day = LocalDate.ofInstant(visit.openedAt(), clock.getZone());
        return hands(visit, ledger).stream().map(person -> by(person, day)).toList();
    }

    private Done.By by(Person person, LocalDate day) {
        AccountId account = new AccountId(UUID.fromString(person.id()));
        List<String> acts = permits.grants(account).stream()
                .filter(grant -> grant.countsOn(day))
                .flatMap(grant -> grant instanceof Grant.OfAct ofAct ? Stream.of(ofAct.act()) : Stream.empty())
                .sorted()
                .map(act -> words().t("visit.act." + act))
                .toList();
        return new Done.By(
                person.name(),
                accounts.find(account).map(found -> found.profession()).orElse(""),
                acts);
    }

    boolean isHandedOver(Visit visit) {
        return handovers.of(visit.id()).isPresent();
    }

    /** In the language in which notes are kept. */
    Words words() {
        return (key, gaps) -> messages.getMessage(key, gaps, Locale.UK);
    }

    NoteComposer composer() {
        return new NoteComposer(words(), answered.names(), clock.getZone());
    }

    Saying saying() {
        return new Saying(words(), answered.names(), clock.getZone());
    }

    Meter meter(Done done) {
        return Completeness.of(done, rules.pack());
    }
}
