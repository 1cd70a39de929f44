package org.filiform.clinic.visits;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends visits: closes one whose gates were all passed, or leaves one at which nothing was opened. */
@Component
public class Ending {

    private static final String SHUT = "FIL-7740";
    private static final String OPENED = "FIL-7704";
    private static final int LONGEST_REASON = 2000;

    private final Visits visits;
    private final Gates gates;
    private final Opened opened;

    Ending(Visits visits, Gates gates, Opened opened) {
        this.visits = visits;
        this.gates = gates;
        this.opened = opened;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The visit is over, now or before. */
        record Over() implements Outcome {}

        /**
         * It goes on.
         *
         * @param code by which people may report it; empty where only words were missing
         * @param text the key of what to do
         */
        record GoesOn(String code, String text) implements Outcome {}
    }

    /** Closes a visit when every gate that is still ahead before its end is open for whoever closes it. */
    @Transactional
    public Outcome close(VisitId id, Whoever who) {
        Visit visit = visits.hold(id);
        if (visit.isOpen() && !gates.of(visit, who).isOpenUpTo(Gate.CLOSED)) {
            return new Outcome.GoesOn(SHUT, "visit.shut.closed");
        }
        visits.end(visit, who, Visit.How.CLOSED, "");
        return new Outcome.Over();
    }

    /** Leaves a visit before anything was opened, with the reason. */
    @Transactional
    public Outcome leave(VisitId id, Whoever who, String why) {
        Visit visit = visits.hold(id);
        if (opened.anyAt(id)) {
            return new Outcome.GoesOn(OPENED, "visit.shut.opened");
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            return new Outcome.GoesOn("", "visit.fault.why-left");
        }
        visits.end(visit, who, Visit.How.LEFT, why);
        return new Outcome.Over();
    }
}
