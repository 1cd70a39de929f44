package org.filiform.clinic.syringes;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.clients.ClientId;
import org.springframework.stereotype.Component;

/** Writes down that somebody reads a running dose. A page that stays open asks after every point: that is one reading an hour. */
@Component
class DoseReadings {

    private static final String READ = "syringe.read";
    private static final Duration ONE = Duration.ofHours(1);

    private final Audit audit;
    private final Trail trail;
    private final Clock clock;

    DoseReadings(Audit audit, Trail trail, Clock clock) {
        this.audit = audit;
        this.trail = trail;
        this.clock = clock;
    }

    void of(ClientId client) {
        UUID account = Viewers.current().account().orElseThrow().value();
        if (!audit.isDone(account, READ, client.value(), clock.instant().minus(ONE))) {
            trail.done(READ, client.value(), "");
        }
    }
}
