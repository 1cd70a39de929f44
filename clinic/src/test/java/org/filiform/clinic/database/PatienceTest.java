package org.filiform.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicLong now = new AtomicLong(7);
    private final Patience patience = new Patience(now::get);

    @Test
    void it_ends_after_thirty_seconds_of_silence_and_not_before() {
        pass(Duration.ofSeconds(30));
        assertThat(patience.isOver(0)).isFalse();

        pass(Duration.ofNanos(1));
        assertThat(patience.isOver(0)).isTrue();
    }

    @Test
    void each_word_in_the_log_prolongs_it() {
        pass(Duration.ofSeconds(29));
        assertThat(patience.isOver(1)).isFalse();

        pass(Duration.ofSeconds(30));
        assertThat(patience.isOver(1)).isFalse();
        assertThat(patience.isOver(2)).isFalse();
    }

    @Test
    void it_ends_after_half_an_hour_whatever_is_said() {
        pass(Duration.ofMinutes(30));
        assertThat(patience.isOver(1)).isFalse();

        pass(Duration.ofNanos(1));
        assertThat(patience.isOver(2)).isTrue();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
