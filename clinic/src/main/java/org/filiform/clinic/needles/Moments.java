package org.filiform.clinic.needles;

import org.filiform.clinic.access.Permits;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Gates;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Whoever;
import org.filiform.clinic.visits.Written;
import org.springframework.stereotype.Component;

/** Asks once what holds at a visit when a request comes. */
@Component
class Moments {

    private final Gates gates;
    private final VisitPapers papers;
    private final Permits permits;

    Moments(Gates gates, VisitPapers papers, Permits permits) {
        this.gates = gates;
        this.papers = papers;
        this.permits = permits;
    }

    Moment of(Visit visit, Whoever who) {
        return new Moment(
                visit,
                who,
                gates.of(visit, who, Gate.beforeNeedles()),
                papers.plan(visit.id()).map(Written::paper),
                permits.grants(who.account()));
    }
}
