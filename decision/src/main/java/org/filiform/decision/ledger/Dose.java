package org.filiform.decision.ledger;

import java.math.BigDecimal;

/**
 * What went into one point.
 *
 * @param syringe out of which syringe
 * @param millilitres how much of what is in it
 */
public record Dose(SyringeId syringe, BigDecimal millilitres) {

    public Dose {
        millilitres = Exact.positive("The volume of a dose", millilitres);
    }
}
