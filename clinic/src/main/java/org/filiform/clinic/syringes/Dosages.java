package org.filiform.clinic.syringes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.visits.Visit;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.injectate.Dosing;
import org.filiform.decision.injectate.Formulary;
import org.filiform.decision.injectate.Given;
import org.filiform.decision.injectate.SteroidYear;
import org.filiform.decision.quantity.Milligrams;
import org.filiform.knowledge.injectate.Figure;
import org.springframework.stereotype.Component;

/** Works out how a visit stands to its limits, from what the database holds now. */
@Component
class Dosages {

    private final Clients clients;
    private final ClientAnswers answers;
    private final Bodies bodies;
    private final Weights weights;
    private final History history;
    private final Rules rules;
    private final Clock clock;

    Dosages(
            Clients clients,
            ClientAnswers answers,
            Bodies bodies,
            Weights weights,
            History history,
            Rules rules,
            Clock clock) {
        this.clients = clients;
        this.answers = answers;
        this.bodies = bodies;
        this.weights = weights;
        this.history = history;
        this.rules = rules;
        this.clock = clock;
    }

    /** The figures that the house follows; none where its rules are older than they. */
    Optional<Formulary> formulary() {
        return rules.pack().formulary(Set.of());
    }

    /** How it stands; nothing where the rules that are followed know no limits. */
    Optional<Dosage> of(Visit visit) {
        return formulary().map(formulary -> of(visit, history.of(visit), formulary));
    }

    private Dosage of(Visit visit, List<Dosed> here, Formulary formulary) {
        Client client = clients.get(visit.client()).orElseThrow();
        Screening screening = answers.deciding(client);
        Instant now = moment(visit);
        List<Dosed> elsewhere = history.elsewhere(visit).stream()
                .filter(dosed -> visit.isOpen() || dosed.at().isBefore(now))
                .toList();
        Dosing dosing = new Dosing(formulary, bodies.of(client, screening, weights.of(visit.id())));
        SteroidYear year = year(Stream.concat(here.stream(), elsewhere.stream()), formulary, day(now));
        return new Dosage(dosing, here, elsewhere, year, steroidTimes(), now);
    }

    /** A visit that is over stands as it did when it ended. */
    private Instant moment(Visit visit) {
        return visit.end().map(Visit.End::at).orElseGet(clock::instant);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private SteroidYear year(Stream<Dosed> all, Formulary formulary, LocalDate today) {
        List<SteroidYear.Dose> doses = all.flatMap(dosed -> dosed.given().stream())
                .filter(given -> isSteroid(given, formulary))
                .flatMap(given -> steroid(given).stream())
                .toList();
        return SteroidYear.of(doses, today, formulary.equivalents());
    }

    private static boolean isSteroid(Given given, Formulary formulary) {
        return formulary
                .agent(given.drug())
                .filter(agent -> agent.kind() == Agent.Kind.STEROID)
                .isPresent();
    }

    private Optional<SteroidYear.Dose> steroid(Given given) {
        return given.amount()
                .filter(Milligrams.class::isInstance)
                .map(amount -> new SteroidYear.Dose(day(given.at()), given.drug(), (Milligrams) amount));
    }

    /** The lowest of the sources; none allows more where none says anything. */
    private int steroidTimes() {
        return rules.pack().injectates().about(Figure.About.STEROID_TIMES_A_YEAR).stream()
                .mapToInt(figure -> figure.value().intValue())
                .min()
                .orElse(0);
    }
}
