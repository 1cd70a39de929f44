package org.filiform.decision.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.Given.MODALITIES;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.filiform.decision.RandomPack;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The kernel takes short cuts: masks, groups, what silence comes to. On packs as large as the real one it must find what
 * the slowest reading of the same terms finds, literal by literal. One outcome serves all persons of a pack, so whatever
 * is left in it from the one before shows.
 */
class KernelAgreementTest {

    private static final int FACTS = RandomPack.FACTS;
    private static final int PERSONS = 6;
    private static final int PACKS = Math.max(6, Integer.getInteger("filiform.cases", 2000) / 40);

    @Test
    void it_finds_what_the_slowest_reading_finds() {
        for (long seed = 1; seed <= PACKS; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            RuleSet rules = RandomPack.rules(random);
            CompiledRules compiled = new CompiledRules(rules);
            Kernel kernel = new Kernel(compiled);
            Outcome outcome = new Outcome(compiled);
            for (int person = 0; person < PERSONS; person++) {
                @Nullable Reading[] readings = RandomPack.person(rules, person, random);
                Stage stage = RandomPack.pick(List.of(Stage.values()), random);
                kernel.screen(readings, stage, false, outcome);
                new Slow(rules, readings, stage).compare(outcome, "seed " + seed + ", person " + person);
            }
        }
    }

    /** The same question answered without any short cut. */
    private static final class Slow {

        private final RuleSet rules;
        private final @Nullable Reading[] readings;
        private final Stage stage;
        private final Map<FactId, Integer> numbers = new HashMap<>();
        private final BitSet fired = new BitSet();
        private final BitSet possible = new BitSet();
        private final Map<ModalityId, BitSet> asked = new HashMap<>();
        private final Verdict[] worst = new Verdict[FACTS];
        private final Map<ModalityId, Verdict> certain = new HashMap<>();
        private final Map<ModalityId, Verdict> open = new HashMap<>();
        private final Map<ModalityId, Verdict> throughGate = new HashMap<>();

        Slow(RuleSet rules, @Nullable Reading[] readings, Stage stage) {
            this.rules = rules;
            this.readings = readings;
            this.stage = stage;
            Arrays.fill(worst, Verdict.CLEAR);
            for (int fact = 0; fact < FACTS; fact++) {
                numbers.put(rules.facts().get(fact).id(), fact);
            }
            for (int rule = 0; rule < rules.rules().size(); rule++) {
                tryRule(rule, rules.rules().get(rule));
            }
            for (int fact = 0; fact < FACTS; fact++) {
                again(fact);
            }
        }

        private Reading reading(int fact) {
            Reading reading = readings[fact];
            return reading == null ? Reading.silence() : reading;
        }

        private void tryRule(int number, Rule rule) {
            Set<Set<Literal>> terms = new Terms(numbers).of(rule.when());
            if (terms.stream().anyMatch(term -> term.stream().allMatch(this::holds))) {
                if (rule.enabled()) {
                    fire(number, rule);
                }
                return;
            }
            for (Set<Literal> term : terms) {
                List<Literal> missing =
                        term.stream().filter(literal -> !holds(literal)).toList();
                if (missing.stream().allMatch(this::isOpen)) {
                    possible.set(number);
                    ask(rule, missing);
                }
            }
        }

        private void ask(Rule rule, List<Literal> missing) {
            boolean onlyContext = missing.stream().allMatch(literal -> kind(literal) == Kind.CONTEXT);
            Verdict verdict = rule.enabled() ? rule.verdict() : Verdict.CLEAR;
            for (ModalityId modality : rules.spokenAbout(rule)) {
                open.merge(modality, verdict, Verdict::worse);
            }
            for (Literal literal : missing) {
                if (onlyContext || kind(literal) != Kind.CONTEXT) {
                    askFact(literal.fact(), rules.spokenAbout(rule), verdict);
                    if (kind(literal) == Kind.GATE) {
                        rules.spokenAbout(rule)
                                .forEach(modality -> throughGate.merge(modality, verdict, Verdict::worse));
                    }
                }
            }
        }

