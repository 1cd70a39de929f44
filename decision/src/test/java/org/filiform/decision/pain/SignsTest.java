package org.filiform.decision.pain;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiform.decision.ledger.Sign;
import org.junit.jupiter.api.Test;

class SignsTest {

    private static Signs found(SignName... names) {
        Signs signs = Signs.none();
        for (SignName name : names) {
            signs = signs.with(name, Sign.PRESENT);
        }
        return signs;
    }

    @Test
    void two_of_the_three_signs_and_the_known_pain_are_an_active_point() {
        assertThat(found(SignName.TAUT_BAND, SignName.TENDER_SPOT, SignName.RECOGNISED)
                        .diagnosis())
                .isEqualTo(TriggerPoint.ACTIVE);
        assertThat(found(SignName.REFERRED, SignName.TENDER_SPOT)
                        .with(SignName.RECOGNISED, Sign.ABSENT)
                        .diagnosis())
                .isEqualTo(TriggerPoint.LATENT);
    }

    @Test
    void a_twitch_and_a_known_pain_alone_establish_nothing() {
        assertThat(found(SignName.TWITCH, SignName.RECOGNISED, SignName.TENDER_SPOT)
                        .diagnosis())
                .isEqualTo(TriggerPoint.NOT_ESTABLISHED);
        assertThat(Signs.none().diagnosis()).isEqualTo(TriggerPoint.NOT_ESTABLISHED);
    }

    @Test
    void whether_the_pain_is_known_has_to_be_asked_before_a_point_is_called_latent() {
        Signs felt = found(SignName.TAUT_BAND, SignName.TENDER_SPOT);
        assertThat(felt.diagnosis()).isEqualTo(TriggerPoint.NOT_ESTABLISHED);
        assertThat(felt.missing()).containsExactly(SignName.RECOGNISED);
    }

    @Test
    void what_is_missing_is_nothing_once_two_of_three_are_out_of_reach() {
        Signs felt = Signs.none().with(SignName.TAUT_BAND, Sign.ABSENT).with(SignName.TENDER_SPOT, Sign.ABSENT);
        assertThat(felt.missing()).isEmpty();
        assertThat(Signs.none().missing())
                .containsExactly(SignName.TAUT_BAND, SignName.TENDER_SPOT, SignName.REFERRED, SignName.RECOGNISED);
    }

    @Test
    void a_known_pain_from_a_spot_that_does_not_hurt_is_named() {
        assertThat(found(SignName.RECOGNISED)
                        .with(SignName.TENDER_SPOT, Sign.ABSENT)
                        .isContradictory())
                .isTrue();
        assertThat(found(SignName.RECOGNISED, SignName.TENDER_SPOT).isContradictory())
                .isFalse();
    }
}
