package org.filiform.decision.injectate;

import java.util.Optional;
import org.filiform.decision.injectate.DosingWeight.Basis;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;

/**
 * By which weight somebody's doses are reckoned.
 *
 * @param assumedForAdult the weight taken for an adult whose weight is not known
 * @param adultFromYears from which birthday on somebody is an adult here
 * @param idealAboveBodyMassIndex above which index the ideal weight counts, in kg/m²
 */
public record WeightRules(Kilograms assumedForAdult, int adultFromYears, Exact idealAboveBodyMassIndex) {

    /** Never more than what somebody really weighs. */
    public DosingWeight weightOf(Body body) {
        Optional<Kilograms> weight = body.weight();
        if (weight.isEmpty()) {
            return assumed(body, assumedForAdult, Basis.ASSUMED, Limit.Why.MINOR_WITHOUT_WEIGHT);
        }
        if (body.bodyMassIndex().isEmpty()) {
            return new DosingWeight.Known(weight.get(), Basis.MEASURED_WITHOUT_HEIGHT);
        }
        return body.bodyMassIndex().get().isAbove(idealAboveBodyMassIndex)
                ? ideal(body, weight.get())
                : new DosingWeight.Known(weight.get(), Basis.MEASURED);
    }

    private DosingWeight ideal(Body body, Kilograms weight) {
        return body.idealWeight()
                .<DosingWeight>map(ideal -> new DosingWeight.Known(lighter(ideal, weight), Basis.IDEAL))
                .orElseGet(() -> assumed(
                        body,
                        lighter(assumedForAdult, weight),
                        Basis.ASSUMED_FOR_IDEAL,
                        Limit.Why.MINOR_WITHOUT_IDEAL_WEIGHT));
    }

    private DosingWeight assumed(Body body, Kilograms kilograms, Basis basis, Limit.Why otherwise) {
        if (body.ageYears().isEmpty()) {
            return new DosingWeight.Unknown(Limit.Why.NEITHER_AGE_NOR_WEIGHT);
        }
        return body.ageYears().get() >= adultFromYears
                ? new DosingWeight.Known(kilograms, basis)
                : new DosingWeight.Unknown(otherwise);
    }

    private static Kilograms lighter(Kilograms one, Kilograms other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
