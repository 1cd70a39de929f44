package org.filiform.clinic.visits;

import org.springframework.stereotype.Component;

/** Opens when this visit has an assessment: nothing that was found is taken over from another day. */
@Component
class AssessedGate implements Gatekeeper {

    private static final String NOT_ASSESSED = "FIL-7711";

    private final VisitPapers papers;

    AssessedGate(VisitPapers papers) {
        this.papers = papers;
    }

    @Override
    public Gate gate() {
        return Gate.ASSESSED;
    }

    @Override
    public Passage passage(Visit visit, Whoever who) {
        return papers.assessment(visit.id()).isPresent()
                ? Passage.open()
                : Passage.shut(
                        NOT_ASSESSED, "visit.shut.assessed", "visit.way.assessment", visit.address() + "/assessment");
    }
}
