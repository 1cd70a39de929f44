package org.filiform.clinic.aftercare;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.needles.Ledgers;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.springframework.stereotype.Component;

/** Who is being watched after a treatment, for everybody who may let somebody go. It tells no more than a name and a time. */
@Component
public class Watching {

    private final Visits visits;
    private final Ledgers ledgers;
    private final Letting letting;
    private final Discharges discharges;
    private final Clients clients;
    private final Clock clock;

    Watching(Visits visits, Ledgers ledgers, Letting letting, Discharges discharges, Clients clients, Clock clock) {
        this.visits = visits;
        this.ledgers = ledgers;
        this.letting = letting;
        this.discharges = discharges;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * Somebody who is watched.
     *
     * @param client who
     * @param visit at which visit
     * @param until when it is over
     * @param isOver whether it is, and no reaction is open
     * @param isReactionOpen whether something is not well
     */
    public record Watched(Client client, Visit visit, Instant until, boolean isOver, boolean isReactionOpen) {

        /** Where they are let go. */
        public String address() {
            return visit.address() + "/discharge";
        }
    }

    /** All whose needles are out and who have not been let go, whoever is over first. */
    public List<Watched> now() {
        return visits.goingOn().stream()
                .filter(visit -> !ledgers.of(visit.id()).insertions().isEmpty())
                .filter(visit -> discharges.of(visit.id()).isEmpty())
                .flatMap(visit -> watched(visit).stream())
                .sorted((one, other) -> one.until().compareTo(other.until()))
                .toList();
    }

    private Optional<Watched> watched(Visit visit) {
        Observation observation = letting.watched(visit);
        boolean isReactionOpen = letting.isReactionOpen(visit);
        return observation
                .until()
                .flatMap(until -> clients.get(visit.client())
                        .map(client -> new Watched(
                                client,
                                visit,
                                until,
                                !isReactionOpen && observation.isOver(clock.instant()),
                                isReactionOpen)));
    }
}
