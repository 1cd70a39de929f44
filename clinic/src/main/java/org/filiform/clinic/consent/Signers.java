package org.filiform.clinic.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.clients.Privacy;
import org.springframework.stereotype.Component;

/** Who may agree for a client: an adult themself, and for a young client somebody who may decide for them. */
@Component
public class Signers {

    private final Guardians guardians;
    private final Clock clock;

    Signers(Guardians guardians, Clock clock) {
        this.guardians = guardians;
        this.clock = clock;
    }

    /** Who may agree today. */
    public sealed interface Who {
        /** The client. */
        record Self() implements Who {}

        /** One of these, and the client agrees, too. */
        record Speaker(List<Guardian> speakers) implements Who {

            public Speaker {
                speakers = List.copyOf(speakers);
            }
        }

        /** It is not known how old the client is, so nobody can tell. */
        record AgeUnknown() implements Who {}
    }

    Who of(Client client) {
        return isAdult(client)
                .<Who>map(adult -> adult ? new Who.Self() : new Who.Speaker(speakers(client)))
                .orElseGet(Who.AgeUnknown::new);
    }

    private List<Guardian> speakers(Client client) {
        return guardians.of(client.id()).stream()
                .filter(guardian -> guardian.may().decide() && guardian.isOn(today()))
                .toList();
    }

    /** Whether a consent was signed by who may: a client who came of age since signs anew. */
    boolean mayHaveSigned(Consent consent, Client client) {
        return isAdult(client)
                .filter(adult -> adult == consent.signature().guardian().isEmpty())
                .isPresent();
    }

    private Optional<Boolean> isAdult(Client client) {
        return client.age(today()).map(years -> years >= Privacy.ADULT);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
