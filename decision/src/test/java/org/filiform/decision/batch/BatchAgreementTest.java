package org.filiform.decision.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.filiform.decision.RandomPack;
import org.filiform.decision.batch.BatchOutcome.Part;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.kernel.Kernel;
import org.filiform.decision.kernel.Outcome;
import org.filiform.decision.rule.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is found for many persons at once is what is found for each by herself, on packs as large as the real one. */
class BatchAgreementTest {

    private static final int PERSONS = 130;
    private static final int PACKS = Math.max(6, Integer.getInteger("filiform.cases", 2000) / 40);

    @Test
    void many_at_once_are_answered_as_each_alone() {
        for (long seed = 1; seed <= PACKS; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            RuleSet rules = RandomPack.rules(random);
            CompiledRules compiled = new CompiledRules(rules);
            Stage stage = RandomPack.pick(List.of(Stage.values()), random);
            BatchOutcome batch = new BatchOutcome(compiled);
            BatchKernel kernel = new BatchKernel(compiled, stage);
            for (int block = 0; block < 2; block++) {
                Person[] persons = persons(rules, random);
                kernel.screen(block(rules, persons), batch);
                compare(compiled, stage, persons, batch, "seed " + seed);
            }
        }
    }

    private static final class Person {
        private final @Nullable Reading[] readings;
        private final boolean incomplete;

        private Person(@Nullable Reading[] readings, boolean incomplete) {
            this.readings = readings;
            this.incomplete = incomplete;
        }
    }

    private static Person[] persons(RuleSet rules, RandomGenerator random) {
        Person[] persons = new Person[1 + random.nextInt(PERSONS)];
        for (int number = 0; number < persons.length; number++) {
            persons[number] = new Person(RandomPack.person(rules, number, random), random.nextInt(10) == 0);
        }
        return persons;
    }

    private static Block block(RuleSet rules, Person[] persons) {
        Block.Builder block = new Block.Builder(persons.length);
        for (int person = 0; person < persons.length; person++) {
            for (int fact = 0; fact < RandomPack.FACTS; fact++) {
                Reading reading = persons[person].readings[fact];
                if (reading != null) {
                    block.add(person, rules.facts().get(fact).id(), reading);
                }
            }
            if (persons[person].incomplete) {
                block.incomplete(person);
            }
        }
        return block.build();
    }

    private static void compare(
            CompiledRules compiled, Stage stage, Person[] persons, BatchOutcome batch, String which) {
        Kernel kernel = new Kernel(compiled);
        Outcome alone = new Outcome(compiled);
        int modalities = compiled.rules().modalities().size();
        for (int number = 0; number < persons.length; number++) {
            String who = which + ", person " + number;
            kernel.screen(persons[number].readings, stage, persons[number].incomplete, alone);
            assertThat(fired(compiled, batch, number)).as(who).isEqualTo(alone.fired());
            assertThat(possible(compiled, batch, number)).as(who).isEqualTo(alone.possible());
            assertThat(conflicts(compiled, batch, number)).as(who).isEqualTo(alone.conflicts());
            for (int modality = 0; modality < modalities; modality++) {
                assertThat(batch.verdict(Part.VERDICT, modality, number))
                        .as(who)
                        .isEqualTo(alone.verdict(modality));
                assertThat(batch.verdict(Part.SO_FAR, modality, number)).as(who).isEqualTo(alone.soFar(modality));
                assertThat(batch.verdict(Part.COULD_BECOME, modality, number))
                        .as(who)
                        .isEqualTo(alone.couldBecome(modality));
            }
        }
    }

    private static BitSet fired(CompiledRules compiled, BatchOutcome batch, int person) {
        BitSet fired = new BitSet();
        for (int rule = 0; rule < compiled.rules().rules().size(); rule++) {
            fired.set(rule, batch.hasFired(rule, person));
        }
        return fired;
    }

    private static BitSet possible(CompiledRules compiled, BatchOutcome batch, int person) {
        BitSet possible = new BitSet();
        for (int rule = 0; rule < compiled.rules().rules().size(); rule++) {
            possible.set(rule, batch.couldFire(rule, person));
        }
        return possible;
    }

    private static BitSet conflicts(CompiledRules compiled, BatchOutcome batch, int person) {
        BitSet conflicts = new BitSet();
        for (int fact = 0; fact < compiled.factCount(); fact++) {
            int number = fact;
            batch.eachConflict(fact, who -> {
                if (who == person) {
                    conflicts.set(number);
                }
            });
        }
        return conflicts;
    }
}
