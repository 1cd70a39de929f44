package org.filiform.clinic.needles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.clinic.needles.Device.binned;
import static org.filiform.clinic.needles.Device.counted;
import static org.filiform.clinic.needles.Device.inserted;
import static org.filiform.clinic.needles.Device.outside;
import static org.filiform.clinic.needles.Device.undone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.visits.AtVisit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two devices at one visit, and requests side by side: one list, each operation once, both see the same. */
@ExtendWith(OneBedside.class)
class TwoDevicesTest {

    private static final int NEEDLES = 120;
    private static final int ROUNDS = 10;

    private static RunningClinic clinic;
    private static AtVisit ida;
    private static AtVisit mei;

    @BeforeAll
    static void open(RunningClinic shared) {
        clinic = shared;
        ida = new AtVisit(clinic, "Ida Brandt");
        mei = new AtVisit(clinic, "Mei Tanaka");
    }

    private static String ready(String name) {
        return ida.ready(AtVisit.somebody(clinic, name, Map.of()), "Soleus, left");
    }

    @Test
    void fiveHundredOperationsOfTwoDevicesWithRepeatsDropsAndAnHourOfflineAreOneLedger()
            throws InterruptedException, ExecutionException {
        long seed = Long.getLong("filiform.seed", System.nanoTime());
        Random random = new Random(seed);
        String visit = ready("Two Devices");
        Device here = new Device(ida.visitor(), visit);
        Device there = new Device(mei.visitor(), visit);
        Instant begin = Instant.now().minus(Duration.ofHours(1));
        List<ObjectNode> ours = new ArrayList<>();
        List<ObjectNode> theirs = new ArrayList<>();
        for (int needle = 0; needle < NEEDLES; needle++) {
            String id = "needle-" + needle;
            Instant in = begin.plusSeconds(needle);
            ObjectNode slip = binned(id, in.plusSeconds(200));
            List<ObjectNode> one = needle % 2 == 0 ? ours : theirs;
            List<ObjectNode> other = needle % 2 == 0 ? theirs : ours;
            one.add(inserted(id, in));
            one.add(slip);
            other.add(undone(slip, in.plusSeconds(201)));
            other.add(binned(id, in.plusSeconds(300)));
        }
        for (int rest = 2 * ours.size(); rest < 500; rest += 2) {
            ours.add(Device.operation("reacted", begin.plusSeconds(rest))
                    .put("card", card())
                    .put("note", ""));
            theirs.add(Device.operation("reacted", begin.plusSeconds(rest))
                    .put("card", card())
                    .put("note", ""));
        }
        together(() -> sendAll(here, ours, new Random(seed + 1)), () -> sendAll(there, theirs, new Random(seed + 2)));
        Collections.shuffle(theirs, random);
        there.send(theirs, Instant.now());

        JsonNode ledger = here.ledger();
        assertThat(there.ledgerText()).as("seed %d", seed).isEqualTo(here.ledgerText());
        assertThat(ledger.path("order").longValue()).isEqualTo(500);
        assertThat(StreamSupport.stream(ledger.path("entries").spliterator(), false)
                        .map(entry -> entry.path("order").longValue()))
                .isEqualTo(LongStream.rangeClosed(1, 500).boxed().toList());
        assertThat(ledger.at("/counts/inBin").intValue()).as("seed %d", seed).isEqualTo(NEEDLES);
        assertThat(ledger.at("/counts/unmatched").intValue()).isZero();
        assertThat(here.send(counted(NEEDLES, Instant.now()))
                        .at("/ledger/reconciliation/kind")
                        .stringValue())
                .isEqualTo("even");
    }

    private static String card() {
        return clinic.bean(Rules.class).pack().visit().cards().getFirst().id().value();
    }

    /** In pieces of any size and order; some answers get lost, so that the piece is sent again. */
    private static boolean sendAll(Device device, List<ObjectNode> operations, Random random) {
        List<ObjectNode> queue = new ArrayList<>(operations);
        Collections.shuffle(queue, random);
        while (!queue.isEmpty()) {
            List<ObjectNode> piece = queue.subList(0, Math.min(queue.size(), 1 + random.nextInt(60)));
            assertThat(Device.refused(device.send(piece, Instant.now()))).isEmpty();
            if (random.nextInt(3) > 0) {
                piece.clear();
            }
        }
        return true;
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> call : threads.invokeAll(List.of(one, other))) {
                results.add(call.get());
            }
            return results;
        }
    }

    @Test
    void theSameOperationInTwoRequestsAtOnceIsOneEntry() throws InterruptedException, ExecutionException {
        String visit = ready("At Once");
        Device here = new Device(ida.visitor(), visit);
        Device there = new Device(mei.visitor(), visit);
        for (int round = 1; round <= ROUNDS; round++) {
            ObjectNode in = inserted("needle-twice-" + round, Instant.now());
            List<JsonNode> answers = together(() -> here.send(in), () -> there.send(in));
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(Device.refused(answer)).isEmpty());
            assertThat(here.ledger().path("order").intValue()).isEqualTo(round);
        }
    }

    @Test
    void ofTwoOutsOfOneNeedleAtOnceOneCounts() throws InterruptedException, ExecutionException {
        String visit = ready("Two Outs");
        Device here = new Device(ida.visitor(), visit);
        Device there = new Device(mei.visitor(), visit);
        for (int round = 1; round <= ROUNDS; round++) {
            String needle = "outs-" + round + "-needle";
            here.send(inserted(needle, Instant.now()));
            together(() -> here.send(binned(needle, Instant.now())), () -> there.send(binned(needle, Instant.now())));
            assertThat(clinic.bean(JdbcClient.class)
                            .sql("select count(*) from needle_out where needle = ?")
                            .param(needle)
                            .query(Integer.class)
                            .single())
                    .isOne();
            assertThat(here.ledger().at("/counts/inBin").intValue()).isEqualTo(round);
        }
    }

    @Test
    void aNeedleThatArrivesWhileTheBinIsCountedIsNeverLostInTheCount() throws InterruptedException, ExecutionException {
        for (int round = 1; round <= ROUNDS / 2; round++) {
            String visit = ready("While Counted " + round);
            Device here = new Device(ida.visitor(), visit);
            Device there = new Device(mei.visitor(), visit);
            here.send(
                    inserted("count-needle-1" + round, Instant.now()), binned("count-needle-1" + round, Instant.now()));
            ObjectNode late = inserted("count-needle-2" + round, Instant.now());
            together(() -> here.send(counted(1, Instant.now())), () -> there.send(late));

            JsonNode ledger = here.ledger();
            assertThat(ledger.at("/reconciliation/kind").stringValue()).isEqualTo("still-in");
            boolean isLast = ledger.at("/entries/3/id").equals(late.get("id"));
            assertThat(outside(ledger)).contains(isLast ? "FIL-7762" : "");
            assertThat(outside(ledger).contains("FIL-7762")).isEqualTo(isLast);
        }
    }
}
