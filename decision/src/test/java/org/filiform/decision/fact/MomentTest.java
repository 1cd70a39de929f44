package org.filiform.decision.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-06-10T00:00:00Z");

    @Test
    void an_instant_lies_by_itself_and_not_after_itself() {
        Moment moment = Moment.at(MIDNIGHT);
        assertThat(moment.surelyBy(MIDNIGHT)).isTrue();
        assertThat(moment.surelyBy(MIDNIGHT.minusNanos(1))).isFalse();
        assertThat(moment.surelyAfter(MIDNIGHT)).isFalse();
        assertThat(moment.surelyAfter(MIDNIGHT.minusNanos(1))).isTrue();
    }

    @Test
    void a_day_is_past_once_its_last_instant_is_past() {
        Moment yesterday = Moment.on(LocalDate.of(2026, 6, 9), ZoneOffset.UTC);
        assertThat(yesterday.surelyBy(MIDNIGHT)).isTrue();
        assertThat(yesterday.surelyBy(MIDNIGHT.minusNanos(1))).isFalse();
        assertThat(yesterday.isExact()).isFalse();
    }

    @Test
    void a_day_that_begins_now_is_neither_past_nor_surely_to_come() {
        Moment today = Moment.on(LocalDate.of(2026, 6, 10), ZoneOffset.UTC);
        assertThat(today.surelyBy(MIDNIGHT)).isFalse();
        assertThat(today.surelyAfter(MIDNIGHT)).isFalse();
    }

    @Test
    void months_and_years_reach_over_all_their_days() {
        Moment june = Moment.in(YearMonth.of(2026, 6), ZoneOffset.UTC);
        assertThat(june.firstDay(ZoneOffset.UTC)).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(june.lastDay(ZoneOffset.UTC)).isEqualTo(LocalDate.of(2026, 6, 30));
        Moment year = Moment.inYear(2024, ZoneOffset.UTC);
        assertThat(year.firstDay(ZoneOffset.UTC)).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(year.lastDay(ZoneOffset.UTC)).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void an_instant_is_on_the_day_of_its_zone() {
        Moment late = Moment.at(Instant.parse("2026-06-10T23:30:00Z"));
        assertThat(late.lastDay(ZoneOffset.UTC)).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(late.firstDay(ZoneId.of("Europe/Berlin"))).isEqualTo(LocalDate.of(2026, 6, 11));
    }

    @Test
    void moving_keeps_the_exactness() {
        Moment moved = Moment.on(LocalDate.of(2026, 6, 9), ZoneOffset.UTC).plus(Duration.ofDays(3));
        assertThat(moved).isEqualTo(Moment.on(LocalDate.of(2026, 6, 12), ZoneOffset.UTC));
    }

    @Test
    void a_moment_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Moment(MIDNIGHT, MIDNIGHT.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot end");
    }
}
