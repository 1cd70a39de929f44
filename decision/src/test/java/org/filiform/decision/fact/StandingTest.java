package org.filiform.decision.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.Given.AS_OF;
import static org.filiform.decision.Given.day;
import static org.filiform.decision.Given.noon;

import java.util.Optional;
import org.filiform.decision.Given;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void what_began_holds() {
        assertThat(standing(Validity.since(noon(1)))).isEqualTo(Standing.HOLDS);
        assertThat(standing(Validity.since(Moment.at(AS_OF.instant())))).isEqualTo(Standing.HOLDS);
    }

    @Test
    void what_begins_later_is_ignored() {
        assertThat(standing(Validity.since(noon(0)))).isEqualTo(Standing.SILENT);
        assertThat(standing(Validity.since(day(-1)))).isEqualTo(Standing.SILENT);
    }

    @Test
    void a_beginning_on_the_very_day_is_a_question() {
        assertThat(standing(Validity.since(day(0)))).isEqualTo(asks(UnknownReason.PARTIAL_DATE));
    }

    @Test
    void what_ended_is_silent() {
        assertThat(standing(Validity.between(noon(9), noon(1)))).isEqualTo(Standing.SILENT);
        assertThat(standing(Validity.between(noon(9), Moment.at(AS_OF.instant()))))
                .isEqualTo(Standing.SILENT);
    }

    @Test
    void what_ends_later_holds() {
        assertThat(standing(Validity.between(noon(9), noon(0)))).isEqualTo(Standing.HOLDS);
    }

    @Test
    void an_end_on_the_very_day_is_a_question() {
        assertThat(standing(Validity.between(noon(9), day(0)))).isEqualTo(asks(UnknownReason.PARTIAL_DATE));
    }

    @Test
    void after_its_end_it_may_stay_a_question_for_good() {
        assertThat(standing(Validity.untilThenAsk(noon(900), noon(500), UnknownReason.STALE)))
                .isEqualTo(asks(UnknownReason.STALE));
    }

    @Test
    void or_for_a_while() {
        Validity asked = Validity.untilThenAsk(noon(9), noon(4), UnknownReason.UNSETTLED, noon(0));
        Validity over = Validity.untilThenAsk(noon(9), noon(4), UnknownReason.UNSETTLED, noon(1));
        assertThat(standing(asked)).isEqualTo(asks(UnknownReason.UNSETTLED));
        assertThat(standing(over)).isEqualTo(Standing.SILENT);
    }

    @Test
    void nothing_is_left_of_what_ended_without_a_question() {
        Validity plain = new Validity(noon(9), Optional.of(noon(4)), Optional.empty(), Optional.of(noon(-4)));
        assertThat(standing(plain)).isEqualTo(Standing.SILENT);
    }

    private static Standing standing(Validity valid) {
        return Standing.of(valid, Given.AS_OF);
    }

    private static Standing asks(UnknownReason why) {
        return new Standing.Asks(why);
    }
}
