package org.filiform.decision.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExactTest {

    private static final Exact ELEVENTH = Exact.ONE.by(Exact.of(11));

    @Test
    void eleven_elevenths_are_one_and_a_tenth_and_two_tenths_are_three_tenths() {
        assertThat(ELEVENTH.times(Exact.of(11))).isEqualTo(Exact.ONE);
        assertThat(Exact.of("0.1").plus(Exact.of("0.2"))).isEqualTo(Exact.of("0.30"));
    }

    @Test
    void the_same_number_is_equal_however_it_is_written() {
        assertThat(Exact.of("1E+2")).isEqualTo(Exact.HUNDRED).hasSameHashCodeAs(Exact.of("100.0"));
        assertThat(Exact.of(6).by(Exact.of(-4))).isEqualTo(Exact.of("-1.5"));
        assertThat(Exact.ZERO.by(Exact.of(-4))).isEqualTo(Exact.ZERO);
    }

    @Test
    void it_is_rounded_down_for_what_is_left_and_up_for_what_was_given() {
        Exact fortyElevenths = Exact.of(40).times(ELEVENTH);

        assertThat(fortyElevenths.down(2)).hasToString("3.63");
        assertThat(fortyElevenths.up(2)).hasToString("3.64");
        assertThat(Exact.of(300).up(1)).hasToString("300");
        assertThat(Exact.ZERO.down(3)).hasToString("0");
    }

    @Test
    void it_writes_itself_as_a_decimal_where_one_says_it() {
        assertThat(Exact.of("4.50")).hasToString("4.5");
        assertThat(ELEVENTH).hasToString("1/11");
    }

    @Test
    void it_knows_its_order() {
        assertThat(ELEVENTH).isLessThan(Exact.of("0.1"));
        assertThat(Exact.of("0.1").isAbove(ELEVENTH)).isTrue();
        assertThat(Exact.ONE.isAbove(Exact.ONE)).isFalse();
    }

    @Test
    void what_cannot_be_is_not_made() {
        assertThatThrownBy(() -> Exact.ONE.by(Exact.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Milligrams.of("-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kilograms.of("0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Millilitres.of("1").minus(Millilitres.of("2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Concentration.percent(Exact.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void milligrams_and_units_never_add_up() {
        assertThatThrownBy(() -> Milligrams.of("1").plus(ToxinUnits.of("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 mg and 1 units");
    }

    @Test
    void every_quantity_is_written_with_its_unit() {
        assertThat(Kilograms.of("62.5")).hasToString("62.5 kg");
        assertThat(Millilitres.of("0.2")).hasToString("0.2 mL");
        assertThat(Concentration.percent(Exact.of("0.25"))).hasToString("2.5 mg/mL");
        assertThat(ToxinUnits.of("5").times(Exact.of(2))).hasToString("10 units");
    }

    @Test
    void one_percent_is_10_mg_and_1_in_200_000_is_5_micrograms_in_a_millilitre() {
        assertThat(Concentration.percent(Exact.ONE)).isEqualTo(Concentration.milligrams(Exact.of(10)));
        assertThat(Concentration.oneIn(200_000)).isEqualTo(Concentration.milligrams(Exact.of("0.005")));
        assertThat(Concentration.oneIn(300_000).in(Millilitres.of("3"))).isEqualTo(Milligrams.of("0.01"));
    }
}
