package org.filiform.decision.injectate;

import java.util.Optional;
import java.util.Set;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;

/**
 * What is known of the body that is injected.
 *
 * @param ageYears completed years
 * @param weight what it weighs
 * @param bodyMassIndex in kg/m²
 * @param idealWeight what a clinician takes as its ideal weight; no source at hand gives a formula
 * @param vulnerabilities why it bears less: all those not known to be absent
 */
public record Body(
        Optional<Integer> ageYears,
        Optional<Kilograms> weight,
        Optional<Exact> bodyMassIndex,
        Optional<Kilograms> idealWeight,
        Set<Vulnerability> vulnerabilities) {

    public Body {
        vulnerabilities = Set.copyOf(vulnerabilities);
    }
}
