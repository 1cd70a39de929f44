package org.filiform.clinic.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.aftercare.Checks;
import org.filiform.clinic.aftercare.Discharges;
import org.filiform.clinic.aftercare.Goodbye;
import org.filiform.clinic.aftercare.Handovers;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.note.NoteSigning;
import org.filiform.clinic.shell.HouseClock;
import org.filiform.clinic.visits.Ending;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;

/** How invented visits end. */
@Component
class PastEnds {

    private final Clients clients;
    private final Accounts accounts;
    private final NoteSigning signing;
    private final Goodbye goodbye;
    private final Checks checks;
    private final Ending ending;
    private final HouseClock clock;

    PastEnds(
            Clients clients,
            Accounts accounts,
            NoteSigning signing,
            Goodbye goodbye,
            Checks checks,
            Ending ending,
            HouseClock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.signing = signing;
        this.goodbye = goodbye;
        this.checks = checks;
        this.ending = ending;
        this.clock = clock;
    }

    void sign(Visit visit, Whoever who) {
        List<Passage.Reason> reasons = signing.asPlanned(
                clients.get(visit.client()).orElseThrow(),
                visit,
                "",
                UUID.randomUUID(),
                who,
                viewer(who).profession());
        must(visit, reasons.stream().map(Passage.Reason::code).toList());
    }

    void close(Visit visit, Whoever who) {
        Optional<String> refused = goodbye.say(
                visit, Handovers.How.PRINTED, Discharges.Driving.NOT_WHILE_UNWELL, UUID.randomUUID(), viewer(who), who);
        must(visit, refused.stream().toList());
        if (ending.close(visit.id(), who) instanceof Ending.Outcome.GoesOn goesOn) {
            must(visit, List.of(goesOn.code()));
        }
    }

    /** Asks whoever should have been asked by now, at the time when it was due. */
    void ask(Visit visit, Whoever who, Instant now) {
        checks.of(visit.id()).stream()
                .filter(check -> check.isDue(now))
                .forEach(check -> clock.at(check.due(), () -> {
                    checks.asked(check, true, "", who);
                    return check;
                }));
    }

    void leave(Visit visit, Whoever who) {
        ending.leave(visit.id(), who, "The client would rather wait");
    }

    private Viewer viewer(Whoever who) {
        return accounts.viewer(who.account()).orElseThrow();
    }

    private static void must(Visit visit, List<String> refused) {
        if (!refused.isEmpty()) {
            throw new IllegalStateException("In the demonstration " + visit.address() + " is refused: " + refused);
        }
    }
}
