package org.filiform.clinic.needles;

import org.filiform.clinic.visits.Opened;
import org.filiform.clinic.visits.VisitId;
import org.springframework.stereotype.Component;

/** Whether a needle was opened at a visit, and nobody took that back. */
@Component
class OpenedNeedles implements Opened {

    private final Ledgers ledgers;

    OpenedNeedles(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public boolean anyAt(VisitId visit) {
        return !ledgers.of(visit).needles().isEmpty();
    }
}
