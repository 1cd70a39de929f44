package org.filiform.clinic.syringes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.fact.Token;
import org.springframework.stereotype.Component;

/** By which legal route somebody may give a drug today, as a clinical lead granted it. */
@Component
class Routes {

    private final Permits permits;
    private final Clock clock;

    Routes(Permits permits, Clock clock) {
        this.permits = permits;
        this.clock = clock;
    }

    /**
     * The route; empty where there is none. Of several the widest, but a direction for one patient only where it was shown.
     *
     * @param hasDirection whether one was shown that names this patient
     */
    Optional<Authority> of(Whoever who, Token drug, boolean hasDirection) {
        return held(who, drug)
                .min(Comparator.comparingInt((Authority route) -> route == Authority.PSD && !hasDirection ? 1 : 0)
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether a direction for one patient is one of the routes. */
    boolean mayNeedDirection(Whoever who, Token drug) {
        return held(who, drug).anyMatch(Authority.PSD::equals);
    }

    private Stream<Authority> held(Whoever who, Token drug) {
        LocalDate today = LocalDate.now(clock);
        return permits.grants(who.account()).stream()
                .filter(grant -> grant.countsOn(today))
                .filter(Grant.OfDrug.class::isInstance)
                .map(Grant.OfDrug.class::cast)
                .filter(grant -> grant.drug().equals(drug))
                .map(Grant.OfDrug::authority);
    }
}
