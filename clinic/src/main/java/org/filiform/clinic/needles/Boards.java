package org.filiform.clinic.needles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Visits;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.Reconciliation;
import org.springframework.stereotype.Component;

/** Looks through the house for needles that are in. */
@Component
public class Boards {

    /** How long needles stay in where a plan does not say; a clinic's habit, no rule. */
    private static final int USUAL_MINUTES = 20;

    private static final Comparator<Board.In> LONGEST_FIRST =
            Comparator.comparing(in -> in.firstIn().orElse(Instant.MAX));

    private final Ledgers ledgers;
    private final NeedleStandings standings;
    private final Visits visits;
    private final VisitPapers papers;
    private final Clients clients;
    private final CareTeam team;
    private final Readings readings;
    private final Clock clock;

    Boards(
            Ledgers ledgers,
            NeedleStandings standings,
            Visits visits,
            VisitPapers papers,
            Clients clients,
            CareTeam team,
            Readings readings,
            Clock clock) {
        this.ledgers = ledgers;
        this.standings = standings;
        this.visits = visits;
        this.papers = papers;
        this.clients = clients;
        this.team = team;
        this.readings = readings;
        this.clock = clock;
    }

    /** The board for whoever makes this request; each name that it shows is a reading of that record. */
    public Board now() {
        Instant now = clock.instant();
        Predicate<ClientId> mayKnow = mayKnow(Viewers.current());
        return new Board(
                now,
                ledgers.open().stream()
                        .map(open -> in(open, now, mayKnow))
                        .sorted(LONGEST_FIRST)
                        .toList(),
                standings.emptiedSince(startOfDay()).stream()
                        .flatMap(visit -> visits.find(visit).stream())
                        .flatMap(visit -> empty(visit).stream())
                        .toList());
    }

    private Predicate<ClientId> mayKnow(Viewer viewer) {
        return viewer.readsRecords() ? team.treatedBy(viewer.account().orElseThrow()) : _ -> false;
    }

    private Instant startOfDay() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    private Board.In in(Ledgers.OpenNeedles open, Instant now, Predicate<ClientId> mayKnow) {
        Visit visit = open.visit();
        Ledger ledger = open.ledger();
        boolean isKnown = mayKnow.test(visit.client());
        if (isKnown) {
            readings.of(visit.client());
        }
        long minutes = ledger.firstIn()
                .map(first -> Duration.between(first, now).toMinutes())
                .orElse(0L);
        return new Board.In(
                room(visit),
                ledger.counts().inBody(),
                ledger.counts().inHand(),
                ledger.firstIn(),
                minutes,
                USUAL_MINUTES,
                minutes >= USUAL_MINUTES,
                open.responsible().name(),
                !visit.isOpen(),
                isKnown ? clients.get(visit.client()).map(Client::name) : Optional.empty(),
                isKnown ? Optional.of(visit.address() + "/needles") : Optional.empty());
    }

    /** Where a visit is: as the pause says, which was held there. */
    String room(Visit visit) {
        return papers.pause(visit.id())
                .map(pause -> pause.paper().room())
                .filter(room -> !room.isBlank())
                .orElse(visit.room());
    }

    private Optional<Board.Empty> empty(Visit visit) {
        Ledger ledger = ledgers.of(visit.id());
        if (ledger.needles().isEmpty()) {
            return Optional.empty();
        }
        Optional<Entry> count = lastCount(ledger);
        return Optional.of(new Board.Empty(
                room(visit),
                count.map(entry -> ((Operation.Counted) entry.operation()).number()),
                count.map(entry -> entry.by().name()),
                count.map(Entry::at),
                ledger.reconciliation() instanceof Reconciliation.Even));
    }

    private static Optional<Entry> lastCount(Ledger ledger) {
        List<Entry> counts = ledger.effective().stream()
                .filter(entry -> entry.operation() instanceof Operation.Counted)
                .toList();
        return counts.isEmpty() ? Optional.empty() : Optional.of(counts.getLast());
    }
}
