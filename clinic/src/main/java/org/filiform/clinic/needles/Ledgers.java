package org.filiform.clinic.needles;

import java.util.List;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Visits;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Person;
import org.springframework.stereotype.Component;

/** The needle ledgers of all visits, each folded out of its operations whenever it is asked for. */
@Component
public class Ledgers {

    private final NeedleOperations operations;
    private final NeedleStandings standings;
    private final Visits visits;

    Ledgers(NeedleOperations operations, NeedleStandings standings, Visits visits) {
        this.operations = operations;
        this.standings = standings;
        this.visits = visits;
    }

    /**
     * A visit whose needles are not all accounted for.
     *
     * @param visit which; it may be over
     * @param ledger its needles
     */
    public record OpenNeedles(Visit visit, Ledger ledger) {

        /** Who looks after them. */
        public Person responsible() {
            return Ledgers.responsible(visit, ledger);
        }
    }

    /** The needles of a visit. */
    public Ledger of(VisitId visit) {
        return Ledger.of(
                operations.of(visit).stream().map(NeedleOperations.Kept::entry).toList());
    }

    /** Every visit with a needle in a body or a hand, whether it goes on or not. */
    public List<OpenNeedles> open() {
        return standings.withOpenNeedles().stream()
                .flatMap(visit -> visits.find(visit).stream())
                .map(visit -> new OpenNeedles(visit, of(visit.id())))
                .toList();
    }

    /** Those that somebody looks after: what they are asked to hand over before they leave. */
    public List<OpenNeedles> openNeedlesOf(AccountId account) {
        return open().stream()
                .filter(open -> open.responsible().id().equals(account.toString()))
                .toList();
    }

    /** Who looks after the needles of a visit: to whom they were handed last, else who opened it. */
    public static Person responsible(Visit visit, Ledger ledger) {
        return ledger.responsible().orElseGet(() -> new Person(visit.openedBy().toString(), visit.openedName()));
    }
}
