package org.filiform.knowledge.injectate;

import java.math.BigDecimal;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Milligrams;
import org.filiform.decision.quantity.ToxinUnits;

/** What an amount of a drug is counted in. */
public enum DoseUnit {
    MG,
    UNITS;

    /** In what drugs of a kind are counted. */
    public static DoseUnit of(Agent.Kind kind) {
        return kind == Agent.Kind.TOXIN ? UNITS : MG;
    }

    /** So many of it. */
    public Amount amount(BigDecimal value) {
        Exact exact = Exact.of(value);
        return this == MG ? new Milligrams(exact) : new ToxinUnits(exact);
    }
}
