package org.filiform.decision.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a fact reads at a moment.
 *
 * @param state what is known
 * @param why why it is unknown; also present where a yes was said for a day that is over, so that it counts and is asked
 *     again
 * @param values the numbers known, in the unit of the fact: the latest value, or several taken at the same instant; age
 *     in years; for a day how many calendar days ago; for a pregnancy the trimesters it may be in
 * @param estimated whether the values were worked out from less than was asked for
 * @param which where, or which of a list; empty when that was not said
 * @param from the deciding assertions, newest first, one a side of a conflict; empty for silence
 * @param fromCount how many assertions bear on the state
 */
public record Reading(
        State state,
        Optional<UnknownReason> why,
        List<Interval> values,
        boolean estimated,
        Set<Token> which,
        List<Assertion> from,
        int fromCount) {

    private static final Reading SILENCE =
            new Reading(State.UNKNOWN, Optional.of(UnknownReason.NOT_ASKED), List.of(), false, Set.of(), List.of(), 0);

    public Reading {
        values = List.copyOf(values);
        which = Set.copyOf(which);
        from = List.copyOf(from);
    }

    /** Nothing was said. */
    public static Reading silence() {
        return SILENCE;
    }

    /** The same without what it rests on, which no rule asks. */
    public Reading alone() {
        return new Reading(state, why, values, estimated, which, List.of(), 0);
    }

    /** The words in their order, for people and for stable output. */
    public List<Token> whichInOrder() {
        return List.copyOf(new TreeSet<>(which));
    }
}
