package org.filiform.decision.injectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.injectate.House.BUPIVACAINE;
import static org.filiform.decision.injectate.House.LIDOCAINE;
import static org.filiform.decision.injectate.House.NOW;
import static org.filiform.decision.injectate.House.SALINE;
import static org.filiform.decision.injectate.House.TOXIN;
import static org.filiform.decision.injectate.House.TRIAMCINOLONE;
import static org.filiform.decision.injectate.House.adult;
import static org.filiform.decision.injectate.House.dosing;
import static org.filiform.decision.injectate.House.given;
import static org.filiform.decision.injectate.House.mg;
import static org.filiform.decision.injectate.House.ml;
import static org.filiform.decision.injectate.House.part;
import static org.filiform.decision.injectate.House.percent;
import static org.filiform.decision.injectate.House.saline;
import static org.filiform.decision.injectate.House.syringe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.ToxinUnits;
import org.junit.jupiter.api.Test;

/** The person weighs 50 kg: at most 150 mg of lidocaine (3 mg/kg) and 100 mg of bupivacaine (2 mg/kg). */
class LoadTest {

    private final Dosing dosing = dosing(adult("50"));

    private Load load(Given... given) {
        return dosing.localAnaesthetics(List.of(given), NOW);
    }

    private static Given at(Instant at, String milligrams) {
        return new Given(at, LIDOCAINE, Form.PLAIN, Optional.of(mg(milligrams)));
    }

    @Test
    void of_lidocaine_50_of_150_mg_and_of_bupivacaine_50_of_100_mg_are_a_third_and_a_half_so_five_sixths() {
        Load load = load(given(LIDOCAINE, "50"), given(BUPIVACAINE, "50"));

        assertThat(load).isInstanceOf(Load.Within.class);
        assertThat(load.used()).isEqualTo(Exact.of(5).by(Exact.of(6)));
        assertThat(((Load.Within) load).left()).isEqualTo(Exact.ONE.by(Exact.of(6)));
        assertThat(load.portions()).extracting(Portion::drug).containsExactly(BUPIVACAINE, LIDOCAINE);
    }

    @Test
    void each_alone_would_do_but_100_of_150_and_50_of_100_mg_together_are_seven_sixths_and_over() {
        assertThat(load(given(LIDOCAINE, "100"), given(BUPIVACAINE, "50")))
                .isInstanceOfSatisfying(
                        Load.Over.class,
                        over -> assertThat(over.used()).isEqualTo(Exact.of(7).by(Exact.of(6))));
    }

    @Test
    void exactly_the_maximum_is_within_and_a_hair_more_is_over() {
        assertThat(load(given(LIDOCAINE, "75"), given(BUPIVACAINE, "50"))).isInstanceOf(Load.Within.class);
        assertThat(load(given(LIDOCAINE, "75.0001"), given(BUPIVACAINE, "50"))).isInstanceOf(Load.Over.class);
    }

    @Test
    void the_same_drug_with_epinephrine_has_a_maximum_of_its_own_75_of_150_and_175_of_350_mg_are_all_of_it() {
        Load load = load(given(LIDOCAINE, "75"), given(LIDOCAINE, Form.WITH_EPINEPHRINE, mg("175")));

        assertThat(load.used()).isEqualTo(Exact.ONE);
        assertThat(load.portions()).hasSize(2);
    }

    @Test
    void a_dose_of_24_hours_ago_counts_an_older_one_does_not_and_one_ahead_of_the_clock_does() {
        Instant dayAgo = NOW.minus(Duration.ofHours(24));

        assertThat(load(at(dayAgo, "60"), at(NOW.plusSeconds(7200), "15")).used())
                .isEqualTo(Exact.ONE.by(Exact.of(2)));
        assertThat(load(at(dayAgo.minusSeconds(1), "60")).used()).isEqualTo(Exact.ZERO);
    }

    @Test
    void a_drug_that_is_not_listed_and_an_amount_that_was_not_noted_make_the_load_unknown_never_within() {
        Token cocaine = new Token("cocaine");
        Given unnoted = new Given(NOW, LIDOCAINE, Form.PLAIN, Optional.empty());

        assertThat(load(given(cocaine, "1"), unnoted, unnoted))
                .isInstanceOfSatisfying(
                        Load.Unknown.class,
                        unknown -> assertThat(unknown.without())
                                .containsExactlyInAnyOrder(
                                        new Load.Missing(cocaine, Limit.Why.DRUG_NOT_LISTED),
                                        new Load.Missing(LIDOCAINE, Limit.Why.AMOUNT_NOT_NOTED)));
    }

    @Test
    void a_known_excess_is_not_hidden_behind_what_is_not_known() {
        assertThat(load(given(new Token("cocaine"), "1"), given(LIDOCAINE, "151")))
                .isInstanceOf(Load.Over.class);
    }

    @Test
    void steroid_toxin_and_saline_do_not_count_among_the_local_anaesthetics() {
        Given toxin = given(TOXIN, Form.PLAIN, ToxinUnits.of("900"));
        Given saline = new Given(NOW, SALINE, Form.PLAIN, Optional.empty());

        assertThat(load(given(TRIAMCINOLONE, "40"), toxin, saline)).isEqualTo(new Load.Within(Exact.ZERO, List.of()));
    }

    @Test
    void toxin_is_held_against_its_own_maximum_100_of_250_units_are_two_fifths() {
        Given toxin = given(TOXIN, Form.PLAIN, ToxinUnits.of("100"));

        assertThat(dosing.of(TOXIN, List.of(toxin, given(LIDOCAINE, "10")), NOW).used())
                .isEqualTo(Exact.of("0.4"));
    }

    @Test
    void after_100_of_150_mg_a_third_is_left_which_is_5_ml_of_lidocaine_1_percent() {
        Syringe plain = syringe(part(LIDOCAINE, percent("1"), "10"));

        assertThat(dosing.room(plain, List.of(given(LIDOCAINE, "100")), NOW)).isEqualTo(new Room.UpTo(ml("5")));
    }

    @Test
    void of_equal_parts_lidocaine_1_and_bupivacaine_0_5_percent_a_millilitre_uses_7_of_120_so_17_1_ml_are_all() {
        Syringe mixed = syringe(part(LIDOCAINE, percent("1"), "5"), part(BUPIVACAINE, percent("0.5"), "5"));

        assertThat(dosing.room(mixed, List.of(), NOW)).isInstanceOfSatisfying(Room.UpTo.class, room -> {
            assertThat(room.volume().value()).isEqualTo(Exact.of(120).by(Exact.of(7)));
            assertThat(room.volume().value().down(1)).isEqualByComparingTo("17.1");
        });
    }

    @Test
    void there_is_no_room_once_it_is_over_none_is_told_where_it_is_unknown_and_saline_needs_none() {
        Syringe plain = syringe(part(LIDOCAINE, percent("1"), "10"));
        Syringe unlisted = syringe(part(new Token("cocaine"), percent("1"), "1"));

        assertThat(dosing.room(plain, List.of(given(LIDOCAINE, "151")), NOW)).isEqualTo(new Room.UpTo(ml("0")));
        assertThat(dosing.room(unlisted, List.of(), NOW)).isEqualTo(new Room.Unknown());
        assertThat(dosing.room(plain, List.of(given(new Token("cocaine"), "1")), NOW))
                .isEqualTo(new Room.Unknown());
        assertThat(dosing.room(syringe(saline("10")), List.of(), NOW)).isEqualTo(new Room.NoneCounted());
    }
}
