package org.filiform.clinic.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.injectate.Injectates;
import org.junit.jupiter.api.Test;

/** How long somebody is watched. */
class ObservationTest {

    private static final Injectates FIGURES = PackLoader.shipped().injectates();
    private static final Instant OUT = Instant.parse("2026-11-22T10:00:00Z");
    private static final OptionalInt NOTHING = OptionalInt.empty();

    private static Treated treated(String modality, String zone, boolean firstVisit, String... drugs) {
        return new Treated(
                new ModalityId(modality),
                Set.of(new Token(zone)),
                Arrays.stream(drugs).map(Token::new).collect(Collectors.toSet()),
                Set.of(),
                Optional.of(OUT),
                firstVisit,
                false);
    }

    private static Observation watched(Treated treated, OptionalInt given) {
        return Observation.of(treated, given, FIGURES);
    }

    @Test
    void aFirstDryNeedlingRestsTenMinutesAndALaterOneNone() {
        assertThat(watched(treated("dn", "lower-leg", true), NOTHING).minutes()).isEqualTo(10);
        assertThat(watched(treated("dn", "lower-leg", false), NOTHING).minutes())
                .isZero();
    }

    @Test
    void anInjectionIsWatchedAsLongAsWhatWasGivenAsksForAndLongWhereNobodyToldHowMuch() {
        assertThat(watched(treated("tpi", "lower-leg", false), OptionalInt.of(15))
                        .minutes())
                .isEqualTo(15);
        assertThat(watched(treated("tpi", "lower-leg", false), OptionalInt.of(30))
                        .minutes())
                .isEqualTo(30);
        assertThat(watched(treated("tpi", "lower-leg", false, "local-anaesthetic"), NOTHING)
                        .minutes())
                .isEqualTo(30);
        assertThat(watched(treated("dn", "lower-leg", false), OptionalInt.of(30))
                        .minutes())
                .as("injected although dry needling was planned")
                .isEqualTo(30);
        assertThat(watched(treated("tpi", "lower-leg", false), NOTHING).minutes())
                .isEqualTo(15);
    }

    @Test
    void itIsOverAtTheMinuteAndNotBefore() {
        Observation watched = watched(treated("dn", "lower-leg", true), NOTHING);

        assertThat(watched.isOver(OUT.plus(Duration.ofMinutes(10)).minusSeconds(1)))
                .isFalse();
        assertThat(watched.minutesLeft(OUT.plus(Duration.ofMinutes(9)).plusSeconds(30)))
                .isOne();
        assertThat(watched.isOver(OUT.plus(Duration.ofMinutes(10)))).isTrue();
    }
}
