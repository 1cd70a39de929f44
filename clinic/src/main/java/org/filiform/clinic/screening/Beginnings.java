package org.filiform.clinic.screening;

import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.decision.fact.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a round together with who answers it and its entry in the audit: all of it stands, or nothing. */
@Component
class Beginnings {

    private final Rounds rounds;
    private final Speakers speakers;
    private final Trail trail;

    Beginnings(Rounds rounds, Speakers speakers, Trail trail) {
        this.rounds = rounds;
        this.speakers = speakers;
        this.trail = trail;
    }

    /**
     * One on a device that is handed over, perhaps to somebody who speaks for the client.
     *
     * @return the secret that stands in its address
     */
    @Transactional
    String onDevice(Client client, String speaker) {
        trail.done("client.asked", client.id().value(), Way.DEVICE.words());
        String secret = rounds.begin(client.id(), Stage.TODAY, Way.DEVICE, by());
        speakers.note(client.id(), speaker, secret);
        return secret;
    }

    /** One on a printed form. */
    @Transactional
    Round onPaper(Client client) {
        trail.done("client.asked", client.id().value(), Way.PAPER.words());
        return rounds.open(rounds.begin(client.id(), Stage.TODAY, Way.PAPER, by()))
                .orElseThrow();
    }

    private static AccountId by() {
        return Viewers.current().account().orElseThrow();
    }
}
