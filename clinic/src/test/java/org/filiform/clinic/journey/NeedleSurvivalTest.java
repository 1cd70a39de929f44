package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixteen practitioners tap needles in and out, and at a random moment the program is killed. Each time, whatever was
 * acknowledged is there once, no list has a gap, and no needle has two ways out. A hundred kills: {@code ./verify -Plong}.
 */
class NeedleSurvivalTest {

    private static final int KILLS = Integer.getInteger("filiform.needleKills", 3);
    private static final int PRACTITIONERS = 16;
    private static final int LONGEST_WAIT_MILLIS = 2000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SplittableRandom random = new SplittableRandom(Long.getLong("filiform.seed", 42));
    private final Work work = new Work();

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void no_acknowledged_tap_is_missing_or_doubled_after_a_kill(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data)
            throws IOException, InterruptedException, SQLException {
        RunningClinic clinic = RunningClinic.start(data);
        for (int kill = 0; kill < KILLS; kill++) {
            Work.Shift shift = work.needling(clinic.address(), PRACTITIONERS);
            untilTheyTap(work.tapped.size() + PRACTITIONERS);
            Thread.sleep(random.nextLong(LONGEST_WAIT_MILLIS));
            clinic.kill();
            shift.end();
            clinic = RunningClinic.start(data);
            Ledgers.agree(work, SurvivalTest.source(data));
        }
        clinic.close();

        System.out.printf(
                "Needles: %d kills, %d taps acknowledged and there once, %d not acknowledged.%n",
                KILLS, work.tapped.size(), work.unanswered.get());
        assertThat(work.tapped).hasSizeGreaterThan(KILLS * PRACTITIONERS);
        assertThat(RunningClinic.verifyAudit(data)).isZero();
    }

    /** However slow the machine is: a program that is killed before anything was acknowledged shows nothing. */
    private void untilTheyTap(int taps) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (work.tapped.size() < taps) {
            assertThat(System.nanoTime())
                    .as("taps so far: %s", work.tapped.size())
                    .isLessThan(end);
            Thread.sleep(10);
        }
    }
}
