package org.filiform.decision.injectate;

import org.filiform.decision.fact.Token;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Milligrams;

/**
 * How much of a steroid does as much as four milligrams of methylprednisolone.
 *
 * @param id the row
 * @param drug which steroid
 * @param asFour that much of it, more than nothing
 */
public record Equivalent(RowId id, Token drug, Milligrams asFour) {

    private static final Exact FOUR = Exact.of(4);

    public Equivalent {
        if (asFour.value().signum() == 0) {
            throw new IllegalArgumentException("An equivalent is more than nothing: " + id);
        }
    }

    /** An amount of it, as methylprednisolone. */
    Milligrams inMethylprednisolone(Milligrams amount) {
        return new Milligrams(amount.value().times(FOUR).by(asFour.value()));
    }
}
