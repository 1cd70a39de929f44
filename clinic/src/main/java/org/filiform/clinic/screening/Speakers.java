package org.filiform.clinic.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.springframework.stereotype.Component;

/** Who may answer in the place of a client, in which round they did, and what is kept from them. */
@Component
class Speakers {

    private final Guardians guardians;
    private final Rounds rounds;
    private final Clock clock;

    Speakers(Guardians guardians, Rounds rounds, Clock clock) {
        this.guardians = guardians;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Those who may answer today. */
    List<Guardian> of(ClientId client) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return guardians.of(client).stream()
                .filter(guardian -> guardian.isOn(today) && guardian.may().answer())
                .toList();
    }

    /** Notes who answers a round; anything but one of those is the client. */
    void note(ClientId client, String chosen, String secret) {
        of(client).stream()
                .filter(guardian -> guardian.id().toString().equals(chosen))
                .findFirst()
                .ifPresent(guardian -> rounds.open(secret)
                        .ifPresent(round -> guardians.speaksIn(round.id().value(), guardian.id())));
    }
}
