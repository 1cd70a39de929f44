package org.filiform.knowledge.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Test.Compare;
import org.filiform.decision.rule.Test.Operator;
import org.filiform.decision.rule.Test.Within;
import org.junit.jupiter.api.Test;

class LimitTest {

    private static final FactId FACT = new FactId("inr");
    private static final Condition ABOVE = new Condition.Ask(FACT, new Compare(Operator.GT, 3));
    private static final Condition BELOW = new Condition.Ask(FACT, new Compare(Operator.LE, 3));
    private static final Condition LATELY = new Condition.Ask(FACT, new Within(3));

    private static boolean weakened(Condition condition, double figure) {
        return Limit.of(condition).orElseThrow().weakenedBy(figure);
    }

    @Test
    void a_rule_fires_less_often_when_its_limit_moves_away() {
        assertThat(weakened(ABOVE, 4)).isTrue();
        assertThat(weakened(ABOVE, 3)).isFalse();
        assertThat(weakened(ABOVE, 2)).isFalse();
        assertThat(weakened(BELOW, 2)).isTrue();
        assertThat(weakened(BELOW, 4)).isFalse();
        assertThat(weakened(LATELY, 2)).isTrue();
        assertThat(weakened(LATELY, 4)).isFalse();
    }

    @Test
    void negation_turns_that_round() {
        assertThat(weakened(new Condition.Not(ABOVE), 4)).isFalse();
        assertThat(weakened(new Condition.Not(ABOVE), 2)).isTrue();
        assertThat(weakened(new Condition.Not(LATELY), 4)).isTrue();
        assertThat(weakened(new Condition.Not(new Condition.Not(ABOVE)), 4)).isTrue();
    }

    @Test
    void a_condition_with_no_figure_or_with_several_has_no_limit() {
        assertThat(Limit.of(Condition.holds(FACT))).isEmpty();
        assertThat(Limit.of(new Condition.All(List.of(ABOVE, BELOW)))).isEmpty();
        assertThat(Limit.in(Condition.holds(FACT), 4)).isEmpty();
    }

    @Test
    void another_figure_takes_the_place_of_the_old_one_wherever_it_stands() {
        Condition condition = new Condition.AnyOf(
                List.of(Condition.holds(FACT), new Condition.All(List.of(new Condition.Not(ABOVE)))));

        assertThat(Limit.in(condition, 4))
                .contains(new Condition.AnyOf(List.of(
                        Condition.holds(FACT),
                        new Condition.All(
                                List.of(new Condition.Not(new Condition.Ask(FACT, new Compare(Operator.GT, 4))))))));
        assertThat(Limit.in(LATELY, 7)).contains(new Condition.Ask(FACT, new Within(7)));
    }
}
