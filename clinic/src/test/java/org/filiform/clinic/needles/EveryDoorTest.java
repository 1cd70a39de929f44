package org.filiform.clinic.needles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.note.Treating;
import org.filiform.clinic.visits.AtVisit;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every gate, at every door: the page, the page without script, what the script asks and tells, a second tab that was opened
 * while the gate was open, a request that is sent again, and two at once. All tell the same.
 */
class EveryDoorTest {

    private static final String SOLEUS = "Soleus, left";
    private static final String RHOMBOIDS = "Rhomboid major and minor, ";
    private static final String TRAPEZIUS = "Trapezius, upper part, right";
    private static final String LEVATOR = "Levator scapulae, right";
    private static final Map<String, String> IN =
            Map.of("act", "in", "line", "1, left soleus", "technique", "deep", "gauge", "0.25", "length", "40");

    private static RunningClinic clinic;
    private static AtVisit ida;
    private static AtVisit sam;

    @BeforeAll
    static void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        ida = new AtVisit(clinic, "Ida Brandt");
        sam = new AtVisit(clinic, "Sam Okoro");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static Client client(String name, Map<String, Reply> differences) {
        return AtVisit.somebody(clinic, name, differences);
    }

    /** A visit at which the first gate that is shut is this one, for this reason. */
    enum Shut {
        TODAY_NOT_ASKED("FIL-7710"),
        NOT_ASSESSED("FIL-7711"),
        NOT_PLANNED("FIL-7712"),
        PLAN_ASKS("FIL-7713"),
        FORBIDDEN("FIL-7714"),
        NO_CONSENT("FIL-7720"),
        TAKEN_BACK("FIL-7725"),
        BEYOND_CONSENT("FIL-7721"),
        NOT_EXPLAINED("FIL-7722"),
        MAY_NOT("FIL-7715"),
        NO_PAUSE("FIL-7717"),
        OTHER_TABLE("FIL-7718");

        private final String code;

        Shut(String code) {
            this.code = code;
        }

        private AtVisit by() {
            return this == MAY_NOT ? sam : ida;
        }

        /** Goes on with a visit that was opened, until it stands there. */
        private void arrange(AtVisit by, String visit, Client client) {
            switch (this) {
                case TODAY_NOT_ASKED -> {
                    by.assess(visit, AtVisit.assessment(SOLEUS));
                    by.plan(visit, by.plan(SOLEUS));
                }
                case NOT_ASSESSED -> {
                    by.askAloud(visit);
                    replan(by, visit, by.plan(SOLEUS));
                }
                case NOT_PLANNED -> {
                    by.askAloud(visit);
                    by.assess(visit, AtVisit.assessment(SOLEUS));
                }
                case PLAN_ASKS -> {
                    by.askAloud(visit);
                    by.assess(visit, AtVisit.assessment(SOLEUS));
                    by.plan(visit, by.plan(SOLEUS));
                }
                case FORBIDDEN -> by.planned(client, RHOMBOIDS + "left", RHOMBOIDS + "right");
                case NO_CONSENT -> {
                    by.planned(client, SOLEUS);
                    by.pause(visit);
                }
                case TAKEN_BACK -> {
                    by.ready(client, SOLEUS);
                    by.withdraw(client);
                }
                case BEYOND_CONSENT -> {
                    by.ready(client, SOLEUS);
                    replan(by, visit, by.plan(SOLEUS, RHOMBOIDS + "left"));
                }
                case NOT_EXPLAINED -> {
                    by.ready(client, TRAPEZIUS);
                    replan(by, visit, by.plan(TRAPEZIUS, LEVATOR));
                }
                case MAY_NOT -> {
                    ida.ready(client, SOLEUS);
                    by.pause(visit);
                }
                case NO_PAUSE -> {
                    by.planned(client, SOLEUS);
                    by.agree(visit);
                }
                case OTHER_TABLE -> {
                    by.ready(client, SOLEUS);
                    Map<String, String> turned = by.plan(SOLEUS);
                    turned.put("position", "Side lying");
                    replan(by, visit, turned);
                }
            }
        }

