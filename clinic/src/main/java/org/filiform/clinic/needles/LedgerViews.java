package org.filiform.clinic.needles;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.incidents.Incident;
import org.filiform.clinic.incidents.Incidents;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Passage;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.Person;
import org.filiform.decision.ledger.Problem;
import org.springframework.stereotype.Component;

/** Ledgers as devices are told of them. */
@Component
class LedgerViews {

    private static final Duration SAME = Duration.ofMinutes(2);

    private final NeedleViews needles;
    private final Incidents incidents;

    LedgerViews(NeedleViews needles, Incidents incidents) {
        this.needles = needles;
        this.incidents = incidents;
    }

    LedgerView of(Moment moment, List<NeedleOperations.Kept> kept, Texts texts) {
        Ledger ledger =
                Ledger.of(kept.stream().map(NeedleOperations.Kept::entry).toList());
        return new LedgerView(
                kept.size(),
                ledger.counts(),
                Reconciled.json(ledger.reconciliation()),
                somebody(Ledgers.responsible(moment.visit(), ledger)),
                ledger.firstIn(),
                moment.visit().isOpen(),
                gate(moment, texts),
                needles.of(ledger),
                kept.stream().map(one -> entry(one, ledger)).toList(),
                ledger.problems().stream()
                        .map(problem -> problem(problem, texts))
                        .toList(),
                incidents.of(moment.visit().id()).stream()
                        .map(LedgerViews::incident)
                        .toList());
    }

    private static LedgerView.Somebody somebody(Person person) {
        return new LedgerView.Somebody(person.id(), person.name());
    }

    private static List<LedgerView.Shut> gate(Moment moment, Texts texts) {
        return moment.gates().values().stream()
                .filter(Passage.Shut.class::isInstance)
                .flatMap(shut -> ((Passage.Shut) shut).reasons().stream())
                .distinct()
                .map(reason -> new LedgerView.Shut(
                        reason.code(),
                        texts.of(reason.text(), reason.gaps().toArray()),
                        reason.ways().stream()
                                .map(way -> new LedgerView.Way(texts.of(way.text()), way.address()))
                                .toList()))
                .toList();
    }

    private static LedgerView.EntryView entry(NeedleOperations.Kept kept, Ledger ledger) {
        Entry entry = kept.entry();
        boolean isPutRight = Duration.between(kept.toldAt(), entry.at()).abs().compareTo(SAME) > 0;
        return new LedgerView.EntryView(
                entry.order(),
                entry.id().value(),
                OperationWriter.kind(entry.operation()),
                entry.operation() instanceof Operation.OfNeedle about
                        ? Optional.of(about.needle().value())
                        : Optional.empty(),
                entry.operation() instanceof Operation.Undone back
                        ? Optional.of(back.operation().value())
                        : Optional.empty(),
                entry.by().name(),
                entry.at(),
                isPutRight ? Optional.of(kept.toldAt()) : Optional.empty(),
                entry.afterwards(),
                entry.outsideGate(),
                ledger.isUndone(entry));
    }

    private static LedgerView.ProblemView problem(Problem problem, Texts texts) {
        String kind = switch (problem) {
            case Problem.BinnedAgain _ -> "binned-again";
            case Problem.UsedAfter _ -> "used-after";
            case Problem.MovedBeforeIn _ -> "moved-before-in";
            case Problem.SameInsertion _ -> "same-insertion";
            case Problem.UndoOfUndo _ -> "undo-of-undo";
            case Problem.UndoWaits _ -> "undo-waits";
            case Problem.InsertionUnknown _ -> "insertion-unknown";
        };
        return new LedgerView.ProblemView(kind, problem.entry().id().value(), texts.of("needles.problem." + kind));
    }

    private static LedgerView.IncidentView incident(Incident incident) {
        return new LedgerView.IncidentView(
                incident.id().toString(), incident.kind().word(), incident.words(), incident.isOpen());
    }
}
