package org.filiform.decision.injectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Watching.Reason;
import org.filiform.decision.quantity.Exact;
import org.junit.jupiter.api.Test;

class WatchingTest {

    private static final Watching.Times TIMES =
            new Watching.Times(Duration.ofMinutes(15), Duration.ofMinutes(30), Exact.of(50));

    private static Load used(String share) {
        return new Load.Within(Exact.of(share), List.of());
    }

    @Test
    void half_of_the_maximum_is_15_minutes_and_more_than_half_is_30() {
        assertThat(Watching.after(used("0.5"), false, false, TIMES).time()).hasMinutes(15);
        Watching longer = Watching.after(used("0.501"), false, false, TIMES);
        assertThat(longer.time()).hasMinutes(30);
        assertThat(longer.longerBecause()).containsExactly(Reason.MUCH_OF_THE_MAXIMUM);
    }

    @Test
    void head_or_neck_and_a_risk_factor_are_each_a_reason_of_their_own() {
        assertThat(Watching.after(used("0.1"), true, true, TIMES))
                .isEqualTo(new Watching(Duration.ofMinutes(30), Set.of(Reason.HEAD_OR_NECK, Reason.RISK_FACTOR)));
    }

    @Test
    void where_the_maximum_cannot_be_told_it_is_the_longer_time() {
        Load unknown = new Load.Unknown(
                Exact.ZERO, List.of(), List.of(new Load.Missing(new Token("x"), Limit.Why.NO_CEILING)));

        assertThat(Watching.after(unknown, false, false, TIMES).longerBecause())
                .containsExactly(Reason.MAXIMUM_NOT_KNOWN);
    }
}
