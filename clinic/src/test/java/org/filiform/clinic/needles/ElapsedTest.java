package org.filiform.clinic.needles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long needles have been in, as the board shows it. */
class ElapsedTest {

    @Test
    void aFigureStaysShortHoweverLongItIs() {
        assertThat(Elapsed.of(0).figure()).isEqualTo("0");
        assertThat(Elapsed.of(59).figure()).isEqualTo("59");
        assertThat(Elapsed.of(60).figure()).isEqualTo("1:00");
        assertThat(Elapsed.of(24 * 60 - 1).figure()).isEqualTo("23:59");
        assertThat(Elapsed.of(10_110)).isEqualTo(new Elapsed("7", "needles.board.days", 7));
    }
}
