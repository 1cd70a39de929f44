package org.filiform.clinic.aftercare;

import java.time.Clock;
import java.util.Optional;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.incidents.Incident;
import org.filiform.clinic.incidents.Incidents;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letting somebody go. While a needle is in nobody does. Whoever treats, or answers for the rules, may do it at any moment and
 * says why where it is too early or a reaction is open; the front desk may once the time is over, nothing is open, and advice
 * was given.
 */
@Component
class Letting {

    static final String REFUSED = "FIL-7739";

    private static final int LONGEST = 1000;

    private final Visits visits;
    private final Treatments treatments;
    private final Handovers handovers;
    private final Discharges discharges;
    private final Incidents incidents;
    private final org.filiform.clinic.syringes.Observation injected;
    private final Rules rules;
    private final Trail trail;
    private final Clock clock;

    Letting(
            Visits visits,
            Treatments treatments,
            Handovers handovers,
            Discharges discharges,
            Incidents incidents,
            org.filiform.clinic.syringes.Observation injected,
            Rules rules,
            Trail trail,
            Clock clock) {
        this.visits = visits;
        this.treatments = treatments;
        this.handovers = handovers;
        this.discharges = discharges;
        this.incidents = incidents;
        this.injected = injected;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** How long this client is watched. */
    Observation watched(Visit visit) {
        return Observation.of(
                treatments.of(visit), injected.minutesFor(visit), rules.pack().injectates());
    }

    /** Lets somebody go once; the key of why not, where they are not. */
    @Transactional
    Optional<String> letGo(Visit visit, String why, Viewer viewer, Whoever who) {
        Visit held = visits.hold(visit.id());
        if (discharges.of(held.id()).isPresent()) {
            return Optional.empty();
        }
        Optional<String> refusal = refusal(held, why.strip(), viewer);
        refusal.ifPresentOrElse(
                _ -> trail.refused("aftercare.let-go", held.client().value(), REFUSED),
                () -> discharges.letGo(held, watched(held), cut(why.strip()), who));
        return refusal;
    }

    /** Why somebody may not let this client go now. */
    Optional<String> refusal(Visit visit, String why, Viewer viewer) {
        Treated treated = treatments.of(visit);
        if (treated.open()) {
            return Optional.of("aftercare.let.needle-in");
        }
        boolean isEarly = !watched(visit).isOver(clock.instant());
        boolean isReaction = isReactionOpen(visit);
        if (viewer.readsRecords()) {
            return (isEarly || isReaction) && why.isEmpty() ? Optional.of("aftercare.let.why") : Optional.empty();
        }
        if (isEarly || isReaction) {
            return Optional.of(isReaction ? "aftercare.let.reaction" : "aftercare.let.early");
        }
        return isAdvised(visit) ? Optional.empty() : Optional.of("aftercare.let.advice");
    }

    boolean isReactionOpen(Visit visit) {
        return incidents.of(visit.id()).stream()
                .anyMatch(incident -> incident.isOpen() && incident.kind() == Incident.Kind.REACTION);
    }

    private boolean isAdvised(Visit visit) {
        return handovers.of(visit.id()).isPresent()
                && discharges.driving(visit.id()).isPresent();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
