package org.filiform.clinic.note;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.aftercare.Handovers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.needles.Ledgers;
import org.filiform.clinic.syringes.Doses;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Gates;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs notes, and adds to them. Each holds the visit, so that whatever the ledger gets comes before or after. */
@Component
class Signatures {

    /** What came of it. */
    sealed interface Outcome {

        /** It is signed, now or before. */
        record Signed() implements Outcome {}

        /** It is not, and why. */
        record Refused(List<Passage.Reason> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    private static final String UNEVEN = "FIL-7732";
    private static final String MISSING = "FIL-7733";
    private static final String NOT_THEIRS = "FIL-7734";
    private static final String STALE = "FIL-7735";

    private final Visits visits;
    private final Gates gates;
    private final Gathering gathering;
    private final Drafts drafts;
    private final Notes notes;
    private final Handovers handovers;
    private final Doses doses;
    private final Rules rules;
    private final Trail trail;

    Signatures(
            Visits visits,
            Gates gates,
            Gathering gathering,
            Drafts drafts,
            Notes notes,
            Handovers handovers,
            Doses doses,
            Rules rules,
            Trail trail) {
        this.visits = visits;
        this.gates = gates;
        this.gathering = gathering;
        this.drafts = drafts;
        this.notes = notes;
        this.handovers = handovers;
        this.doses = doses;
        this.rules = rules;
        this.trail = trail;
    }

    /**
     * Keeps what was typed and signs with it. What was typed stays kept when the signature is refused.
     *
     * @param typed with the version that it was begun with
     */
    @Transactional
    Outcome sign(Client client, VisitId id, Draft typed, UUID request, Notes.Signer by) {
        Visit visit = visits.hold(id);
        if (notes.of(id).isPresent()) {
            return new Outcome.Signed();
        }
        if (drafts.keep(visit, typed, by.who()).isEmpty()) {
            return refused(visit, List.of(stale(visit)));
        }
        Done done = gathering.of(client, visit);
        List<Passage.Reason> reasons = reasons(done, by.who());
        if (!reasons.isEmpty()) {
            return refused(visit, reasons);
        }
        notes.sign(
                visit,
                gathering.composer().compose(done),
                done.lastPlace(),
                rules.pack().identity().hash(),
                request,
                by);
        if (typed.advice() && handovers.of(id).isEmpty()) {
            handovers.handOver(visit, Handovers.How.PRINTED, request, by.who());
        }
        return new Outcome.Signed();
    }

    /** Why a draft is not kept: somebody else kept one since. */
    Passage.Reason stale(Visit visit) {
        return reason(STALE, "note.shut.stale", visit, List.of());
    }

    /** What was typed, with the version under which it is kept now; as it was where somebody else kept one since. */
    Draft reread(Visit visit, Draft typed) {
        Draft kept = drafts.of(visit.id());
        return kept.version() == typed.version() + 1 ? kept : typed;
    }

    private List<Passage.Reason> reasons(Done done, Whoever who) {
        Visit visit = done.visit();
        Stream<Passage.Reason> uneven =
                gates.of(visit, who, Set.of(Gate.RECONCILED)).get(Gate.RECONCILED) instanceof Passage.Open
                        ? Stream.of()
                        : Stream.of(new Passage.Reason(
                                UNEVEN,
                                "note.shut.uneven",
                                List.of(),
                                List.of(new Passage.Way("note.way.needles", visit.address() + "/needles"))));
        Stream<Passage.Reason> theirs = maySign(visit, done.ledger(), who) ? Stream.of() : Stream.of(notTheirs(done));
        Stream<Passage.Reason> missing = gathering.meter(done).needed().stream()
                .map(item -> reason(MISSING, "note.shut.missing", visit, List.of(item.name(), item.satisfiedBy())));
        return Stream.of(theirs, uneven, doses.reasons(visit).stream(), missing)
                .flatMap(part -> part)
                .toList();
    }

    private static Passage.Reason notTheirs(Done done) {
        String names = String.join(
                ", ", done.by().stream().map(Done.By::name).distinct().toList());
        return reason(NOT_THEIRS, "note.shut.not-theirs", done.visit(), List.of(names));
    }

    /** Whoever needled, and whoever looks after the needles. */
    static boolean maySign(Visit visit, Ledger ledger, Whoever who) {
        return Stream.concat(Gathering.hands(visit, ledger).stream(), Stream.of(Ledgers.responsible(visit, ledger)))
                .anyMatch(person -> person.id().equals(who.account().toString()));
    }

    private Outcome refused(Visit visit, List<Passage.Reason> reasons) {
        trail.refused("note.signed", visit.client().value(), reasons.getFirst().code());
        return new Outcome.Refused(reasons);
    }

    private static Passage.Reason reason(String code, String text, Visit visit, List<Object> gaps) {
        return new Passage.Reason(
                code, text, gaps, List.of(new Passage.Way("note.way.note", visit.address() + "/note#note")));
    }

    /** Adds to a note that is signed. False where there is none, or nothing to add. */
    @Transactional
    boolean amend(Client client, VisitId id, String why, String words, UUID request, Whoever by) {
        Visit visit = visits.hold(id);
        Optional<SignedNote> note = notes.of(id);
        if (note.isEmpty()) {
            return false;
        }
        Done done = gathering.of(client, visit);
        List<String> late = gathering.composer().since(done, note.get().knows());
        if (why.isBlank() || (words.isBlank() && late.isEmpty())) {
            trail.refused("note.amended", visit.client().value(), "nothing to add");
            return false;
        }
        notes.amend(
                visit,
                note.get(),
                new SignedNote.Amendment(
                        request,
                        why.strip(),
                        words.strip(),
                        late,
                        done.lastPlace(),
                        by.name(),
                        done.visit().openedAt()),
                request,
                by);
        return true;
    }
}
