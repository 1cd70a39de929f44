package org.filiform.decision.fact;

import java.util.Set;

/** What an assertion says about its fact. */
public sealed interface Claim {

    /** It holds; and, for facts about places or choices, where or which. Empty means that was not said. */
    record Yes(Set<Token> which) implements Claim {
        public Yes {
            which = Set.copyOf(which);
        }

        public static Yes plain() {
            return new Yes(Set.of());
        }
    }

    /** It does not hold: somebody said so, or a record states the absence. */
    record No() implements Claim {}

    /** It was touched on and stays unknown. */
    record Unsure(UnknownReason why) implements Claim {}

    /** A number, in the unit of the fact. */
    record Measured(Interval value) implements Claim {}

    /** A day, such as that of the last dose. */
    record Dated(Moment day) implements Claim {}

    /** The date of birth, from which age is worked out. */
    record Born(Moment day) implements Claim {}

    /**
     * The beginning of a pregnancy, counted from the last period.
     *
     * @param lastPeriod when
     * @param estimated whether it was only guessed, from the onset of a condition
     */
    record Gestation(Moment lastPeriod, boolean estimated) implements Claim {}
}