        private static void replan(AtVisit by, String visit, Map<String, String> plan) {
            by.plan(visit, plan);
            by.answer(visit, Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShutGateIsShutAtEveryDoorAndWhatWentInAllTheSameIsKeptAsOutsideIt(Shut shut) {
        AtVisit by = shut.by();
        Client client = client("Door " + shut.name(), Map.of());
        String visit = by.open(client);
        Device early = new Device(by.visitor(), visit);
        shut.arrange(by, visit, client);

        assertThat(by.visitor().get(visit + "/needles").body()).contains(shut.code);
        assertThat(first(early.ledger())).isEqualTo(shut.code);

        ObjectNode in = Device.inserted(Device.id("needle"), Instant.now());
        early.send(in);
        early.form("/form", IN);
        new Device(by.visitor(), visit).send(in, in);
        assertThat(Device.outside(early.ledger()))
                .as("once by the script, once without it, and the repeats not at all")
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(shut.code::equals);
        assertThat(early.ledger().path("counts").path("inBody").intValue()).isEqualTo(2);

        stays(by, visit, "FIL-7772");
    }

    /** Whoever has needles in neither signs nor ends, by page or by request. */
    private static void stays(AtVisit by, String visit, String because) {
        assertThat(by.visitor().get(visit + "/end").body()).contains(because);
        HttpResponse<String> closed = by.visitor().post(visit + "/end", visit + "/end", Map.of("how", "CLOSED"));
        HttpResponse<String> left =
                by.visitor().post(visit + "/end", visit + "/end", Map.of("how", "LEFT", "why", "Away"));
        HttpResponse<String> signed = by.visitor().post(visit + "/note", visit + "/note/sign", Treating.note());
        assertThat(List.of(closed.statusCode(), left.statusCode(), signed.statusCode()))
                .containsOnly(409);
        assertThat(signed.body()).contains("FIL-7732");
    }

    private static String first(JsonNode ledger) {
        return ledger.path("gate").path(0).path("code").asString("open");
    }

    @Test
    void theLastGatesAreShutForPageAndRequestUntilEachIsPassedInItsOrder() {
        Treating ida = new Treating(clinic, "Ida Brandt");
        String visit = ida.ready(ida.client("Last Gates"), SOLEUS);
        ida.needled(visit, 2);
        end(visit, "FIL-7730", "FIL-7736");
        assertThat(handOver(visit).statusCode()).isEqualTo(302);
        end(visit, "FIL-7730", "FIL-7738");

        Map<String, String> note = Treating.note();
        note.remove("noReaction");
        assertThat(ida.sign(visit, note).body()).contains("FIL-7733");
        Map<String, String> whole = Treating.note();
        whole.put("version", "1");
        assertThat(ida.sign(visit, whole).statusCode()).isEqualTo(302);
        assertThat(ida.sign(visit, whole).statusCode()).isEqualTo(302);
        end(visit, "FIL-7738", "FIL-7738");

        letGo(visit);
        assertThat(close(visit).statusCode()).isEqualTo(302);
        assertThat(close(visit).statusCode()).isEqualTo(302);
        assertThat(ida.visit(visit).isOpen()).isFalse();

        ida.send(visit, ida.inserted("needle-after-the-end", "soleus", "233a"));
        assertThat(Device.outside(new Device(ida.visitor(), visit).ledger())).endsWith("FIL-7761");
    }

    private static void end(String visit, String... codes) {
        assertThat(ida.visitor().get(visit + "/end").body()).contains(codes);
        assertThat(close(visit).statusCode()).isEqualTo(409);
        assertThat(close(visit).body()).contains("FIL-7740").contains(codes);
    }

    private static HttpResponse<String> close(String visit) {
        return ida.visitor().post(visit + "/end", visit + "/end", Map.of("how", "CLOSED"));
    }

    private static HttpResponse<String> handOver(String visit) {
        return ida.visitor()
                .post(
                        visit + "/aftercare",
                        visit + "/aftercare",
                        Map.of("request", UUID.randomUUID().toString(), "how", "PRINTED", "driving", "NOT_TODAY"));
    }

    private static void letGo(String visit) {
        ida.visitor().post(visit + "/discharge", visit + "/discharge", Map.of("why", "Well, and fetched"));
    }

    @Test
    void aConsentThatIsTakenBackWhileNeedlesGoInShutsTheGateOnceAndForAllThatCome() throws InterruptedException {
        Client client = client("Race", Map.of());
        String visit = ida.ready(client, SOLEUS);
        List<Device> devices = IntStream.range(0, 4)
                .mapToObj(_ -> new Device(new AtVisit(clinic, "Ida Brandt").visitor(), visit))
                .toList();
        AtVisit other = new AtVisit(clinic, "Ida Brandt");
        CyclicBarrier start = new CyclicBarrier(devices.size() + 1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            devices.forEach(device -> all.add(people.submit(() -> {
                start.await();
                IntStream.range(0, 8).forEach(_ -> device.send(Device.inserted(Device.id("needle"), Instant.now())));
                return device;
            })));
            all.add(people.submit(() -> {
                start.await();
                Thread.sleep(Duration.ofMillis(60));
                return other.withdraw(client);
            }));
            for (Future<?> one : all) {
                done(one);
            }
        }

        List<String> outside = Device.outside(devices.getFirst().ledger());
        int shut = outside.indexOf("FIL-7725");
        assertThat(outside).hasSize(32);
        assertThat(outside.subList(0, shut < 0 ? 32 : shut)).allMatch(String::isEmpty);
        assertThat(outside.subList(shut < 0 ? 32 : shut, 32)).allMatch("FIL-7725"::equals);
        devices.getFirst().send(Device.inserted(Device.id("needle"), Instant.now()));
        assertThat(Device.outside(devices.getFirst().ledger())).endsWith("FIL-7725");
    }

    private static void done(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    @Test
    void anOperationOfOneVisitIsNotTakenAtAnother() {
        Device here = new Device(ida.visitor(), ida.ready(client("Here", Map.of()), SOLEUS));
        Device there = new Device(ida.visitor(), ida.ready(client("There", Map.of()), SOLEUS));
        ObjectNode in = Device.inserted(Device.id("needle"), Instant.now());
        here.send(in);

        assertThat(Device.refused(there.send(in))).containsExactly("FIL-7755");
        assertThat(StreamSupport.stream(there.ledger().path("needles").spliterator(), false))
                .isEmpty();
    }
}
