package org.filiform.decision.indication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void not_recorded_is_not_failed() {
        assertThat(order(true, State.YES)).isEqualTo(Reason.Order.SIMPLER_CARE_TRIED);
        assertThat(order(true, State.NO)).isEqualTo(Reason.Order.SIMPLER_CARE_FIRST);
        assertThat(order(true, State.UNKNOWN)).isEqualTo(Reason.Order.SIMPLER_CARE_NOT_RECORDED);
        assertThat(order(true, State.CONFLICT)).isEqualTo(Reason.Order.SIMPLER_CARE_NOT_RECORDED);
    }

    @Test
    void where_no_simpler_care_is_asked_for_nothing_depends_on_it() {
        assertThat(order(false, State.NO)).isEqualTo(Reason.Order.ANY_TIME);
    }

    private static Reason.Order order(boolean onlyAfterSimplerCare, State tried) {
        Reading reading = new Reading(tried, Optional.empty(), List.of(), false, Set.of(), List.of(), 1);
        Reason reason = Reason.of(Indication.WEAK, onlyAfterSimplerCare, reading);
        assertThat(reason.indication()).isEqualTo(Indication.WEAK);
        return reason.order();
    }
}
