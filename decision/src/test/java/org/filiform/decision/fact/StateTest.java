package org.filiform.decision.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.fact.State.CONFLICT;
import static org.filiform.decision.fact.State.NO;
import static org.filiform.decision.fact.State.UNKNOWN;
import static org.filiform.decision.fact.State.YES;

import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void only_yes_and_conflict_fire() {
        assertThat(State.values()).filteredOn(State::fires).containsExactly(CONFLICT, YES);
    }

    @Test
    void not_swaps_yes_and_no_and_leaves_the_others() {
        assertThat(YES.negated()).isEqualTo(NO);
        assertThat(NO.negated()).isEqualTo(YES);
        assertThat(UNKNOWN.negated()).isEqualTo(UNKNOWN);
        assertThat(CONFLICT.negated()).isEqualTo(CONFLICT);
    }

    @Test
    void all_takes_the_smaller_and_any_the_larger_of_each_pair() {
        for (State one : State.values()) {
            for (State other : State.values()) {
                boolean smaller = one.compareTo(other) <= 0;
                assertThat(one.and(other)).isEqualTo(smaller ? one : other).isEqualTo(other.and(one));
                assertThat(one.or(other)).isEqualTo(smaller ? other : one).isEqualTo(other.or(one));
            }
        }
    }
}
