package org.filiform.decision.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Line.NotUnderstood;
import org.filiform.decision.ledger.Line.Understood;
import org.filiform.decision.ledger.Line.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch said in a line is understood or asked about, never guessed. */
class LineReaderTest {

    private final LineReader reader = new LineReader(List.of(
            muscle("trapezius-upper", "Trapezius, upper part"),
            muscle("trapezius-middle", "Trapezius, middle part"),
            muscle("masseter-superficial", "Masseter, superficial layer"),
            muscle("masseter-deep", "Masseter, deep layer"),
            muscle("flexor-digitorum", "Flexor digitorum superficialis and profundus"),
            muscle("flexor-digitorum-longus", "Flexor digitorum longus"),
            muscle("extensor-digitorum", "Extensor digitorum"),
            muscle("extensor-digitorum-longus", "Extensor digitorum longus"),
            muscle("fibularis-longus", "Fibularis (peroneus) longus", "Musculus fibularis longus"),
            muscle("soleus", "Soleus"),
            new LineReader.Muscle(new Token("diaphragm"), false, List.of("Diaphragm"))));

    private static LineReader.Muscle muscle(String id, String... names) {
        return new LineReader.Muscle(new Token(id), true, List.of(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6, right upper trapezius       | 6  | trapezius-upper           | RIGHT
            2 left soleus                  | 2  | soleus                    | LEFT
            1 l Soleus                     | 1  | soleus                    | LEFT
            50 rt trap upper               | 50 | trapezius-upper           | RIGHT
            3 needles, upper trapezius, right side | 3 | trapezius-upper    | RIGHT
            2;left;peroneus longus         | 2  | fibularis-longus          | LEFT
            4 left extensor digitorum      | 4  | extensor-digitorum        | LEFT
            4 left extensor digitorum long | 4  | extensor-digitorum-longus | LEFT
            2 left masseter deep           | 2  | masseter-deep             | LEFT
            1 diaphragm                    | 1  | diaphragm                 | MIDLINE
            1 left diaphragm               | 1  | diaphragm                 | LEFT
            """)
    void a_number_a_side_and_a_muscle_are_enough(String line, int needles, String muscle, Side side) {
        assertThat(reader.read(line))
                .isEqualTo(new Understood(needles, new Token(muscle), side, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 r soleus deep 0.25x40",
                "3 R SOLEUS DEEP 0.25 X 40",
                "3 deep soleus r 0.25×40mm",
                "3 0.25 x 40 mm, r, deep soleus",
                "3 r soleus deep 0.250x40.0"
            })
    void depth_and_size_may_be_added_in_any_order(String line) {
        NeedleSize size = new NeedleSize(new BigDecimal("0.25"), new BigDecimal(40));
        assertThat(reader.read(line))
                .isEqualTo(
                        new Understood(3, new Token("soleus"), Side.RIGHT, Optional.of(size), Optional.of(Depth.DEEP)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                             | NO_NUMBER
            right soleus                   | NO_NUMBER
            six right soleus               | NO_NUMBER
            -3 right soleus                | NO_NUMBER
            2.5 right soleus               | NO_NUMBER
            2,5 right soleus               | NO_NUMBER
            0 right soleus                 | NUMBER_OUT_OF_RANGE
            51 right soleus                | NUMBER_OUT_OF_RANGE
            3 right soleus 0,25x40         | UNREADABLE_SIZE
            3 right soleus 40x0.25         | UNREADABLE_SIZE
            3 right soleus 4x40            | UNREADABLE_SIZE
            3 right soleus 0.25x301        | UNREADABLE_SIZE
            3 right soleus 0x40            | UNREADABLE_SIZE
            3 right soleus 40mm            | UNREADABLE_SIZE
            3 4 right soleus               | UNREADABLE_SIZE
            3 right soleus 0.25x40 0.3x50  | UNREADABLE_SIZE
            3 right                        | NO_MUSCLE
            3                              | NO_MUSCLE
            3 right deep                   | NO_MUSCLE
            3 right ()                     | NO_MUSCLE
            3 left right soleus            | TWO_SIDES
            3 both soleus                  | TWO_SIDES
            3 right soleus deep superficial | TWO_DEPTHS
            """)
    void what_is_missing_or_said_twice_is_asked_for(String line, Why why) {
        assertThat(reader.read(line)).isEqualTo(new NotUnderstood(why, List.of()));
    }

    @Test
    void a_side_is_never_guessed() {
        NotUnderstood asked = new NotUnderstood(Why.NO_SIDE, List.of(new Token("soleus")));
        assertThat(reader.read("3 soleus")).isEqualTo(asked);
        assertThat(reader.read("3 midline soleus")).isEqualTo(asked);
    }

    @Test
    void between_two_muscles_both_are_named() {
        assertThat(reader.read("6 right trapezius")).isEqualTo(several("trapezius-upper", "trapezius-middle"));
        assertThat(reader.read("6 right masseter")).isEqualTo(several("masseter-superficial", "masseter-deep"));
        assertThat(reader.read("2 left flexor digitorum superficial"))
                .isEqualTo(several("flexor-digitorum", "flexor-digitorum-longus"));
    }

    @Test
    void a_slip_of_the_keys_is_not_put_right_but_offered() {
        assertThat(reader.read("2 left solues")).isEqualTo(unknown());
        assertThat(reader.read("2 left soleas")).isEqualTo(unknown("soleus"));
        assertThat(reader.read("2 left uper trapezus")).isEqualTo(unknown("trapezius-upper"));
        assertThat(reader.read("2 left oleus")).isEqualTo(unknown("soleus"));
        assertThat(reader.read("2 left sooleus")).isEqualTo(unknown("soleus"));
        assertThat(reader.read("2 left fibularsi lon")).isEqualTo(unknown("fibularis-longus"));
        assertThat(reader.read("2 left so")).isEqualTo(unknown());
        assertThat(reader.read("2 left moon")).isEqualTo(unknown());
    }

    @Test
    void a_line_too_long_is_not_read() {
        String longest = "2 left soleus" + " ".repeat(LineReader.LONGEST - 13);
        assertThat(reader.read(longest)).isInstanceOf(Understood.class);
        assertThat(reader.read(longest + " ")).isEqualTo(new NotUnderstood(Why.TOO_LONG, List.of()));
    }

    private static NotUnderstood several(String... muscles) {
        return new NotUnderstood(Why.SEVERAL_MUSCLES, tokens(muscles));
    }

    private static NotUnderstood unknown(String... muscles) {
        return new NotUnderstood(Why.UNKNOWN_MUSCLE, tokens(muscles));
    }

    private static List<Token> tokens(String... muscles) {
        return List.of(muscles).stream().map(Token::new).toList();
    }
}
