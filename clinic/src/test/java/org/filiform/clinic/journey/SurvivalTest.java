package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.filiform.clinic.database.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Sixteen clients answer and three of the staff edit the same client, and at a random moment the program is killed, or its
 * PostgreSQL is. Each time, whatever was acknowledged is there once, and the audit is whole. A hundred and twenty kills:
 * {@code ./verify -Plong}.
 */
class SurvivalTest {

    private static final int KILLS = Integer.getInteger("filiform.kills", 3);
    private static final int DATABASE_KILLS = Integer.getInteger("filiform.databaseKills", 1);
    private static final int CLIENTS = 16;
    private static final int STAFF = 3;
    private static final int SHORTEST_WAIT_MILLIS = 1000;
    private static final int LONGEST_WAIT_MILLIS = 4000;
    private static final Duration AT_MOST = Duration.ofSeconds(15);

    private final SplittableRandom random = new SplittableRandom(Long.getLong("filiform.seed", 42));
    private final Work work = new Work();
    private final List<Duration> starts = new ArrayList<>();
    private final List<Duration> recoveries = new ArrayList<>();

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void what_was_acknowledged_is_there_once_after_a_kill(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data)
            throws IOException, InterruptedException, SQLException {
        RunningClinic clinic = RunningClinic.start(data);
        Duration untroubled = restarted(clinic, data);
        clinic = RunningClinic.start(data);
        String shared = Work.shared(clinic.address());
        for (int kill = 0; kill < KILLS; kill++) {
            Work.Shift shift = work.begin(clinic.address(), CLIENTS, STAFF, shared);
            Thread.sleep(wait(random));
            clinic.kill();
            shift.end();
            long begin = System.nanoTime();
            clinic = RunningClinic.start(data);
            starts.add(since(begin));
            Ledgers.agree(work, source(data));
        }
        for (int kill = 0; kill < DATABASE_KILLS; kill++) {
            Work.Shift shift = work.begin(clinic.address(), CLIENTS, STAFF, shared);
            Thread.sleep(wait(random));
            recoveries.add(killDatabase(data, clinic.address()));
            shift.end();
            Ledgers.agree(work, source(data));
        }
        clinic.close();

        report(untroubled);
        assertThat(work.answered).hasSizeGreaterThan(KILLS);
        assertThat(work.edited).isNotEmpty();
        assertThat(RunningClinic.verifyAudit(data)).isZero();
        // A machine that has other things to do starts slowly without any kill, too.
        Duration limit = Collections.max(List.of(AT_MOST, untroubled.multipliedBy(2)));
        assertThat(Collections.max(starts)).as("%s", starts).isLessThan(limit);
        assertThat(Collections.max(recoveries)).as("%s", recoveries).isLessThan(limit);
    }

    private static Duration restarted(RunningClinic clinic, Path data) throws IOException {
        clinic.close();
        long begin = System.nanoTime();
        RunningClinic.start(data).close();
        return since(begin);
    }

    /** Kills the server, and waits until the program, which goes on, answers with what is in the database. */
    private static Duration killDatabase(Path data, String address) throws IOException, InterruptedException {
        long number = Long.parseLong(
                Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst());
        ProcessHandle.of(number).orElseThrow().destroyForcibly();
        long begin = System.nanoTime();
        while (!answers(address)) {
            Thread.sleep(50);
        }
        return since(begin);
    }

    private static boolean answers(String address) throws InterruptedException {
        try {
            new Outsider(address).become("ida.brandt@demo.invalid");
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static long wait(SplittableRandom random) {
        return SHORTEST_WAIT_MILLIS + random.nextLong(LONGEST_WAIT_MILLIS);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    static DataSource source(Path data) {
        RunningServer server = RunningServer.in(data).orElseThrow();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    private void report(Duration untroubled) {
        System.out.printf(
                "Survival: %d kills of the program, %d of the database; acknowledged and there: %d walk-ins, %d pages,"
                        + " %d edits; %d not acknowledged. Start after a kill: median %.1f s, worst %.1f s (without: %.1f s)."
                        + " Back after a kill of the database: worst %.1f s.%n",
                starts.size(),
                recoveries.size(),
                work.walkedIn.size(),
                work.answered.size(),
                work.edited.size(),
                work.unanswered.get(),
                seconds(median(starts)),
                seconds(Collections.max(starts)),
                seconds(untroubled),
                seconds(Collections.max(recoveries)));
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
