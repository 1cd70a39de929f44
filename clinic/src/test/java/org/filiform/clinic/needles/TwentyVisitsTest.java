package org.filiform.clinic.needles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.filiform.clinic.Latencies;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.visits.AtVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long one tap takes while twenty visits go on: each device taps every second and a half and asks for its ledger every two
 * seconds, and a board is open. Run by {@code benchmarks/needle-taps}.
 */
@EnabledIfSystemProperty(named = "filiform.tapSeconds", matches = "[0-9]+")
class TwentyVisitsTest {

    private static final int VISITS = 20;
    private static final int WARM = 200;
    private static final double LONGEST_MS = 100;

    private final Queue<Long> taps = new ConcurrentLinkedQueue<>();
    private final Queue<Long> looks = new ConcurrentLinkedQueue<>();

    private interface Turn {
        void at(int number);
    }

    @Test
    void aTapIsAnsweredWithinATenthOfASecond() throws InterruptedException, IOException {
        Duration time = Duration.ofSeconds(Integer.getInteger("filiform.tapSeconds"));
        try (RunningClinic clinic = RunningClinic.start("filiform.demo=true")) {
            List<Device> devices = new ArrayList<>();
            AtVisit last = new AtVisit(clinic, "Ida Brandt");
            for (int visit = 0; visit < VISITS; visit++) {
                devices.add(device(clinic, new AtVisit(clinic, "Ida Brandt"), visit));
            }
            for (int warm = 0; warm < WARM; warm++) {
                tap(devices.get(warm % VISITS), "warm-needle-" + warm, 0);
                tap(devices.get(warm % VISITS), "warm-needle-" + warm, 1);
            }
            taps.clear();
            Instant end = Instant.now().plus(time);
            List<Thread> people = new ArrayList<>();
            for (int visit = 0; visit < VISITS; visit++) {
                Device device = devices.get(visit);
                int whose = visit;
                people.add(
                        every(1500, end, number -> tap(device, "tap-needle-" + whose + "-" + number / 2, number % 2)));
                people.add(every(2000, end, _ -> timed(looks, device::ledgerText)));
            }
            people.add(every(3000, end, _ -> last.visitor().get("/needles/board.json")));
            for (Thread person : people) {
                person.join();
            }
        }
        String figures = Latencies.csv(Map.of("tap", taps, "look", looks));
        System.out.print(figures);
        Files.writeString(Path.of(System.getProperty("filiform.tapOut", "target/needle-taps.csv")), figures);
        assertThat(Latencies.percentile(taps, 99)).isLessThan(LONGEST_MS);
    }

    private static Device device(RunningClinic clinic, AtVisit by, int number) {
        String visit = by.ready(AtVisit.somebody(clinic, "Tapped " + number, Map.of()), "Soleus, left");
        return new Device(by.visitor(), visit);
    }

    private void tap(Device device, String needle, int turn) {
        Instant now = Instant.now();
        timed(taps, () -> device.send(turn == 0 ? Device.inserted(needle, now) : Device.binned(needle, now)));
    }

    private static void timed(Queue<Long> times, Runnable act) {
        long begin = System.nanoTime();
        act.run();
        times.add(System.nanoTime() - begin);
    }

    private static Thread every(int millis, Instant end, Turn turn) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep((long) (Math.random() * millis));
                for (int number = 0; Instant.now().isBefore(end); number++) {
                    turn.at(number);
                    Thread.sleep(millis);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
