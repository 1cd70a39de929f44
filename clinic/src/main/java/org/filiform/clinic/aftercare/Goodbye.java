package org.filiform.clinic.aftercare;

import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is done when a client goes home: advice, driving, and letting them go. */
@Component
public class Goodbye {

    private final Handovers handovers;
    private final Discharges discharges;
    private final Letting letting;

    Goodbye(Handovers handovers, Discharges discharges, Letting letting) {
        this.handovers = handovers;
        this.discharges = discharges;
        this.letting = letting;
    }

    /**
     * Does all of it, each once.
     *
     * @param request from which the requests of its parts are made, so that the same again counts once
     * @param viewer who does it, with their roles
     * @return the key of why somebody may not be let go now; empty where they were
     */
    @Transactional
    public Optional<String> say(
            Visit visit, Handovers.How how, Discharges.Driving driving, UUID request, Viewer viewer, Whoever by) {
        handovers.handOver(visit, how, request, by);
        discharges.tell(visit, driving, request, by);
        return letting.letGo(visit, "", viewer, by);
    }
}
