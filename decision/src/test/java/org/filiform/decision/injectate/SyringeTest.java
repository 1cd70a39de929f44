package org.filiform.decision.injectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filiform.decision.injectate.House.LIDOCAINE;
import static org.filiform.decision.injectate.House.NOW;
import static org.filiform.decision.injectate.House.SALINE;
import static org.filiform.decision.injectate.House.TRIAMCINOLONE;
import static org.filiform.decision.injectate.House.mg;
import static org.filiform.decision.injectate.House.ml;
import static org.filiform.decision.injectate.House.part;
import static org.filiform.decision.injectate.House.percent;
import static org.filiform.decision.injectate.House.saline;
import static org.filiform.decision.injectate.House.syringe;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.quantity.Concentration;
import org.filiform.decision.quantity.Exact;
import org.junit.jupiter.api.Test;

class SyringeTest {

    private final Syringe trial = syringe(
            part(LIDOCAINE, percent("1"), "10"), part(TRIAMCINOLONE, Concentration.milligrams(Exact.of(40)), "1"));

    @Test
    void of_100_mg_lidocaine_and_40_mg_triamcinolone_in_11_ml_a_point_of_1_ml_gets_an_eleventh_each() {
        List<Given> given = trial.give(ml("1"), NOW);

        assertThat(given).extracting(Given::drug).containsExactly(LIDOCAINE, TRIAMCINOLONE);
        assertThat(given.getFirst().amount().orElseThrow().value())
                .isEqualTo(Exact.of(100).by(Exact.of(11)));
        assertThat(given.getLast().amount().orElseThrow().value().up(2)).isEqualByComparingTo("3.64");
    }

    @Test
    void saline_thins_what_is_in_it_5_ml_of_1_percent_in_10_ml_are_5_mg_in_a_millilitre() {
        Syringe thinned = syringe(part(LIDOCAINE, percent("1"), "5"), saline("5"));

        assertThat(thinned.give(ml("1"), NOW))
                .containsExactly(House.given(LIDOCAINE, "5"), new Given(NOW, SALINE, Form.PLAIN, Optional.empty()));
    }

    @Test
    void a_drug_that_came_with_epinephrine_is_given_in_that_form() {
        Part withIt = new Part(
                LIDOCAINE,
                Optional.of(percent("1")),
                Optional.of(Concentration.oneIn(200_000)),
                ml("2"),
                Optional.empty(),
                Optional.empty());

        assertThat(syringe(withIt).give(ml("2"), NOW))
                .containsExactly(House.given(LIDOCAINE, Form.WITH_EPINEPHRINE, mg("20")));
    }

    @Test
    void what_is_left_is_what_was_drawn_less_what_was_given_and_discarded_11_less_4_less_1_are_6() {
        assertThat(Leftover.of(trial.total(), List.of(ml("1.5"), ml("2.5")), ml("1")))
                .isEqualTo(new Leftover.Left(ml("6")));
        assertThat(Leftover.of(ml("4"), List.of(ml("4")), ml("0"))).isEqualTo(new Leftover.Left(ml("0")));
    }

    @Test
    void more_given_than_drawn_is_kept_and_says_so() {
        assertThat(Leftover.of(ml("4"), List.of(ml("3"), ml("1")), ml("0.5")))
                .isEqualTo(new Leftover.MoreThanDrawn(ml("0.5")));
    }

    @Test
    void a_syringe_holds_something_and_no_part_of_it_is_nothing() {
        assertThatThrownBy(() -> syringe()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> saline("0")).isInstanceOf(IllegalArgumentException.class);
    }
}
