package org.filiform.decision.injectate;

import java.util.List;
import org.filiform.decision.quantity.Amount;

/** The most of a drug that somebody may have. */
public sealed interface Limit {

    /**
     * There is a most.
     *
     * @param most how much
     * @param steps how it was found
     */
    record AtMost(Amount most, List<Step> steps) implements Limit {
        public AtMost {
            steps = List.copyOf(steps);
        }
    }

    /** There is nothing to count, as in saline. */
    record Unlimited() implements Limit {}

    /** It cannot be told, so that nothing is known to be safe. */
    record Unknown(Why why) implements Limit {}

    /** Why a limit cannot be told. */
    enum Why {
        /** The pack does not have the drug among those that are injected. */
        DRUG_NOT_LISTED,
        /** No source that is followed gives a most. */
        NO_CEILING,
        /** It was given in an unknown amount. */
        AMOUNT_NOT_NOTED,
        MINOR_WITHOUT_WEIGHT,
        MINOR_WITHOUT_IDEAL_WEIGHT,
        NEITHER_AGE_NOR_WEIGHT
    }
}
