package org.filiform.decision.kernel;

import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.filiform.decision.rule.Test;

/**
 * A test of one fact, or its opposite.
 *
 * @param fact the number of the fact
 * @param test what is asked
 * @param negated whether the opposite is meant
 */
record Literal(int fact, Test test, boolean negated) {

    State of(Reading reading) {
        State state = test.of(reading);
        return negated ? state.negated() : state;
    }
}
