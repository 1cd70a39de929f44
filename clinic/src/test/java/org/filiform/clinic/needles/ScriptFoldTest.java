package org.filiform.clinic.needles;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.visits.AtVisit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a device shows of taps that it has not sent is what the house says once it has them. */
@ExtendWith(OneBedside.class)
class ScriptFoldTest {

    private static final int VISITS = 4;
    private static final int BATCHES = 25;
    private static final int LONGEST_BATCH = 5;
    private static final String FOLD = """
            async ([ledger, waiting]) => {
              const { fold } = await import("/needles/fold.js");
              const names = { muscle: (id) => id, isPlanned: () => true, person: (id) => id };
              return JSON.stringify(fold(JSON.parse(ledger), JSON.parse(waiting), names));
            }""";

    private static RunningClinic clinic;
    private static AtVisit ida;
    private static ChromiumProgram chromium;

    @BeforeAll
    static void open(RunningClinic shared) {
        clinic = shared;
        ida = new AtVisit(clinic, "Ida Brandt");
        chromium = new ChromiumProgram();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void whateverIsTappedTheScriptAndTheHouseCountAlike() {
        long seed = Long.getLong("filiform.seed", System.nanoTime());
        Random random = new Random(seed);
        try (Page page = chromium.browser().newPage()) {
            page.navigate(clinic.address("/needles/fold.js").toString());
            for (int visit = 0; visit < VISITS; visit++) {
                Device device = new Device(
                        ida.visitor(),
                        ida.ready(AtVisit.somebody(clinic, "Folded " + visit, Map.of()), "Soleus, left"));
                Tapping tapping = new Tapping(random);
                for (int batch = 0; batch < BATCHES; batch++) {
                    JsonNode before = device.ledger();
                    List<ObjectNode> taps = tapping.some(1 + random.nextInt(LONGEST_BATCH));
                    String shown = (String) page.evaluate(FOLD, List.of(before.toString(), taps.toString()));
                    JsonNode said = device.send(taps, Instant.now()).path("ledger");
                    assertThat(what(Device.MAPPER.readTree(shown)))
                            .as("seed %d, %s", seed, taps)
                            .isEqualTo(what(said));
                }
            }
        }
    }

    /** Counts, how they stand, and of each needle its number, its state and how often it went in. */
    private static List<String> what(JsonNode ledger) {
        List<String> all = new ArrayList<>();
        JsonNode counts = ledger.path("counts");
        new TreeSet<>(counts.propertyNames()).forEach(name -> all.add(name + " " + counts.path(name)));
        all.add(ledger.at("/reconciliation/kind").stringValue());
        StreamSupport.stream(ledger.path("needles").spliterator(), false)
                .map(needle -> needle.path("id").stringValue() + " "
                        + needle.path("number") + " "
                        + needle.path("state").stringValue() + " "
                        + needle.path("places").size())
                .sorted()
                .forEach(all::add);
        return all;
    }

    /** Somebody who taps what the page offers, and now and then an out or a count that makes no sense. */
    private static final class Tapping {

        private final Random random;
        private final List<String> needles = new ArrayList<>();
        private final List<String> insertions = new ArrayList<>();
        private final Deque<ObjectNode> mine = new ArrayDeque<>();

        Tapping(Random random) {
            this.random = random;
        }

        List<ObjectNode> some(int taps) {
            List<ObjectNode> all = new ArrayList<>();
            for (int tap = 0; tap < taps; tap++) {
                all.add(one());
            }
            return all;
        }

        private ObjectNode one() {
            ObjectNode tap = needles.isEmpty() ? in() : any();
            if (tap.path("kind").stringValue().equals("undone")) {
                mine.removeLast();
            } else {
                mine.add(tap);
            }
            return tap;
        }

        private ObjectNode any() {
            return switch (random.nextInt(10)) {
                case 0, 1, 2 -> in();
                case 3, 4, 5 -> Device.binned(needle(), Instant.now());
                case 6 -> passed();
                case 7 -> responded();
                case 8 -> mine.isEmpty() ? in() : Device.undone(mine.getLast(), Instant.now());
                default -> Device.counted(random.nextInt(needles.size() + 1), Instant.now());
            };
        }

        private String needle() {
            return needles.get(random.nextInt(needles.size()));
        }

        private ObjectNode in() {
            needles.add(Device.id("needle"));
            ObjectNode in = Device.inserted(needles.getLast(), Instant.now());
            insertions.add(in.path("insertion").stringValue());
            return in;
        }

        private ObjectNode passed() {
            boolean isAgain =
                    !mine.isEmpty() && mine.getLast().path("kind").stringValue().equals("passed");
            String needle = isAgain ? mine.getLast().path("needle").stringValue() : Device.id("needle");
            if (!isAgain) {
                needles.add(needle);
            }
            ObjectNode passed = Device.operation("passed", Instant.now())
                    .put("needle", needle)
                    .put("insertion", Device.id("ins"));
            passed.putObject("spec").put("gauge", "0.25").put("length", "40").put("bore", "solid");
            passed.set("how", Device.how("soleus", "left", "deep"));
            return passed;
        }

        private ObjectNode responded() {
            ObjectNode said = Device.operation("responded", Instant.now()).put("insertion", insertions.getLast());
            said.putObject("response")
                    .put("twitch", "present")
                    .put("recognised", "not-tested")
                    .put("referred", "absent")
                    .put("note", "");
            return said;
        }
    }
}
