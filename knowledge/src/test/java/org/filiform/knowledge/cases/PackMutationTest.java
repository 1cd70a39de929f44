package org.filiform.knowledge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Test.Compare;
import org.filiform.decision.rule.Test.Trimester;
import org.filiform.decision.rule.Test.Within;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

/**
 * Breaks the pack on purpose, one rule at a time: switched off, fired for everybody, a limit moved by a step, a scope or
 * an action weakened. Some case must notice each. What no case notices is a hole in the cases, and is named.
 */
class PackMutationTest {

    private static final Pack PACK = PackLoader.shipped();

    private record Mutant(String what, Rule rule) {}

    @Test
    void a_changed_rule_is_noticed() {
        List<EvidenceCase> cases = CaseFiles.all();
        List<String> unnoticed = new ArrayList<>();
        int tried = 0;
        for (Rule rule : PACK.ruleSet().rules()) {
            for (Mutant mutant : rule.enabled() ? mutants(rule) : List.<Mutant>of()) {
                tried++;
                if (!isNoticed(mutant, cases)) {
                    unnoticed.add(rule.id() + ": " + mutant.what());
                }
            }
        }
        assertThat(unnoticed).as("changes that no case noticed, of " + tried).isEmpty();
    }

    /** Cases about the rule itself first: they notice most changes, and one is enough. */
    private static boolean isNoticed(Mutant mutant, List<EvidenceCase> cases) {
        CaseJudge judge = new CaseJudge(PACK, with(mutant.rule()));
        Predicate<EvidenceCase> notices =
                evidence -> !judge.differences(evidence).isEmpty();
        Predicate<EvidenceCase> about = evidence -> judge.isAbout(evidence, mutant.rule());
        return cases.stream().filter(about).anyMatch(notices)
                || cases.stream().filter(about.negate()).anyMatch(notices);
    }

    private static RuleSet with(Rule changed) {
        RuleSet rules = PACK.ruleSet();
        List<Rule> all = rules.rules().stream()
                .map(rule -> rule.id().equals(changed.id()) ? changed : rule)
                .toList();
        return new RuleSet(rules.modalities(), rules.facts(), all);
    }

    private static List<Mutant> mutants(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        mutants.add(new Mutant("switched off", copy(rule, rule.when(), rule.scope(), rule.action(), false)));
        mutants.add(new Mutant(
                "action " + other(rule.action()), copy(rule, rule.when(), rule.scope(), other(rule.action()), true)));
        if (rule.scope() != Scope.PERSON) {
            mutants.add(new Mutant("scope person", copy(rule, rule.when(), Scope.PERSON, rule.action(), true)));
        }
        for (Condition moved : Limits.moved(rule.when())) {
            mutants.add(new Mutant("limit " + moved, copy(rule, moved, rule.scope(), rule.action(), true)));
        }
        return mutants;
    }

    private static Action other(Action action) {
        return action == Action.INFORM ? Action.DEFER : Action.INFORM;
    }

    private static Rule copy(Rule rule, Condition when, Scope scope, Action action, boolean enabled) {
        return new Rule(
                rule.id(),
                rule.modalities(),
                when,
                scope,
                rule.targets(),
                rule.severity(),
                action,
                rule.override(),
                enabled);
    }

    /** The same condition with each of its limits moved a step, one at a time. */
    private static final class Limits {

        private Limits() {}

        static List<Condition> moved(Condition condition) {
            return switch (condition) {
                case Condition.All all ->
                    within(all.parts()).stream()
                            .<Condition>map(Condition.All::new)
                            .toList();
                case Condition.AnyOf any ->
                    within(any.parts()).stream()
                            .<Condition>map(Condition.AnyOf::new)
                            .toList();
                case Condition.Not not ->
                    moved(not.part()).stream()
                            .<Condition>map(Condition.Not::new)
                            .toList();
                case Condition.Ask ask -> moved(ask);
            };
        }

        private static List<Condition> moved(Condition.Ask ask) {
            return switch (ask.test()) {
                case Compare compare ->
                    List.of(
                            new Condition.Ask(ask.fact(), new Compare(compare.operator(), compare.limit() * 2)),
                            new Condition.Ask(ask.fact(), new Compare(compare.operator(), compare.limit() / 2)));
                case Within within ->
                    List.of(
                            new Condition.Ask(ask.fact(), new Within(within.days() + 1)),
                            new Condition.Ask(ask.fact(), new Within(within.days() - 1)));
                case Trimester trimester ->
                    List.of(new Condition.Ask(
                            ask.fact(), new Trimester(trimester.any().equals(Set.of(1)) ? Set.of(2, 3) : Set.of(1))));
                default -> List.of();
            };
        }

        private static List<List<Condition>> within(List<Condition> parts) {
            List<List<Condition>> changed = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                for (Condition moved : moved(parts.get(part))) {
                    List<Condition> copy = new ArrayList<>(parts);
                    copy.set(part, moved);
                    changed.add(copy);
                }
            }
            return changed;
        }
    }
}
