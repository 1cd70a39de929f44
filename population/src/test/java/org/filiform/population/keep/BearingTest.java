package org.filiform.population.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.FactReader;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.ReadingLimits;
import org.filiform.population.Seed;
import org.junit.jupiter.api.Test;

class BearingTest {

    private static final int ROUNDS = 2_000;
    private static final int MOST = 25;
    private static final FactReader READER = new FactReader(new ReadingLimits(98, 196, 14, 308));

    private final Bearing bearing = new Bearing(RandomAssertions.FACTS, READER, RandomAssertions.AS_OF);
    private final SplittableRandom random = Seed.random();
    private final RandomAssertions given = new RandomAssertions(random);

    @Test
    void no_reading_changes_by_reducing() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Assertion> all = given.set(MOST);

            assertThat(readings(bearing.assertions(bearing.reduce(whole(all)))))
                    .as("seed %d, round %d, %s", Seed.given(), round, all)
                    .isEqualTo(readings(all));
        }
    }

    @Test
    void reducing_in_parts_in_any_order_and_twice_over_gives_the_same() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Kept> all = whole(given.set(MOST));
            Set<Kept> atOnce = bearing.reduce(all);

            Set<Kept> inParts = new HashSet<>();
            for (int pass = 0; pass < 2; pass++) {
                for (Kept one : shuffled(all)) {
                    inParts.add(one);
                    inParts = random.nextInt(3) == 0 ? bearing.reduce(inParts) : inParts;
                }
            }

            assertThat(bearing.reduce(inParts))
                    .as("seed %d, round %d", Seed.given(), round)
                    .isEqualTo(atOnce);
        }
    }

    @Test
    void what_two_threads_reduced_apart_is_the_same_together() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Assertion> one = given.set(MOST);
            List<Assertion> other = given.set(MOST);
            Set<Kept> together = new HashSet<>(bearing.reduce(whole(one)));
            together.addAll(bearing.reduce(whole(other)));
            List<Assertion> all = new ArrayList<>(one);
            all.addAll(other);

            assertThat(bearing.reduce(together))
                    .as("seed %d, round %d", Seed.given(), round)
                    .isEqualTo(bearing.reduce(whole(all)));
            assertThat(readings(bearing.assertions(together)))
                    .as("seed %d, round %d", Seed.given(), round)
                    .isEqualTo(readings(all));
        }
    }

    @Test
    void a_reading_says_how_many_records_there_were_though_most_are_only_echoes() {
        SplittableRandom once = new SplittableRandom(1);
        int echoes = 0;
        for (int round = 0; round < 500; round++) {
            Set<Kept> reduced = bearing.reduce(whole(new RandomAssertions(once).set(60)));
            echoes += (int) reduced.stream().filter(Kept.Echo.class::isInstance).count();
        }

        assertThat(echoes).isGreaterThan(500);
    }

    private List<Kept> shuffled(List<Kept> all) {
        List<Kept> rest = new ArrayList<>(all);
        List<Kept> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }

    private List<Kept> whole(Collection<Assertion> assertions) {
        List<Kept> kept = new ArrayList<>();
        assertions.forEach(assertion -> kept.add(bearing.whole(assertion)));
        return kept;
    }

    private static Map<FactId, Reading> readings(List<Assertion> assertions) {
        Map<FactId, List<Assertion>> byFact =
                Facts.of(new HashSet<>(assertions)).byFact();
        Map<FactId, Reading> readings = new TreeMap<>();
        for (FactDefinition fact : RandomAssertions.FACTS) {
            readings.put(
                    fact.id(), READER.read(fact, byFact.getOrDefault(fact.id(), List.of()), RandomAssertions.AS_OF));
        }
        return readings;
    }
}
