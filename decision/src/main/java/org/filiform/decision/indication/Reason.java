package org.filiform.decision.indication;

import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;

/**
 * The indication for this person.
 *
 * @param indication what the evidence says
 * @param order whether simpler care comes first
 */
public record Reason(Indication indication, Order order) {

    /** Where this treatment stands in the order of care. */
    public enum Order {
        /** It may be a first choice. */
        ANY_TIME,
        /** Simpler care comes first, and was tried without enough effect. */
        SIMPLER_CARE_TRIED,
        /** Simpler care comes first, and was not tried. */
        SIMPLER_CARE_FIRST,
        /** Simpler care comes first; whether it was tried is not recorded, which is not the same as failed. */
        SIMPLER_CARE_NOT_RECORDED
    }

    /**
     * The indication as it stands for one person.
     *
     * @param indication what the evidence says
     * @param onlyAfterSimplerCare whether the sources keep this treatment for later
     * @param simplerCareTried how that fact reads for this person
     */
    public static Reason of(Indication indication, boolean onlyAfterSimplerCare, Reading simplerCareTried) {
        return new Reason(indication, onlyAfterSimplerCare ? order(simplerCareTried.state()) : Order.ANY_TIME);
    }

    private static Order order(State tried) {
        return switch (tried) {
            case YES -> Order.SIMPLER_CARE_TRIED;
            case NO -> Order.SIMPLER_CARE_FIRST;
            case UNKNOWN, CONFLICT -> Order.SIMPLER_CARE_NOT_RECORDED;
        };
    }
}
