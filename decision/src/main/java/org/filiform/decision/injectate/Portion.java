package org.filiform.decision.injectate;

import org.filiform.decision.fact.Token;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Exact;

/**
 * What one drug in one form has of its maximum.
 *
 * @param drug which
 * @param form plain or with epinephrine
 * @param given how much was given
 * @param limit the most of it, alone
 */
public record Portion(Token drug, Form form, Amount given, Limit.AtMost limit) {

    /** One is the whole maximum. */
    public Exact share() {
        return given.share(limit.most());
    }
}
