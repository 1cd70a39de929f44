package org.filiform.clinic.syringes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.needles.SyringeRack;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.decision.injectate.Leftover;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.SyringeId;
import org.filiform.decision.quantity.Millilitres;
import org.springframework.stereotype.Component;

/** The syringes of a visit as its ledger asks for them. */
@Component
class Rack implements SyringeRack {

    private static final String NOT_PREPARED = "FIL-7794";
    private static final String MORE_THAN_DRAWN = "FIL-7795";
    private final Syringes syringes;
    private final DrugNames names;

    Rack(Syringes syringes, DrugNames names) {
        this.syringes = syringes;
        this.names = names;
    }

    @Override
    public List<Passage.Reason> against(Visit visit, SyringeId syringe, BigDecimal millilitres, Ledger before) {
        Optional<PreparedSyringe> prepared = syringes.of(visit.id()).stream()
                .filter(one -> one.id().equals(syringe))
                .findFirst();
        return prepared.map(one -> against(one, Figures.volume(millilitres), before))
                .orElseGet(() -> List.of(reason(NOT_PREPARED)));
    }

    private List<Passage.Reason> against(PreparedSyringe syringe, Millilitres volume, Ledger before) {
        return switch (Leftovers.of(syringe, before)) {
            case Leftover.Left(Millilitres left) when volume.compareTo(left) <= 0 -> List.of();
            case Leftover.Left _, Leftover.MoreThanDrawn _ -> List.of(reason(MORE_THAN_DRAWN, names.of(syringe)));
        };
    }

    private static Passage.Reason reason(String code, Object... gaps) {
        return new Passage.Reason(code, "syringe.outside." + code, List.of(gaps), List.of());
    }
}
