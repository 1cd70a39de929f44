package org.filiform.clinic.syringes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.needles.Ledgers;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.filiform.decision.ledger.Insertion;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.SyringeId;
import org.springframework.stereotype.Component;

/** What was injected into a client, folded out of the ledgers. What was taken back there was not given. */
@Component
class History {

    /** A year of steroids, and a month in which such a visit may have been open. */
    private static final int MONTHS = 13;

    private final Visits visits;
    private final Ledgers ledgers;
    private final Syringes syringes;
    private final Clock clock;

    History(Visits visits, Ledgers ledgers, Syringes syringes, Clock clock) {
        this.visits = visits;
        this.ledgers = ledgers;
        this.syringes = syringes;
        this.clock = clock;
    }

    /** What the points of a visit got, in the order of the ledger. */
    List<Dosed> of(Visit visit) {
        return of(ledgers.of(visit.id()), syringes.of(visit.id()));
    }

    static List<Dosed> of(Ledger ledger, List<PreparedSyringe> prepared) {
        Map<SyringeId, PreparedSyringe> byId =
                prepared.stream().collect(Collectors.toMap(PreparedSyringe::id, Function.identity()));
        return ledger.insertions().stream()
                .flatMap(insertion -> dosed(insertion, byId))
                .toList();
    }

    private static Stream<Dosed> dosed(Insertion insertion, Map<SyringeId, PreparedSyringe> byId) {
        return insertion.dose().stream()
                .map(dose -> new Dosed(insertion, dose, Optional.ofNullable(byId.get(dose.syringe()))));
    }

    /** What the points of the other visits of the last year got. */
    List<Dosed> elsewhere(Visit visit) {
        LocalDate since = LocalDate.now(clock).minusMonths(MONTHS);
        return visits.of(visit.client()).stream()
                .filter(other -> !other.id().equals(visit.id()))
                .filter(other ->
                        !LocalDate.ofInstant(other.openedAt(), clock.getZone()).isBefore(since))
                .flatMap(other -> of(other).stream())
                .toList();
    }
}
