package org.filiform.decision.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.filiform.decision.quantity.Slip.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {

    private static Typed<Millilitres> volume(String typed) {
        return Typing.volume(typed, Millilitres.of("50"), Optional.of(Concentration.percent(Exact.ONE)));
    }

    private static Typed<Kilograms> weight(String typed) {
        return Typing.weight(typed, Kilograms.of("25"), Kilograms.of("350"));
    }

    private static Slip slip(Typed<?> typed) {
        assertThat(typed).isInstanceOf(Typed.Refused.class);
        return ((Typed.Refused<?>) typed).slip();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "10, 10", "' 1.25 mL ', 1.25", "2ml, 2", "3 cc, 3", "50, 50", "0.0625, 0.0625"})
    void a_plain_figure_with_its_own_unit_or_none_is_read(String typed, String volume) {
        assertThat(volume(typed)).isEqualTo(new Typed.Read<>(Millilitres.of(volume)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''      | NOTHING      | -",
                "mL      | NO_NUMBER    | -",
                "10,5    | COMMA        | 10.5 mL or 105 mL",
                "1,000   | COMMA        | 1 mL or 1000 mL",
                "1,000.5 | COMMA        | -",
                "1.125   | THOUSANDS    | 1.125 mL or 1125 mL",
                "0.12345 | TOO_FINE     | -",
                "1.1234  | TOO_FINE     | -",
                ".5      | UNFINISHED   | 0.5 mL or 5 mL",
                "5.      | UNFINISHED   | 5 mL",
                "05      | LEADING_ZERO | 0.5 mL or 5 mL",
                "05.5    | LEADING_ZERO | 0.55 mL or 5.5 mL",
                "-2      | NEGATIVE     | -",
                "\u22122 | NEGATIVE     | -",
                "0       | ZERO         | -",
                "0.00    | ZERO         | -",
                "1-2     | NO_NUMBER    | -",
                "1 2     | NO_NUMBER    | -",
                "1/2     | NO_NUMBER    | -",
                "\u0665  | NO_NUMBER    | -",
                "\uFF15  | NO_NUMBER    | -",
                "1e3     | UNKNOWN_UNIT | -",
                "1O      | UNKNOWN_UNIT | -",
                "2 mL mL | UNKNOWN_UNIT | -",
                "10 mg   | OTHER_UNIT   | 1 mL",
                "0.01 g  | OTHER_UNIT   | 1 mL",
                "10 kg   | OTHER_UNIT   | -",
                "0.01 L  | OTHER_UNIT   | 10 mL",
                "1 %     | OTHER_UNIT   | -",
                "10 units| OTHER_UNIT   | -",
                "50.01   | TOO_MUCH     | -"
            })
    void a_mix_up_is_refused_with_what_may_have_been_meant(String typed, Why why, String readings) {
        Slip slip = slip(volume(typed));

        assertThat(slip.why()).isEqualTo(why);
        assertThat(slip.belongs()).isEqualTo(Unit.ML);
        assertThat(String.join(" or ", slip.readings()))
                .isEqualTo(Optional.ofNullable(readings).orElse(""));
    }

    @Test
    void a_wrong_unit_is_named_beside_the_one_that_belongs() {
        assertThat(slip(volume("10 mg")).wrote()).contains(Unit.MG);
        assertThat(slip(Typing.milligrams("2 mL", Milligrams.of("1000"))).wrote())
                .contains(Unit.ML);
    }

    @Test
    void an_amount_is_turned_into_a_volume_only_up_to_what_a_syringe_holds_500_mg_of_1_percent_are_50_ml() {
        assertThat(slip(volume("500 mg")).readings()).containsExactly("50 mL");
        assertThat(slip(volume("501 mg")).readings()).isEmpty();
    }

    @Test
    void without_one_concentration_in_the_syringe_an_amount_is_not_turned_into_a_volume() {
        assertThat(slip(Typing.volume("10 mg", Millilitres.of("50"), Optional.empty()))
                        .readings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "700, TOO_MUCH",
        "350.01, TOO_MUCH",
        "24.99, TOO_LITTLE",
        "0, ZERO",
        "-62, NEGATIVE",
        "'62,5', COMMA",
        "62 lb, OTHER_UNIT",
        "62 stone, UNKNOWN_UNIT"
    })
    void a_weight_that_cannot_be_is_refused(String typed, Why why) {
        assertThat(slip(weight(typed)).why()).isEqualTo(why);
    }

    @Test
    void pounds_are_refused_and_shown_in_kilograms_137_lb_are_62_14_kg() {
        assertThat(slip(weight("137 lb")).readings()).containsExactly("62.14 kg");
    }

    @ParameterizedTest
    @CsvSource({"25, 25", "350 kg, 350", "62.5, 62.5"})
    void a_weight_at_the_borders_is_read(String typed, String kilograms) {
        assertThat(weight(typed)).isEqualTo(new Typed.Read<>(Kilograms.of(kilograms)));
    }

    @Test
    void a_concentration_without_a_unit_is_refused_since_1_percent_is_ten_times_1_mg_per_ml() {
        Slip slip = slip(Typing.concentration("1"));

        assertThat(slip.why()).isEqualTo(Why.NO_UNIT);
        assertThat(slip.readings()).containsExactly("1 %", "1 mg/mL");
    }

    @ParameterizedTest
    @CsvSource({"1 %, 10", "0.25%, 2.5", "40 mg/mL, 40", "2.5 mg / ml, 2.5"})
    void a_concentration_is_read_in_percent_or_milligrams(String typed, String milligrams) {
        assertThat(Typing.concentration(typed))
                .isEqualTo(new Typed.Read<>(Concentration.milligrams(Exact.of(milligrams))));
    }

    @ParameterizedTest
    @CsvSource({
        "'0,5 %', COMMA",
        "101 %, TOO_MUCH",
        "1001 mg/mL, TOO_MUCH",
        "40 mg, OTHER_UNIT",
        "5 mcg/mL, OTHER_UNIT",
        "0 %, ZERO",
        "10 units/mL, OTHER_UNIT"
    })
    void a_concentration_that_is_none_is_refused(String typed, Why why) {
        assertThat(slip(Typing.concentration(typed)).why()).isEqualTo(why);
    }

    @Test
    void toxin_is_typed_in_units() {
        assertThat(Typing.toxin("100 units", ToxinUnits.of("500"))).isEqualTo(new Typed.Read<>(ToxinUnits.of("100")));
        assertThat(slip(Typing.toxin("100 mg", ToxinUnits.of("500"))).why()).isEqualTo(Why.OTHER_UNIT);
        assertThat(Typing.toxinConcentration("50 units/mL"))
                .isEqualTo(new Typed.Read<>(new Concentration(ToxinUnits.of("50"))));
        assertThat(slip(Typing.toxinConcentration("50")).readings()).containsExactly("50 units/mL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1:200,000 | 200000", "1:200000 | 200000", "1 : 80,000 | 80000"})
    void a_dilution_is_read(String typed, long millilitres) {
        assertThat(Typing.dilution(typed)).isEqualTo(new Typed.Read<>(Concentration.oneIn(millilitres)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NOTHING",
                "1:0 | ZERO",
                "1:200.000 | NO_NUMBER",
                "1:20,00 | NO_NUMBER",
                "2:100 | NO_NUMBER",
                "200000 | NO_NUMBER"
            })
    void a_dilution_that_is_none_is_refused(String typed, Why why) {
        assertThat(slip(Typing.dilution(typed)).why()).isEqualTo(why);
    }

    @Test
    void a_text_longer_than_any_quantity_is_refused_and_cut() {
        Slip slip = slip(volume("1".repeat(5000)));

        assertThat(slip.why()).isEqualTo(Why.NO_NUMBER);
        assertThat(slip.typed()).hasSize(40);
        assertThat(slip(volume("1" + " ".repeat(37) + "mg")).why()).isEqualTo(Why.OTHER_UNIT);
        assertThat(slip(volume("1" + " ".repeat(38) + "mg")).why()).isEqualTo(Why.NO_NUMBER);
    }
}
