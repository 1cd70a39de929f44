package org.filiform.clinic.syringes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.clinic.syringes.AtSyringes.discarded;
import static org.filiform.clinic.syringes.AtSyringes.given;
import static org.filiform.clinic.syringes.AtSyringes.undone;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.filiform.clinic.RunningClinic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The running dose against a sum that is made beside it, over ledgers as chance makes them. */
class RunningDoseTest {

    private static final int LEDGERS = 8;
    private static final int POINTS = 25;
    /** Lidocaine 1 % in mg/mL, and the most of it at 62 kg in mg. */
    private static final BigDecimal STRENGTH = BigDecimal.TEN;

    private static final BigDecimal MOST = new BigDecimal("186");

    private static RunningClinic clinic;
    private static AtSyringes leila;

    @BeforeAll
    static void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        leila = new AtSyringes(clinic, "Dr Leila Haddad");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void theDoseIsThatOfTheLedgerWhateverIsRepeatedTakenBackAndThrownAway() {
        long seed = Long.getLong("filiform.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int ledger = 0; ledger < LEDGERS; ledger++) {
            String visit = leila.planned("Random " + ledger, "lidocaine");
            leila.weigh(visit, "62");
            List<String> syringes = List.of(leila.prepared(visit, "20"), leila.prepared(visit, "20"));
            BigDecimal sum = BigDecimal.ZERO;
            List<ObjectNode> told = new ArrayList<>();
            for (int point = 0; point < POINTS; point++) {
                String ml =
                        new BigDecimal(1 + random.nextInt(100)).movePointLeft(2).toPlainString();
                String syringe = syringes.get(random.nextInt(2));
                ObjectNode dose = given(syringe, ml);
                told.add(dose);
                switch (random.nextInt(4)) {
                    case 0 -> told.add(undone(dose));
                    case 1 -> {
                        told.add(discarded(syringe, "0.05"));
                        sum = sum.add(new BigDecimal(ml));
                    }
                    case 2 -> {
                        told.add(dose);
                        sum = sum.add(new BigDecimal(ml));
                    }
                    default -> sum = sum.add(new BigDecimal(ml));
                }
            }
            leila.tell(visit, told.toArray(ObjectNode[]::new));

            assertThat(dose(visit)).as("seed " + seed).isEqualByComparingTo(sum.multiply(STRENGTH));
            assertThat(new BigDecimal(leila.load(visit).path("percent").stringValue()))
                    .as("seed " + seed)
                    .isEqualByComparingTo(sum.multiply(STRENGTH)
                            .multiply(new BigDecimal("100"))
                            .divide(MOST, 0, RoundingMode.CEILING));
        }
    }

    private static BigDecimal dose(String visit) {
        JsonNode line = leila.load(visit).at("/lines/0/given");
        return new BigDecimal(line.stringValue().replace(" mg", ""));
    }

    @Test
    void twoDevicesThatTellTheSameAndMoreAtOnceMakeOneDose() throws InterruptedException, ExecutionException {
        String visit = leila.planned("Two Devices", "lidocaine");
        leila.weigh(visit, "62");
        String syringe = leila.prepared(visit, "20");
        AtSyringes other = new AtSyringes(clinic, "Dr Leila Haddad");
        List<ObjectNode> both = new ArrayList<>();
        for (int point = 0; point < 30; point++) {
            both.add(given(syringe, "0.1"));
        }
        List<ObjectNode> shuffled = new ArrayList<>(both);
        Collections.reverse(shuffled);
        try (ExecutorService devices = Executors.newFixedThreadPool(2)) {
            List<Future<JsonNode>> told = devices.invokeAll(List.of(
                    () -> leila.tell(visit, both.subList(0, 20).toArray(ObjectNode[]::new)),
                    () -> other.tell(visit, shuffled.subList(0, 20).toArray(ObjectNode[]::new))));
            for (Future<JsonNode> each : told) {
                assertThat(each.get().isMissingNode()).isFalse();
            }
        }
        assertThat(dose(visit)).isEqualByComparingTo("30");
        assertThat(leila.load(visit).at("/syringes/0/left").stringValue()).isEqualTo("17");
    }
}
