package org.filiform.clinic.syringes;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Tray;
import org.filiform.clinic.visits.Visit;
import org.springframework.stereotype.Component;

/** The syringes that lie ready for an injection that is planned. */
@Component
class SyringeTray implements Tray {

    private final Syringes syringes;

    SyringeTray(Syringes syringes) {
        this.syringes = syringes;
    }

    @Override
    public Optional<Laid> of(Visit visit, Plan plan) {
        return plan.drugs().isEmpty() ? Optional.empty() : Optional.of(laid(visit));
    }

    private Laid laid(Visit visit) {
        int ready = syringes.of(visit.id()).size();
        return new Laid(
                ready > 0,
                ready > 0 ? "syringe.tray.ready" : "syringe.tray.none",
                List.of(ready),
                new Passage.Way("syringe.way", visit.address() + "/syringes"));
    }
}
