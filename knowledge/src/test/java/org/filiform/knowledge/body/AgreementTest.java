package org.filiform.knowledge.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    private static final Pack PACK = PackLoader.shipped();

    private static Agreement of(String sign) {
        return PACK.agreement().named(new Token(sign));
    }

    @Test
    void every_sign_of_an_assessment_and_all_together_have_a_figure() {
        assertThat(PACK.agreement())
                .extracting(agreement -> agreement.id().value())
                .containsExactlyInAnyOrder("overall", "taut-band", "tender-spot", "recognised", "referred", "twitch");
    }

    @ParameterizedTest
    @CsvSource({
        "overall, 0.452, POOLED, SEEN",
        "tender-spot, 0.676, POOLED, SEEN",
        "recognised, 0.575, POOLED, SEEN",
        "taut-band, 0.415, MIDDLE, CALC",
        "twitch, 0.31, MIDDLE, CALC",
        "referred, 0.452, OVERALL, CALC"
    })
    void a_figure_is_as_published_or_says_that_it_stands_in(
            String sign, BigDecimal kappa, Agreement.Basis basis, Mark mark) {
        assertThat(of(sign).kappa()).isEqualByComparingTo(kappa);
        assertThat(of(sign).basis()).isEqualTo(basis);
        assertThat(of(sign).mark()).isEqualTo(mark);
    }

    @Test
    void what_stands_in_for_a_figure_is_that_figure() {
        assertThat(PACK.agreement())
                .filteredOn(agreement -> agreement.basis() == Agreement.Basis.OVERALL)
                .isNotEmpty()
                .allSatisfy(agreement -> assertThat(agreement.kappa())
                        .isEqualTo(of(Agreement.OVERALL.value()).kappa()));
    }

    @Test
    void a_latent_trigger_point_is_common_in_people_without_pain() {
        LatentShare legs = PACK.latentShares().named(new Token("leg-muscles"));

        assertThat(legs.fromPercent()).isEqualByComparingTo("19.9");
        assertThat(legs.toPercent()).isEqualByComparingTo("37.4");
        assertThat(legs.people()).isEqualTo(206);
        assertThat(legs.mark()).isEqualTo(Mark.UNVERIFIED);
    }
}