        private Kind kind(Literal literal) {
            return rules.facts().get(literal.fact()).kind();
        }

        private void fire(int number, Rule rule) {
            fired.set(number);
            rules.spokenAbout(rule).forEach(modality -> certain.merge(modality, rule.verdict(), Verdict::worse));
            for (FactId place : rule.targets().from()) {
                int fact = numbers.getOrDefault(place, -1);
                boolean isPlaces = rules.facts().get(fact).value() instanceof ValueKind.Places;
                if (isPlaces
                        && reading(fact).state().fires()
                        && reading(fact).which().isEmpty()) {
                    askFact(fact, rules.spokenAbout(rule), rule.verdict());
                }
            }
        }

        private void again(int fact) {
            List<ModalityId> asking = rules.rules().stream()
                    .filter(rule -> RuleSet.factsAsked(rule.when())
                            .contains(rules.facts().get(fact).id()))
                    .flatMap(rule -> rules.spokenAbout(rule).stream())
                    .distinct()
                    .toList();
            if (reading(fact).state() == State.CONFLICT) {
                askFact(fact, asking, Verdict.CLINICIAN_DECIDES);
                asking.forEach(modality -> certain.merge(modality, Verdict.CLINICIAN_DECIDES, Verdict::worse));
            } else if (reading(fact).state().fires() && reading(fact).why().isPresent()) {
                askFact(fact, asking, Verdict.CLEAR);
            }
        }

        private void askFact(int fact, List<ModalityId> modalities, Verdict verdict) {
            worst[fact] = worst[fact].worse(verdict);
            modalities.forEach(modality ->
                    asked.computeIfAbsent(modality, _ -> new BitSet()).set(fact));
        }

        private State state(Literal literal) {
            return literal.of(reading(literal.fact()));
        }

        private boolean holds(Literal literal) {
            return state(literal).fires();
        }

        private boolean isOpen(Literal literal) {
            FactDefinition fact = rules.facts().get(literal.fact());
            boolean pointless = fact.parent()
                    .map(parent -> reading(numbers.getOrDefault(parent, -1)).state() == State.NO)
                    .orElse(false);
            return state(literal) == State.UNKNOWN && stage.includes(fact.stage()) && !pointless;
        }

        void compare(Outcome outcome, String which) {
            assertThat(outcome.fired()).as("fired, %s", which).isEqualTo(fired);
            assertThat(outcome.possible()).as("possible, %s", which).isEqualTo(possible);
            for (int number = 0; number < MODALITIES.size(); number++) {
                ModalityId modality = MODALITIES.get(number).id();
                assertThat(outcome.questions(number))
                        .as("questions of %s, %s", modality, which)
                        .isEqualTo(asked.getOrDefault(modality, new BitSet()));
                verdicts(outcome, number, modality, which);
            }
            for (int fact = 0; fact < FACTS; fact++) {
                assertThat(outcome.worstOf(fact))
                        .as("worst of f%d, %s", fact, which)
                        .isEqualTo(worst[fact]);
            }
        }

        private void verdicts(Outcome outcome, int number, ModalityId modality, String which) {
            Verdict sure = certain.getOrDefault(modality, Verdict.CLEAR);
            boolean gateOpen = throughGate.containsKey(modality);
            Verdict soFar = sure == Verdict.CLEAR && gateOpen ? Verdict.UNDETERMINED : sure;
            assertThat(outcome.soFar(number))
                    .as("so far of %s, %s", modality, which)
                    .isEqualTo(soFar);
            assertThat(outcome.couldBecome(number))
                    .as("could become of %s, %s", modality, which)
                    .isEqualTo(soFar.worse(open.getOrDefault(modality, Verdict.CLEAR)));
        }
    }
}
