package org.filiform.decision.injectate;

import org.filiform.decision.fact.Token;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Kilograms;

/**
 * The most that one row of the evidence allows.
 *
 * @param id the row
 * @param drug of which drug
 * @param form plain or with epinephrine
 * @param most how much
 * @param per for what
 */
public record Ceiling(RowId id, Token drug, Form form, Amount most, Per per) {

    public Ceiling {
        if (most.value().signum() == 0) {
            throw new IllegalArgumentException("A ceiling is more than nothing: " + id);
        }
    }

    /** For what the amount is the most. */
    public enum Per {
        KILOGRAM,
        TREATMENT,
        DAY
    }

    /** What it allows somebody of this weight. */
    Amount allows(Kilograms weight) {
        return switch (per) {
            case KILOGRAM -> most.times(weight.value());
            case TREATMENT, DAY -> most;
        };
    }

    /** The line of arithmetic that says so. */
    Step step(Kilograms weight) {
        return switch (per) {
            case KILOGRAM -> new Step.ByWeight(id, most, weight, allows(weight));
            case TREATMENT, DAY -> new Step.Absolute(id, most, per);
        };
    }
}
