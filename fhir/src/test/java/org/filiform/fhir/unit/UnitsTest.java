package org.filiform.fhir.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiform.decision.fact.Interval;
import org.filiform.fhir.row.Amount;
import org.filiform.fhir.row.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    150    | 10*9/L         | 10*9/L | 150
                    150    | 10*3/uL        | 10*9/L | 150
                    499    | /uL            | 10*9/L | 0.499
                    500    | /uL            | 10*9/L | 0.5
                    501    | {cells}/uL     | 10*9/L | 0.501
                    500    | 10*6/L         | 10*9/L | 0.5
                    150    | 10*9{plts}/L   | 10*9/L | 150
                    150    | G/L            | 10*9/L | 150
                    0.15   | 10*12/L        | 10*9/L | 150
                    7.2    | %              | %      | 7.2
                    27.5   | kg/m2          | kg/m2  | 27.5
                    2.5    | {INR}          | {INR}  | 2.5
                    2.5    | 1              | {INR}  | 2.5
                    2.5    | {ratio}        | {INR}  | 2.5
                    12     | wk             | d      | 84
                    84     | d              | d      | 84
                    7.2e0  | %              | %      | 7.2
                    """)
    void a_quantity_is_turned_into_the_unit_of_the_fact(String number, String unit, String to, double expected) {
        assertThat(Units.convert(ucum(number, "", unit), to)).contains(Interval.exactly(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    53        | mmol/mol | %
                    2.5       | %        | {INR}
                    25        | {s}      | {INR}
                    60        | %        | 10*9/L
                    150       | K/uL     | 10*9/L
                    150       | ''       | 10*9/L
                    27        | 1        | kg/m2
                    3         | mo       | d
                    1e999     | %        | %
                    1e-99999  | %        | %
                    """)
    void what_cannot_be_turned_without_doubt_is_unknown(String number, String unit, String to) {
        assertThat(Units.convert(ucum(number, "", unit), to)).isEmpty();
    }

    @Test
    void a_comparator_makes_an_interval() {
        assertThat(Units.convert(ucum("5", "<", "10*9/L"), "10*9/L")).contains(Interval.below(5, false));
        assertThat(Units.convert(ucum("5", "<=", "10*9/L"), "10*9/L")).contains(Interval.below(5, true));
        assertThat(Units.convert(ucum("5000", ">", "/uL"), "10*9/L")).contains(Interval.above(5, false));
        assertThat(Units.convert(ucum("5", ">=", "10*9/L"), "10*9/L")).contains(Interval.above(5, true));
        assertThat(Units.convert(ucum("5", "~", "10*9/L"), "10*9/L")).isEmpty();
    }

    @Test
    void a_unit_of_another_system_is_unknown_even_if_it_looks_right() {
        assertThat(Units.convert(new Amount("7.2", "", "%", "urn:local", "%"), "%"))
                .isEmpty();
    }

    @Test
    void a_unit_for_people_counts_where_it_is_a_unit_of_ucum_to_the_letter() {
        assertThat(Units.convert(new Amount("7.2", "", "%", "", ""), "%")).contains(Interval.exactly(7.2));
        assertThat(Units.convert(new Amount("150", "", "x10^9/l", "", ""), "10*9/L"))
                .isEmpty();
    }

    @Test
    void a_range_is_an_interval_and_an_end_that_is_missing_is_open() {
        Amount low = ucum("5", "", "%");
        Amount high = ucum("7", "", "%");

        assertThat(Units.convert(low, high, "%")).contains(Interval.from(5, 7));
        assertThat(Units.convert(low, Amount.NONE, "%")).contains(Interval.above(5, true));
        assertThat(Units.convert(Amount.NONE, high, "%")).contains(Interval.below(7, true));
        assertThat(Units.convert(high, low, "%")).isEmpty();
        assertThat(Units.convert(Amount.NONE, Amount.NONE, "%")).isEmpty();
        assertThat(Units.convert(low, ucum("7", "", "mg"), "%")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <5 10*9/L      | true
                    5 10*9/L       | true
                    >= 5.5 10*9/L  | true
                    <5             | false
                    five           | false
                    5 to 7 10*9/L  | false
                    about 5 10*9/L | false
                    """)
    void a_text_counts_only_as_a_number_with_a_unit(String text, boolean counts) {
        Value value = new Value();
        value.setText(Value.Kind.TEXT, text);

        assertThat(Units.convert(value, "10*9/L").isPresent()).isEqualTo(counts);
    }

    private static Amount ucum(String number, String comparator, String code) {
        return new Amount(number, comparator, "", Units.UCUM, code);
    }
}
