package org.filiform.clinic.note;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.incidents.Incident;
import org.filiform.clinic.syringes.Injected;
import org.filiform.clinic.visits.Assessment;
import org.filiform.clinic.visits.Pause;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Written;
import org.filiform.decision.ledger.Insertion;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.rule.ModalityId;

/**
 * What was done at one visit, as far as it is known now.
 *
 * @param client for whom
 * @param visit which
 * @param number which visit of the client it is, from 1
 * @param before when the one before it began
 * @param assessment of this visit
 * @param plan of this visit that counts
 * @param indication whether there is a reason to, in words; empty where the plan names no complaint
 * @param pause the last that was held
 * @param findings what was found about the plan
 * @param known what was found about the client at all, in words
 * @param agreed what the client agreed to
 * @param ledger the needles
 * @param injected what went through them
 * @param incidents what went wrong
 * @param by who needled, or who is responsible while nobody has
 * @param draft what the practitioner says
 */
record Done(
        Client client,
        Visit visit,
        int number,
        Optional<Instant> before,
        Optional<Written<Assessment>> assessment,
        Optional<Written<Plan>> plan,
        String indication,
        Optional<Written<Pause>> pause,
        List<Found> findings,
        List<String> known,
        List<Agreed> agreed,
        Ledger ledger,
        Injected injected,
        List<Incident> incidents,
        List<By> by,
        Draft draft) {

    private static final ModalityId INJECTION = new ModalityId("tpi");

    Done {
        findings = List.copyOf(findings);
        known = List.copyOf(known);
        agreed = List.copyOf(agreed);
        incidents = List.copyOf(incidents);
        by = List.copyOf(by);
    }

    /**
     * A finding and how it was answered.
     *
     * @param title what it is called
     * @param weight its verdict in words
     * @param answer by whom it was answered; empty where it needed no answer or has none
     */
    record Found(String title, String weight, String answer) {}

    /**
     * An agreement that counts for this visit.
     *
     * @param to what
     * @param by who signed
     * @param at when
     * @param explainedBy who explained it
     * @param saidBack what the client said back
     * @param text the hash of the text that was read
     */
    record Agreed(String to, String by, Instant at, String explainedBy, String saidBack, String text) {}

    /**
     * Somebody who needled.
     *
     * @param name how they are called
     * @param profession empty where none was given
     * @param acts what they were permitted on the day, in words
     */
    record By(String name, String profession, List<String> acts) {
        By {
            acts = List.copyOf(acts);
        }
    }

    boolean isInjection() {
        return plan.filter(made -> made.paper().modality().equals(INJECTION)).isPresent();
    }

    /** Whether an injection holds a point of which the ledger and its syringes do not say what went into it. */
    boolean isInjectateOpen() {
        return isInjection() && (undosed() > 0 || !injected.isKnown());
    }

    /** At how many points nobody noted whether anything went in. */
    long undosed() {
        return ledger.insertions().stream()
                .filter(insertion -> insertion.dose().isEmpty())
                .count();
    }

    /** Where needles went in, each muscle of a side once. */
    Set<Site> needled() {
        return ledger.insertions().stream().map(Done::site).collect(Collectors.toSet());
    }

    static Site site(Insertion insertion) {
        return new Site(
                insertion.how().place().muscle(), insertion.how().place().side());
    }

    /** The place of the last entry in the list of the ledger; 0 for an empty one. */
    long lastPlace() {
        return ledger.entries().isEmpty() ? 0 : ledger.entries().getLast().order();
    }
}
