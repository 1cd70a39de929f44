package org.filiform.clinic.consent;

import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Gatekeeper;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;

/**
 * Opens when a consent that was not taken back covers the plan: its treatment, zones, drugs and risks, each muscle explained,
 * within its course. Nobody may override it.
 */
@Component
class ConsentedGate implements Gatekeeper {

    private final Coverage coverage;

    ConsentedGate(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Gate gate() {
        return Gate.CONSENTED;
    }

    @Override
    public Passage passage(Visit visit, Whoever who) {
        return Passage.of(coverage.missing(visit));
    }
}
