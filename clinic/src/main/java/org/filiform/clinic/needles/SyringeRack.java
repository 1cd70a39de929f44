package org.filiform.clinic.needles;

import java.math.BigDecimal;
import java.util.List;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.SyringeId;

/** The syringes that lie ready at a visit. Whoever prepares them keeps it; the ledger only says what came out of which. */
public interface SyringeRack {

    /**
     * A syringe from which a point may be given.
     *
     * @param id which
     * @param name what is in it, in a few words
     * @param ml how much a point gets next: what the last one got, or the usual; a text with a point
     * @param left how much is in it, a text with a point
     */
    record Ready(String id, String name, String ml, String left) {}

    /** Those of a visit, the newest first. */
    List<Ready> ready(Visit visit, Ledger ledger);

    /**
     * What is against so much out of a syringe; it has happened, and is kept all the same.
     *
     * @param before the ledger without it
     */
    List<Passage.Reason> against(Visit visit, SyringeId syringe, BigDecimal millilitres, Ledger before);
}
