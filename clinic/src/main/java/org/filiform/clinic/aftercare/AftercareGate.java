package org.filiform.clinic.aftercare;

import java.util.ArrayList;
import java.util.List;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Gatekeeper;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;

/**
 * Opens when written advice was handed over, which arranges the checks, driving was spoken about, and somebody who may has let
 * the client go.
 */
@Component
class AftercareGate implements Gatekeeper {

    private static final String NOT_HANDED_OVER = "FIL-7736";
    private static final String NO_DRIVING = "FIL-7737";
    private static final String NOT_LET_GO = "FIL-7738";

    private final Handovers handovers;
    private final Discharges discharges;

    AftercareGate(Handovers handovers, Discharges discharges) {
        this.handovers = handovers;
        this.discharges = discharges;
    }

    @Override
    public Gate gate() {
        return Gate.AFTERCARE;
    }

    @Override
    public Passage passage(Visit visit, Whoever who) {
        List<Passage.Reason> reasons = new ArrayList<>();
        if (handovers.of(visit.id()).isEmpty()) {
            reasons.add(reason(NOT_HANDED_OVER, "aftercare.shut.advice", visit));
        }
        if (discharges.driving(visit.id()).isEmpty()) {
            reasons.add(reason(NO_DRIVING, "aftercare.shut.driving", visit));
        }
        if (discharges.of(visit.id()).isEmpty()) {
            reasons.add(reason(NOT_LET_GO, "aftercare.shut.let-go", visit));
        }
        return Passage.of(reasons);
    }

    private static Passage.Reason reason(String code, String text, Visit visit) {
        return new Passage.Reason(
                code,
                text,
                List.of(),
                List.of(new Passage.Way("aftercare.way.aftercare", visit.address() + "/aftercare")));
    }
}
