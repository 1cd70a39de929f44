package org.filiform.decision.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Millilitres;
import org.filiform.decision.quantity.Typed;
import org.filiform.decision.quantity.Typing;
import org.junit.jupiter.api.Test;

/** Whatever is typed: one meaning is read, and every mix-up is refused. */
class TypingLawsTest {

    private static final Millilitres MOST = Millilitres.of("1000000");

    /** Each makes a mix-up of a plain figure such as {@code 12.3}. */
    private static final List<UnaryOperator<String>> MIX_UPS = List.of(
            plain -> plain.replace('.', ','),
            plain -> plain.replace(".", ". "),
            plain -> plain.replace(".", ".."),
            plain -> plain.replace('.', '\u00b7'),
            plain -> plain.replace('.', '\''),
            plain -> "-" + plain,
            plain -> "0" + plain,
            plain -> "+" + plain,
            plain -> plain + " " + plain,
            plain -> plain + "e2",
            plain -> plain + " mg",
            plain -> plain + " %",
            plain -> plain + " L",
            plain -> plain + " mg/mL",
            plain -> plain + " kg",
            plain -> plain + " units",
            plain -> plain + "\u00b5g",
            plain -> "mL " + plain,
            plain -> plain.replace('.', 'O'),
            plain -> plain.substring(plain.indexOf('.')),
            plain -> plain.substring(0, plain.indexOf('.') + 1),
            plain -> "1," + plain,
            plain -> plain + "111",
            plain -> "~" + plain,
            plain -> plain + "-" + plain,
            plain -> "<" + plain);

    private static Typed<Millilitres> volume(String typed) {
        return Typing.volume(typed, MOST, Optional.empty());
    }

    private static String plain(RandomGenerator random) {
        return 1 + random.nextInt(400) + "." + (1 + random.nextInt(9));
    }

    @Test
    void every_mix_up_of_a_figure_is_refused() {
        Seeds.each(random -> {
            String plain = plain(random);
            assertThat(volume(plain)).as(plain).isEqualTo(new Typed.Read<>(Millilitres.of(plain)));
            for (UnaryOperator<String> mixUp : MIX_UPS) {
                String mixed = mixUp.apply(plain);
                assertThat(volume(mixed)).as(mixed).isInstanceOf(Typed.Refused.class);
            }
        });
    }

    @Test
    void whatever_is_typed_is_answered_and_what_is_read_is_the_figure_that_stands_there() {
        String alphabet = "0123456789.,-+ eEmMlLgGkK%/:\u00b5\u0665'\n";
        Seeds.each(random -> {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (volume(typed.toString()) instanceof Typed.Read<Millilitres>(Millilitres volume)) {
                String figure = typed.toString().strip().replaceAll("[^0-9.].*", "");
                assertThat(volume.value()).isEqualTo(Exact.of(figure));
            }
        });
    }
}
