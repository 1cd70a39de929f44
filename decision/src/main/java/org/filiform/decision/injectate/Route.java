package org.filiform.decision.injectate;

import org.filiform.decision.eligibility.Authority;

/**
 * The legal route by which a drug is given.
 *
 * @param authority which route
 * @param namesThisPatient whether the written direction names the one who is treated
 */
public record Route(Authority authority, boolean namesThisPatient) {

    /** Whether it covers this patient. */
    boolean coversThisPatient() {
        return switch (authority) {
            case PRESCRIBER, PGD -> true;
            case PSD -> namesThisPatient;
        };
    }
}
