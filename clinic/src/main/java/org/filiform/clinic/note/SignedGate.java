package org.filiform.clinic.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.needles.Ledgers;
import org.filiform.clinic.syringes.Doses;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Gatekeeper;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.ledger.Entry;
import org.springframework.stereotype.Component;

/** Opens when the note is signed and knows all that the ledger tells, and doses and syringes are accounted for; what came later asks for an amendment. */
@Component
class SignedGate implements Gatekeeper {

    private static final String NOT_SIGNED = "FIL-7730";
    private static final String LATE = "FIL-7731";

    private final Notes notes;
    private final Ledgers ledgers;
    private final Doses doses;

    SignedGate(Notes notes, Ledgers ledgers, Doses doses) {
        this.notes = notes;
        this.ledgers = ledgers;
        this.doses = doses;
    }

    @Override
    public Gate gate() {
        return Gate.SIGNED;
    }

    @Override
    public Passage passage(Visit visit, Whoever who) {
        List<Passage.Reason> reasons = new ArrayList<>(doses.reasons(visit));
        if (signed(visit) instanceof Passage.Shut shut) {
            reasons.addAll(shut.reasons());
        }
        return Passage.of(reasons);
    }

    private Passage signed(Visit visit) {
        Optional<SignedNote> note = notes.of(visit.id());
        if (note.isEmpty()) {
            return Passage.shut(NOT_SIGNED, "note.shut.unsigned", "note.way.sign", address(visit));
        }
        long late = late(visit, note.get());
        return late == 0
                ? Passage.open()
                : new Passage.Shut(List.of(new Passage.Reason(
                        LATE,
                        "note.shut.late",
                        List.of(late),
                        List.of(new Passage.Way("note.way.amend", address(visit) + "#amend")))));
    }

    /** How many operations the note does not know. */
    private long late(Visit visit, SignedNote note) {
        return ledgers.of(visit.id()).entries().stream()
                .mapToLong(Entry::order)
                .filter(place -> place > note.knows())
                .count();
    }

    private static String address(Visit visit) {
        return visit.address() + "/note";
    }
}
