package org.filiform.clinic.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

/** How long somebody is watched. */
class ObservationTest {

    private static final Instant OUT = Instant.parse("2026-11-22T10:00:00Z");

    private static Treated treated(String modality, String zone, boolean firstVisit) {
        return new Treated(
                new ModalityId(modality),
                Set.of(new Token(zone)),
                Set.of(),
                Set.of(),
                Optional.of(OUT),
                firstVisit,
                false);
    }

    @Test
    void aFirstDryNeedlingRestsTenMinutesAndALaterOneNone() {
        assertThat(Observation.of(treated("dn", "lower-leg", true), false).minutes())
                .isEqualTo(10);
        assertThat(Observation.of(treated("dn", "lower-leg", false), false).minutes())
                .isZero();
    }

    @Test
    void anInjectionIsWatchedLongerAtTheNeckAndWhereTheDoseIsNotKnownToBeSmall() {
        assertThat(Observation.of(treated("tpi", "lower-leg", false), true).minutes())
                .isEqualTo(15);
        assertThat(Observation.of(treated("tpi", "lower-leg", false), false).minutes())
                .isEqualTo(30);
        assertThat(Observation.of(treated("tpi", "back-of-neck", false), true).minutes())
                .isEqualTo(30);
    }

    @Test
    void itIsOverAtTheMinuteAndNotBefore() {
        Observation watched = Observation.of(treated("dn", "lower-leg", true), false);

        assertThat(watched.isOver(OUT.plus(Duration.ofMinutes(10)).minusSeconds(1)))
                .isFalse();
        assertThat(watched.minutesLeft(OUT.plus(Duration.ofMinutes(9)).plusSeconds(30)))
                .isOne();
        assertThat(watched.isOver(OUT.plus(Duration.ofMinutes(10)))).isTrue();
    }

    @Test
    void everyZoneItKnowsIsOneOfThePack() {
        assertThat(Observation.NECK_AND_HEAD)
                .allMatch(
                        zone -> PackLoader.shipped().visit().zones().find(zone).isPresent());
    }
}
