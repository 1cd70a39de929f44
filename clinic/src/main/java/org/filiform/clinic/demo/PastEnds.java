package org.filiform.clinic.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.aftercare.Checks;
import org.filiform.clinic.aftercare.Discharges;
import org.filiform.clinic.aftercare.Letting;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.note.Draft;
import org.filiform.clinic.note.Notes;
import org.filiform.clinic.note.Signatures;
import org.filiform.clinic.shell.HouseClock;
import org.filiform.clinic.visits.Ending;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;

/** How invented visits end, through the doors by which real ones do. */
@Component
class PastEnds {

    private static final Draft NOTE =
            new Draft(0, "Lay at ease. Will walk and stretch.", "", true, "", true, "", true, "", true, true);

    private final Clients clients;
    private final Accounts accounts;
    private final Signatures signatures;
    private final Discharges discharges;
    private final Letting letting;
    private final Checks checks;
    private final Ending ending;
    private final HouseClock clock;

    PastEnds(
            Clients clients,
            Accounts accounts,
            Signatures signatures,
            Discharges discharges,
            Letting letting,
            Checks checks,
            Ending ending,
            HouseClock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.signatures = signatures;
        this.discharges = discharges;
        this.letting = letting;
        this.checks = checks;
        this.ending = ending;
        this.clock = clock;
    }

    /** Signs the note, which hands over the advice. */
    void sign(Visit visit, Whoever who) {
        String profession = accounts.find(who.account()).orElseThrow().profession();
        Signatures.Outcome outcome = signatures.sign(
                clients.get(visit.client()).orElseThrow(),
                visit.id(),
                NOTE,
                UUID.randomUUID(),
                new Notes.Signer(who, profession));
        if (outcome instanceof Signatures.Outcome.Refused refused) {
            throw new IllegalStateException("Not signed in the demonstration: " + refused);
        }
    }

    /** Lets the client go and closes the visit. */
    void close(Visit visit, Whoever who) {
        discharges.tell(visit, Discharges.Driving.NOT_WHILE_UNWELL, UUID.randomUUID(), who);
        Viewer viewer = new Viewer(Optional.of(who.account()), who.name(), "", Set.of(Role.PRACTITIONER));
        Optional<String> refusal = letting.letGo(visit, "Well, and fetched by a friend", viewer, who);
        Ending.Outcome outcome = ending.close(visit.id(), who);
        if (refusal.isPresent() || !(outcome instanceof Ending.Outcome.Over)) {
            throw new IllegalStateException("Not closed in the demonstration: " + refusal + " " + outcome);
        }
    }

    /** Asks whoever should have been asked by now. */
    void ask(Visit visit, Whoever who, Instant now) {
        checks.of(visit.id()).stream()
                .filter(check -> check.isDue(now))
                .forEach(check -> clock.at(check.due(), () -> {
                    checks.asked(check, true, "", who);
                    return List.of();
                }));
    }

    void leave(Visit visit, Whoever who) {
        ending.leave(visit.id(), who, "The client would rather wait");
    }
}
