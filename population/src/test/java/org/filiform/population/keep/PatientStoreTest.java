package org.filiform.population.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.FactReader;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.ReadingLimits;
import org.filiform.population.Seed;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Spot;
import org.junit.jupiter.api.Test;

class PatientStoreTest {

    private static final FactReader READER = new FactReader(new ReadingLimits(98, 196, 14, 308));

    private final Bearing bearing = new Bearing(RandomAssertions.FACTS, READER, RandomAssertions.AS_OF);
    private final PatientStore store = new PatientStore(RandomAssertions.FACTS, bearing);
    private final PatientStore.Writer writer = store.writer();
    private final RandomAssertions given = new RandomAssertions(Seed.random());

    @Test
    void what_was_kept_comes_back_to_the_last_nanosecond() {
        for (int round = 0; round < 5_000; round++) {
            Assertion assertion = given.assertion(RandomAssertions.FACTS
                    .get(round % RandomAssertions.FACTS.size())
                    .id());
            String patient = "p" + round;
            writer.named(patient, Spot.of(0, round));
            writer.keep(patient, assertion);

            List<Assertion> back = store.patient(patient).assertions();

            assertThat(back)
                    .as("seed %d, round %d", Seed.given(), round)
                    .isEqualTo(bearing.isSilent(assertion) ? List.of() : List.of(assertion));
        }
    }

    @Test
    void a_uuid_as_id_comes_back_as_it_was_written() {
        for (String id : List.of(
                "b544c19e-8476-1e14-c568-5faa9c3940d0",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "B544C19E-8476-1E14-C568-5FAA9C3940D0",
                "b544c19e84761e14c5685faa9c3940d0",
                "00000000-0000-0000-0000-00000000000g")) {
            ByteSink sink = new ByteSink();
            ReferenceCodec.write("Condition/" + id, "p", sink);

            assertThat(ReferenceCodec.read("p", new ByteSource(sink.copy(), 0, sink.size())))
                    .isEqualTo("Condition/" + id);
        }
    }

    @Test
    void the_order_of_writing_does_not_matter() {
        List<Assertion> set = new ArrayList<>();
        for (int index = 0; index < 400; index++) {
            set.add(given.assertion(RandomAssertions.FACTS
                    .get(index % RandomAssertions.FACTS.size())
                    .id()));
        }
        set.forEach(assertion -> writer.keep("forwards", assertion));
        set.reversed().forEach(assertion -> writer.keep("backwards", assertion));

        assertThat(readings("backwards")).isEqualTo(readings("forwards")).isNotEmpty();
    }

    private List<Reading> readings(String patient) {
        Map<FactId, List<Assertion>> byFact =
                Facts.of(new HashSet<>(store.patient(patient).assertions())).byFact();
        return RandomAssertions.FACTS.stream()
                .map(fact -> READER.read(fact, byFact.getOrDefault(fact.id(), List.of()), RandomAssertions.AS_OF))
                .toList();
    }

    @Test
    void of_countless_gaps_the_first_are_told_and_it_is_said_that_there_are_more() {
        for (int line = 300; line > 0; line--) {
            writer.keep("p", new GapNote(Spot.of(1, line), Fault.NOT_READ, "cut off"));
        }
        KeptPatient patient = store.patient("p");

        assertThat(patient.gaps()).hasSize(ChartContent.MOST_GAPS);
        assertThat(patient.gaps().getFirst().spot()).isEqualTo(Spot.of(1, 1));
        assertThat(patient.moreGaps()).isTrue();
    }

    @Test
    void equal_patient_resources_are_one_and_different_ones_are_all_kept() {
        writer.keep("p", new SelfNote(Spot.of(2, 9), 1, false));
        writer.keep("p", new SelfNote(Spot.of(1, 5), 1, false));
        writer.keep("p", new SelfNote(Spot.of(1, 7), 2, true));

        assertThat(store.patient("p").selves())
                .containsExactly(new SelfNote(Spot.of(1, 5), 1, false), new SelfNote(Spot.of(1, 7), 2, true));
        assertThat(store.patient("p").isDeceased()).isTrue();
    }

    @Test
    void patients_are_listed_as_java_compares_strings() {
        for (String id : List.of("b", "a-1", "B", "a10", "a2", "ä", "😀", "ﬀ")) {
            writer.named(id, Spot.of(0, 1));
        }

        assertThat(store.patients()).containsExactly("B", "a-1", "a10", "a2", "b", "ä", "😀", "ﬀ");
    }
}
