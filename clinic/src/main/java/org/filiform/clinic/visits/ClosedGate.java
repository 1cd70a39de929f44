package org.filiform.clinic.visits;

import org.springframework.stereotype.Component;

/** Opens when the visit was closed, which {@link VisitPages} does only with every gate before it open. */
@Component
class ClosedGate implements Gatekeeper {

    private static final String NOT_CLOSED = "FIL-7740";

    @Override
    public Gate gate() {
        return Gate.CLOSED;
    }

    @Override
    public Passage passage(Visit visit, Whoever who) {
        return visit.end().filter(end -> end.how() == Visit.How.CLOSED).isPresent()
                ? Passage.open()
                : Passage.shut(NOT_CLOSED, "visit.shut.closed", "visit.way.close", visit.address() + "/end");
    }
}
