package org.filiform.clinic.needles;

import java.util.ArrayList;
import java.util.List;
import org.filiform.clinic.incidents.Incident;
import org.filiform.clinic.incidents.Incidents;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Gatekeeper;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Needle;
import org.filiform.decision.ledger.Reconciliation;
import org.springframework.stereotype.Component;

/**
 * Opens when every needle is in the bin, counted there by somebody, or told of as retained. A visit at which nothing was opened
 * is not reconciled but left: there is nothing to sign.
 */
@Component
class ReconciledGate implements Gatekeeper {

    private static final String NOTHING_OPENED = "FIL-7771";
    private static final String STILL_IN = "FIL-7772";
    private static final String IN_HAND = "FIL-7773";
    private static final String UNMATCHED = "FIL-7774";
    private static final String CLASHING = "FIL-7775";
    private static final String NOT_COUNTED = "FIL-7776";
    private static final String COUNT_IS_OLD = "FIL-7777";
    private static final String COUNT_DIFFERS = "FIL-7778";
    private static final String NOT_TOLD = "FIL-7779";

    private final Ledgers ledgers;
    private final Incidents incidents;

    ReconciledGate(Ledgers ledgers, Incidents incidents) {
        this.ledgers = ledgers;
        this.incidents = incidents;
    }

    @Override
    public Gate gate() {
        return Gate.RECONCILED;
    }

    @Override
    public Passage passage(Visit visit, Whoever who) {
        Ledger ledger = ledgers.of(visit.id());
        if (ledger.needles().isEmpty()) {
            return Passage.shut(NOTHING_OPENED, "needles.shut.nothing", "needles.way.leave", visit.address() + "/end");
        }
        List<Passage.Reason> reasons = new ArrayList<>(uneven(visit, ledger.reconciliation()));
        reasons.addAll(untold(visit, ledger));
        return Passage.of(reasons);
    }

    private static List<Passage.Reason> uneven(Visit visit, Reconciliation reconciliation) {
        return switch (reconciliation) {
            case Reconciliation.Even _ -> List.of();
            case Reconciliation.StillIn(int needles) -> shut(visit, STILL_IN, "still-in", "out", needles);
            case Reconciliation.InHand(int needles) -> shut(visit, IN_HAND, "in-hand", "bin", needles);
            case Reconciliation.Unmatched unmatched ->
                shut(visit, UNMATCHED, "unmatched", "match", unmatched.needles().size());
            case Reconciliation.Clashing clashing ->
                shut(visit, CLASHING, "clashing", "look", clashing.clashes().size());
            case Reconciliation.NotCounted _ -> shut(visit, NOT_COUNTED, "not-counted", "count");
            case Reconciliation.CountIsOld(int counted) -> shut(visit, COUNT_IS_OLD, "count-is-old", "count", counted);
            case Reconciliation.CountDiffers(int ledger, int counted) ->
                shut(visit, COUNT_DIFFERS, "count-differs", "count", ledger, counted);
        };
    }

    private static List<Passage.Reason> shut(Visit visit, String code, String text, String way, Object... gaps) {
        return List.of(new Passage.Reason(
                code,
                "needles.shut." + text,
                List.of(gaps),
                List.of(new Passage.Way("needles.way." + way, visit.address() + "/needles"))));
    }

    /** An incident that says nothing yet of what was done does not account for a needle. */
    private List<Passage.Reason> untold(Visit visit, Ledger ledger) {
        List<Incident> all = incidents.of(visit.id());
        return ledger.in(Needle.State.RETAINED).stream()
                .filter(needle -> of(needle, all).stream()
                        .noneMatch(incident -> incidents.told(incident).isPresent()))
                .map(needle -> new Passage.Reason(
                        NOT_TOLD,
                        "needles.shut.not-told",
                        List.of(needle.number()),
                        of(needle, all).stream()
                                .map(incident -> new Passage.Way("needles.way.tell", incident.address()))
                                .toList()))
                .toList();
    }

    private static List<Incident> of(Needle needle, List<Incident> all) {
        return all.stream()
                .filter(incident -> incident.kind() == Incident.Kind.RETAINED_NEEDLE)
                .filter(incident -> incident.reason().equals(needle.id().value()))
                .toList();
    }
}
