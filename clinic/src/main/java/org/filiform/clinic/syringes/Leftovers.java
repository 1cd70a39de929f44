package org.filiform.clinic.syringes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.injectate.Leftover;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.SyringeId;
import org.filiform.decision.quantity.Millilitres;

/** What remains in each syringe of a visit, by its ledger. */
final class Leftovers {

    private Leftovers() {}

    static Map<PreparedSyringe, Leftover> of(List<PreparedSyringe> prepared, Ledger ledger) {
        Map<PreparedSyringe, Leftover> left = new LinkedHashMap<>();
        prepared.forEach(syringe -> left.put(syringe, of(syringe, ledger)));
        return left;
    }

    static Leftover of(PreparedSyringe syringe, Ledger ledger) {
        return Leftover.of(syringe.total(), List.of(given(syringe.id(), ledger)), discarded(syringe.id(), ledger));
    }

    /** What the points got out of a syringe. */
    static Millilitres given(SyringeId syringe, Ledger ledger) {
        return ledger.insertions().stream()
                .flatMap(insertion -> insertion.dose().stream())
                .filter(dose -> dose.syringe().equals(syringe))
                .map(dose -> Figures.volume(dose.millilitres()))
                .reduce(Millilitres.NONE, Millilitres::plus);
    }

    static Millilitres discarded(SyringeId syringe, Ledger ledger) {
        return ledger.effective().stream()
                .map(entry -> entry.operation())
                .filter(Operation.Discarded.class::isInstance)
                .map(Operation.Discarded.class::cast)
                .filter(discarded -> discarded.syringe().equals(syringe))
                .map(discarded -> Figures.volume(discarded.millilitres()))
                .reduce(Millilitres.NONE, Millilitres::plus);
    }

    /** Whether something is in it still, of which nobody has said where it went. */
    static boolean isOpen(Leftover leftover) {
        return switch (leftover) {
            case Leftover.Left(Millilitres volume) -> volume.value().signum() > 0;
            case Leftover.MoreThanDrawn _ -> false;
        };
    }
}
