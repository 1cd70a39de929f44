package org.filiform.decision.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.Given.tokens;
import static org.filiform.decision.fact.State.CONFLICT;
import static org.filiform.decision.fact.State.NO;
import static org.filiform.decision.fact.State.UNKNOWN;
import static org.filiform.decision.fact.State.YES;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Test.Compare;
import org.filiform.decision.rule.Test.Has;
import org.filiform.decision.rule.Test.Holds;
import org.filiform.decision.rule.Test.Operator;
import org.filiform.decision.rule.Test.Present;
import org.filiform.decision.rule.Test.Trimester;
import org.filiform.decision.rule.Test.Unless;
import org.filiform.decision.rule.Test.Within;
import org.junit.jupiter.api.Test;

/** Each kind of test, on each kind of reading. */
class TestTest {

    private static Reading reading(State state, Interval... values) {
        return new Reading(state, Optional.empty(), List.of(values), false, Set.of(), List.of(), 1);
    }

    private static Reading which(State state, String... words) {
        return new Reading(state, Optional.empty(), List.of(), false, tokens(words), List.of(), 1);
    }

    @Test
    void holds_is_the_state() {
        for (State state : State.values()) {
            assertThat(new Holds().of(reading(state))).isEqualTo(state);
        }
    }

    @Test
    void only_a_plain_yes_is_a_permission() {
        assertThat(new Unless().of(reading(YES))).isEqualTo(NO);
        assertThat(new Unless().of(reading(NO))).isEqualTo(YES);
        assertThat(new Unless().of(reading(UNKNOWN))).isEqualTo(YES);
        assertThat(new Unless().of(reading(CONFLICT))).isEqualTo(YES);
    }

    @Test
    void a_value_is_there_or_it_is_silence() {
        assertThat(new Present().of(reading(YES, Interval.exactly(3)))).isEqualTo(YES);
        assertThat(new Present().of(which(YES, "deep"))).isEqualTo(YES);
        assertThat(new Present().of(reading(UNKNOWN))).isEqualTo(NO);
    }

    @Test
    void each_operator_one_step_below_at_and_above_the_limit() {
        compare(Operator.LT, YES, NO, NO);
        compare(Operator.LE, YES, YES, NO);
        compare(Operator.GT, NO, NO, YES);
        compare(Operator.GE, NO, YES, YES);
    }

    private static void compare(Operator operator, State below, State at, State above) {
        assertThat(new Compare(operator, 3).of(reading(YES, Interval.exactly(2.9))))
                .isEqualTo(below);
        assertThat(new Compare(operator, 3).of(reading(YES, Interval.exactly(3))))
                .isEqualTo(at);
        assertThat(new Compare(operator, 3).of(reading(YES, Interval.exactly(3.1))))
                .isEqualTo(above);
    }

    @Test
    void a_value_known_only_in_part_decides_when_it_lies_on_one_side() {
        assertThat(lt(5, Interval.below(5, false))).isEqualTo(YES);
        assertThat(lt(5, Interval.below(5, true))).isEqualTo(UNKNOWN);
        assertThat(le(5, Interval.below(5, true))).isEqualTo(YES);
        assertThat(lt(3, Interval.below(5, false))).isEqualTo(UNKNOWN);
        assertThat(lt(5, Interval.above(5, true))).isEqualTo(NO);
        assertThat(le(5, Interval.above(5, true))).isEqualTo(UNKNOWN);
        assertThat(le(5, Interval.above(5, false))).isEqualTo(NO);
        assertThat(lt(5, Interval.from(4, 6))).isEqualTo(UNKNOWN);
    }

    private static State lt(double limit, Interval value) {
        return new Compare(Operator.LT, limit).of(reading(YES, value));
    }

    private static State le(double limit, Interval value) {
        return new Compare(Operator.LE, limit).of(reading(YES, value));
    }

    @Test
    void no_value_is_unknown_unless_the_fact_itself_is_no() {
        Compare high = new Compare(Operator.GT, 3);
        assertThat(high.of(reading(UNKNOWN))).isEqualTo(UNKNOWN);
        assertThat(high.of(reading(NO))).isEqualTo(NO);
    }

    @Test
    void of_values_of_one_instant_the_one_that_fires_counts() {
        Compare high = new Compare(Operator.GT, 3);
        assertThat(high.of(reading(YES, Interval.exactly(2), Interval.exactly(4))))
                .isEqualTo(YES);
        assertThat(high.of(reading(YES, Interval.exactly(1), Interval.exactly(2))))
                .isEqualTo(NO);
    }

    @Test
    void beside_a_value_without_a_unit_a_known_one_can_fire_but_not_reassure() {
        Compare high = new Compare(Operator.GT, 3);
        assertThat(high.of(reading(UNKNOWN, Interval.exactly(4)))).isEqualTo(YES);
        assertThat(high.of(reading(UNKNOWN, Interval.exactly(2)))).isEqualTo(UNKNOWN);
    }

    @Test
    void a_day_within_a_window_counts_calendar_days() {
        Within three = new Within(3);
        assertThat(three.of(reading(YES, Interval.exactly(3)))).isEqualTo(YES);
        assertThat(three.of(reading(YES, Interval.exactly(4)))).isEqualTo(NO);
        assertThat(three.of(reading(YES, Interval.from(2, 5)))).isEqualTo(UNKNOWN);
        assertThat(three.of(reading(CONFLICT, Interval.exactly(0)))).isEqualTo(CONFLICT);
        assertThat(three.of(reading(NO))).isEqualTo(NO);
        assertThat(three.of(reading(UNKNOWN))).isEqualTo(UNKNOWN);
    }

    @Test
    void a_trimester_is_asked_only_of_a_pregnancy() {
        Trimester first = new Trimester(Set.of(1));
        assertThat(first.of(reading(NO))).isEqualTo(NO);
        assertThat(first.of(reading(UNKNOWN))).isEqualTo(UNKNOWN);
        assertThat(first.of(reading(YES))).isEqualTo(UNKNOWN);
        assertThat(first.of(reading(YES, Interval.exactly(1)))).isEqualTo(YES);
        assertThat(first.of(reading(YES, Interval.exactly(2)))).isEqualTo(NO);
        assertThat(first.of(reading(YES, Interval.from(1, 2)))).isEqualTo(UNKNOWN);
        assertThat(first.of(reading(CONFLICT, Interval.exactly(1)))).isEqualTo(CONFLICT);
    }

    @Test
    void any_trimester_needs_no_date() {
        assertThat(new Trimester(Set.of(1, 2, 3)).of(reading(YES))).isEqualTo(YES);
        assertThat(new Trimester(Set.of(2, 3)).of(reading(YES, Interval.from(2, 3))))
                .isEqualTo(YES);
        assertThat(new Trimester(Set.of(2, 3)).of(reading(YES))).isEqualTo(UNKNOWN);
    }

    @Test
    void what_a_fact_names_is_compared_once_it_holds() {
        Has thorax = new Has(tokens("thorax", "202a"));
        assertThat(thorax.of(which(YES, "202a", "101a"))).isEqualTo(YES);
        assertThat(thorax.of(which(YES, "101a"))).isEqualTo(NO);
        assertThat(thorax.of(which(YES))).isEqualTo(UNKNOWN);
        assertThat(thorax.of(which(NO, "202a"))).isEqualTo(NO);
        assertThat(thorax.of(which(UNKNOWN))).isEqualTo(UNKNOWN);
        assertThat(thorax.of(which(CONFLICT, "202a"))).isEqualTo(CONFLICT);
        assertThat(new Has(Set.of(new Token("x"))).any()).containsExactly(new Token("x"));
    }
}
