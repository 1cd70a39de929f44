package org.filiform.clinic.demo;

import org.filiform.clinic.visits.Ending;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;

/** How invented visits end. */
@Component
class PastEnds {

    private final Ending ending;

    PastEnds(Ending ending) {
        this.ending = ending;
    }

    void sign(Visit visit, Whoever who) {}

    void close(Visit visit, Whoever who) {}

    void leave(Visit visit, Whoever who) {
        ending.leave(visit.id(), who, "The client would rather wait");
    }
}
