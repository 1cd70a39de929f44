package org.filiform.clinic.needles;

import java.math.BigDecimal;
import java.util.List;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.SyringeId;

/** The syringes of a visit. Whoever prepares them keeps it; the ledger only says what came out of which. */
public interface SyringeRack {

    /**
     * What is against so much out of a syringe; it has happened, and is kept all the same.
     *
     * @param before the ledger without it
     */
    List<Passage.Reason> against(Visit visit, SyringeId syringe, BigDecimal millilitres, Ledger before);
}
