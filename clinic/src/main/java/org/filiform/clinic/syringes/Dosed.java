package org.filiform.clinic.syringes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Form;
import org.filiform.decision.injectate.Given;
import org.filiform.decision.ledger.Dose;
import org.filiform.decision.ledger.Insertion;

/**
 * What one point got.
 *
 * @param insertion the point
 * @param dose how much, out of which syringe
 * @param from that syringe; empty where none of this visit has its id, so that nobody knows what was in it
 */
record Dosed(Insertion insertion, Dose dose, Optional<PreparedSyringe> from) {

    /** No drug of the pack: what it is cannot be told, so that it counts and has no limit. */
    static final Token NOT_KNOWN = new Token("not-known");

    Instant at() {
        return insertion.from();
    }

    /** Drug by drug. */
    List<Given> given() {
        return from.map(syringe -> syringe.mixture().give(Figures.volume(dose.millilitres()), at()))
                .orElseGet(() -> List.of(new Given(at(), NOT_KNOWN, Form.PLAIN, Optional.empty())));
    }
}
