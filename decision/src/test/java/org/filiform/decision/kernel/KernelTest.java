package org.filiform.decision.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filiform.decision.Given.DN;
import static org.filiform.decision.Given.EA;
import static org.filiform.decision.Given.MODALITIES;
import static org.filiform.decision.Given.TPI;
import static org.filiform.decision.Given.detail;
import static org.filiform.decision.Given.fact;
import static org.filiform.decision.Given.gate;
import static org.filiform.decision.Given.id;
import static org.filiform.decision.Given.rule;
import static org.filiform.decision.Given.tokens;
import static org.filiform.decision.rule.Condition.holds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Targets;
import org.filiform.decision.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KernelTest {

    private static final int FIRST = 0;
    private static final FactDefinition PLANNED =
            fact("planned", Stage.PLAN, Kind.GATE, Life.TODAY, new ValueKind.YesNo());
    private static final FactDefinition CONTEXT =
            fact("lung", Stage.INTAKE, Kind.CONTEXT, Life.LASTING, new ValueKind.YesNo());
    private static final List<FactDefinition> FACTS = List.of(
            gate("a"),
            gate("b"),
            gate("c"),
            detail("d", "a", new ValueKind.YesNo()),
            PLANNED,
            CONTEXT,
            fact("limb", Stage.INTAKE, Kind.GATE, Life.LASTING, new ValueKind.Places(tokens("arm-both"))));

    private static Reading reads(State state) {
        return new Reading(state, Optional.empty(), List.of(), false, Set.of(), List.of(), 1);
    }

    private static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new Condition.AnyOf(List.of(parts));
    }

    private static Condition not(Condition part) {
        return new Condition.Not(part);
    }

    private static Outcome screen(Stage stage, Map<String, State> known, Rule... rules) {
        return screen(stage, known, false, rules);
    }

    private static Outcome screen(Stage stage, Map<String, State> known, boolean gap, Rule... rules) {
        CompiledRules compiled = new CompiledRules(new RuleSet(MODALITIES, FACTS, List.of(rules)));
        @Nullable Reading[] readings = new Reading[compiled.factCount()];
        known.forEach((fact, state) -> readings[compiled.numberOf(id(fact))] = reads(state));
        Outcome outcome = new Outcome(compiled);
        new Kernel(compiled).screen(readings, stage, gap, outcome);
        return outcome;
    }

    private static List<String> asked(Outcome outcome) {
        List<String> asked = new ArrayList<>();
        outcome.questions(FIRST).stream()
                .forEach(fact -> asked.add(FACTS.get(fact).id().value()));
        return asked;
    }

    private static void expect(Outcome outcome, Verdict verdict, Verdict soFar, Verdict couldBecome) {
        assertThat(outcome.verdict(FIRST)).isEqualTo(verdict);
        assertThat(outcome.soFar(FIRST)).isEqualTo(soFar);
        assertThat(outcome.couldBecome(FIRST)).isEqualTo(couldBecome);
    }

    @Test
    void nothing_known_is_undetermined_and_never_clear() {
        Outcome outcome = screen(Stage.INTAKE, Map.of(), rule("R-1", holds(id("a")), Action.BLOCK));
        expect(outcome, Verdict.UNDETERMINED, Verdict.UNDETERMINED, Verdict.CONTRAINDICATED);
        assertThat(asked(outcome)).containsExactly("a");
        assertThat(outcome.worstOf(0)).isEqualTo(Verdict.CONTRAINDICATED);
    }

    @Test
    void all_gates_answered_no_is_clear() {
        Outcome outcome = screen(Stage.INTAKE, Map.of("a", State.NO), rule("R-1", holds(id("a")), Action.BLOCK));
        expect(outcome, Verdict.CLEAR, Verdict.CLEAR, Verdict.CLEAR);
        assertThat(asked(outcome)).isEmpty();
    }

    @Test
    void an_open_gate_that_can_only_inform_still_keeps_it_from_being_clear() {
        Outcome outcome = screen(Stage.INTAKE, Map.of(), rule("R-1", holds(id("a")), Action.INFORM));
        expect(outcome, Verdict.UNDETERMINED, Verdict.UNDETERMINED, Verdict.UNDETERMINED);
    }

    @Test
    void what_only_informs_leaves_it_clear() {
        Outcome outcome = screen(Stage.INTAKE, Map.of("a", State.YES), rule("R-1", holds(id("a")), Action.INFORM));
        expect(outcome, Verdict.CLEAR, Verdict.CLEAR, Verdict.CLEAR);
        assertThat(outcome.fired().cardinality()).isEqualTo(1);
    }

    @Test
    void precautions_wait_behind_a_gate_that_could_worsen_them_and_show_so_far() {
        Outcome outcome = screen(
                Stage.INTAKE,
                Map.of("a", State.YES),
                rule("R-1", holds(id("a")), Action.MONITOR),
                rule("R-2", holds(id("b")), Action.DEFER));
        expect(outcome, Verdict.UNDETERMINED, Verdict.PRECAUTIONS, Verdict.NOT_NOW);
    }

    @Test
    void precautions_stand_when_what_is_open_cannot_worsen_them() {
        Outcome outcome = screen(
                Stage.INTAKE,
                Map.of("a", State.YES),
                rule("R-1", holds(id("a")), Action.MONITOR),
                rule("R-2", holds(id("b")), Action.RESTRICT));
        expect(outcome, Verdict.PRECAUTIONS, Verdict.PRECAUTIONS, Verdict.PRECAUTIONS);
        assertThat(asked(outcome)).containsExactly("b");
    }

    @Test
    void a_graver_finding_is_never_hidden_behind_a_question() {
        Outcome outcome = screen(
                Stage.INTAKE,
                Map.of("a", State.YES),
                rule("R-1", holds(id("a")), Action.REFER),
                rule("R-2", holds(id("b")), Action.BLOCK));
        expect(outcome, Verdict.CLINICIAN_DECIDES, Verdict.CLINICIAN_DECIDES, Verdict.CONTRAINDICATED);
    }

    @Test
    void an_open_detail_alone_does_not_hold_the_verdict() {
        Outcome outcome = screen(
                Stage.INTAKE,
                Map.of("a", State.YES),
                rule("R-1", holds(id("d")), Action.BLOCK),
                rule("R-2", holds(id("a")), Action.MONITOR));
        expect(outcome, Verdict.PRECAUTIONS, Verdict.PRECAUTIONS, Verdict.CONTRAINDICATED);
        assertThat(asked(outcome)).containsExactly("d");
    }

    @Test
    void a_detail_of_what_is_not_there_is_not_asked() {
        Outcome outcome = screen(Stage.INTAKE, Map.of("a", State.NO), rule("R-1", holds(id("d")), Action.BLOCK));
        expect(outcome, Verdict.CLEAR, Verdict.CLEAR, Verdict.CLEAR);
        assertThat(asked(outcome)).isEmpty();
    }

    @Test
    void but_a_known_detail_counts_whatever_its_parent_says() {
        Outcome outcome =
                screen(Stage.INTAKE, Map.of("a", State.NO, "d", State.YES), rule("R-1", holds(id("d")), Action.BLOCK));
        expect(outcome, Verdict.CONTRAINDICATED, Verdict.CONTRAINDICATED, Verdict.CONTRAINDICATED);
    }

    @Test
    void a_detail_of_a_contradiction_is_asked() {
        Outcome outcome = screen(Stage.INTAKE, Map.of("a", State.CONFLICT), rule("R-1", holds(id("d")), Action.BLOCK));
        assertThat(asked(outcome)).containsExactly("d");
    }

    @Test
    void what_belongs_to_a_later_stage_is_neither_asked_nor_feared_yet() {
        Rule rule = rule("R-1", all(holds(id("a")), holds(id("planned"))), Action.BLOCK);
        Outcome intake = screen(Stage.INTAKE, Map.of("a", State.YES), rule);
        expect(intake, Verdict.CLEAR, Verdict.CLEAR, Verdict.CLEAR);
        assertThat(asked(intake)).isEmpty();
        Outcome plan = screen(Stage.PLAN, Map.of("a", State.YES), rule);
        expect(plan, Verdict.UNDETERMINED, Verdict.UNDETERMINED, Verdict.CONTRAINDICATED);
        assertThat(asked(plan)).containsExactly("planned");
    }

    @Test
    void but_a_danger_known_early_fires_early() {
        Outcome outcome =
                screen(Stage.INTAKE, Map.of("planned", State.YES), rule("R-1", holds(id("planned")), Action.BLOCK));
        expect(outcome, Verdict.CONTRAINDICATED, Verdict.CONTRAINDICATED, Verdict.CONTRAINDICATED);
    }

    @Test
    void an_unknown_of_a_later_stage_that_a_record_raised_is_not_asked_yet_either() {
        Outcome outcome =
                screen(Stage.INTAKE, Map.of("planned", State.UNKNOWN), rule("R-1", holds(id("planned")), Action.BLOCK));
        assertThat(asked(outcome)).isEmpty();
    }

    @Test
    void context_is_asked_only_where_the_rest_holds() {
        Rule rule = rule("R-1", all(holds(id("a")), holds(id("lung"))), Action.REFER);
        assertThat(asked(screen(Stage.INTAKE, Map.of(), rule))).containsExactly("a");
        Outcome outcome = screen(Stage.INTAKE, Map.of("a", State.YES), rule);
        assertThat(asked(outcome)).containsExactly("lung");
        expect(outcome, Verdict.CLEAR, Verdict.CLEAR, Verdict.CLINICIAN_DECIDES);
    }

    @Test
    void context_alone_never_makes_a_finding() {
        Rule rule = rule("R-1", all(holds(id("a")), holds(id("lung"))), Action.REFER);
        Outcome outcome = screen(Stage.INTAKE, Map.of("lung", State.YES, "a", State.NO), rule);
        expect(outcome, Verdict.CLEAR, Verdict.CLEAR, Verdict.CLEAR);
    }

    @Test
    void a_question_whose_answer_changes_nothing_is_skipped() {
        Rule together = rule("R-1", all(holds(id("a")), holds(id("b"))), Action.BLOCK);
        assertThat(asked(screen(Stage.INTAKE, Map.of("a", State.NO), together))).isEmpty();
        Rule either = rule("R-1", any(holds(id("a")), holds(id("b"))), Action.BLOCK);
        assertThat(asked(screen(Stage.INTAKE, Map.of("a", State.YES), either))).isEmpty();
        assertThat(asked(screen(Stage.INTAKE, Map.of("a", State.NO), either))).containsExactly("b");
    }

    @Test
    void a_question_is_not_skipped_merely_because_the_verdict_is_settled() {
        Outcome outcome = screen(
                Stage.INTAKE,
                Map.of("a", State.YES),
                rule("R-1", holds(id("a")), Action.BLOCK),
                rule("R-2", holds(id("b")), Action.MONITOR));
        assertThat(asked(outcome)).containsExactly("b");
    }

    @Test
    void a_contradiction_fires_the_rule_and_is_a_finding_and_a_question_of_its_own() {
        Outcome outcome =
                screen(Stage.INTAKE, Map.of("a", State.CONFLICT), rule("R-1", holds(id("a")), Action.MONITOR));
        expect(outcome, Verdict.CLINICIAN_DECIDES, Verdict.CLINICIAN_DECIDES, Verdict.CLINICIAN_DECIDES);
        assertThat(outcome.fired().cardinality()).isEqualTo(1);
        assertThat(outcome.conflicts().cardinality()).isEqualTo(1);
        assertThat(asked(outcome)).containsExactly("a");
    }

    @Test
    void a_contradiction_counts_only_where_the_fact_is_asked() {
        Rule tpiOnly = rule("R-1", holds(id("a")), Action.MONITOR, Scope.PERSON, Targets.none(), TPI);
        Outcome outcome = screen(Stage.INTAKE, Map.of("a", State.CONFLICT), tpiOnly);
        assertThat(outcome.verdict(0)).isEqualTo(Verdict.CLEAR);
        assertThat(outcome.verdict(2)).isEqualTo(Verdict.CLINICIAN_DECIDES);
        assertThat(outcome.questions(0).isEmpty()).isTrue();
    }

    @Test
    void not_over_a_contradiction_fires_and_over_an_unknown_asks() {
        Rule uncontrolled = rule("R-1", all(holds(id("a")), not(holds(id("d")))), Action.DEFER);
        expect(
                screen(Stage.INTAKE, Map.of("a", State.YES, "d", State.NO), uncontrolled),
                Verdict.NOT_NOW,
                Verdict.NOT_NOW,
                Verdict.NOT_NOW);
        assertThat(screen(Stage.INTAKE, Map.of("a", State.YES, "d", State.CONFLICT), uncontrolled)
                        .fired()
                        .cardinality())
                .isEqualTo(1);
        assertThat(asked(screen(Stage.INTAKE, Map.of("a", State.YES), uncontrolled)))
                .containsExactly("d");
        assertThat(asked(screen(Stage.INTAKE, Map.of("a", State.YES, "d", State.YES), uncontrolled)))
                .isEmpty();
    }

    @Test
    void not_reaches_through_all_and_any() {
        Rule neither = rule("R-1", not(any(holds(id("a")), holds(id("b")))), Action.DEFER);
        assertThat(screen(Stage.INTAKE, Map.of("a", State.NO, "b", State.NO), neither)
                        .fired()
                        .cardinality())
                .isEqualTo(1);
        assertThat(screen(Stage.INTAKE, Map.of("a", State.NO), neither).fired().isEmpty())
                .isTrue();
        Rule notBoth = rule("R-1", not(all(holds(id("a")), not(holds(id("b"))))), Action.DEFER);
        assertThat(screen(Stage.INTAKE, Map.of("a", State.NO), notBoth).fired().cardinality())
                .isEqualTo(1);
        assertThat(screen(Stage.INTAKE, Map.of("b", State.YES), notBoth).fired().cardinality())
                .isEqualTo(1);
    }

    @Test
    void current_through_needles_never_changes_the_verdict_of_the_manual_needle() {
        Rule current = rule("R-1", holds(id("a")), Action.BLOCK, Scope.PERSON, Targets.none(), EA);
        Rule manual = rule("R-2", holds(id("b")), Action.MONITOR, Scope.PERSON, Targets.none(), DN);
        Outcome outcome = screen(Stage.INTAKE, Map.of("a", State.YES, "b", State.YES), current, manual);
        assertThat(outcome.verdict(0)).isEqualTo(Verdict.PRECAUTIONS);
        assertThat(outcome.verdict(1)).isEqualTo(Verdict.CONTRAINDICATED);
        assertThat(outcome.verdict(2)).isEqualTo(Verdict.CLEAR);
        assertThat(outcome.fired().cardinality()).isEqualTo(2);
    }

    @Test
    void a_place_that_was_not_said_stays_a_question_after_the_rule_has_fired() {
        Targets limb = new Targets(Set.of(), Set.of(), Set.of(id("limb")), Set.of(), Set.of());
        Rule rule = rule("R-1", holds(id("limb")), Action.BLOCK, Scope.SITE, limb, DN, TPI);
        assertThat(asked(screen(Stage.INTAKE, Map.of("limb", State.YES), rule))).containsExactly("limb");
        assertThat(asked(screen(Stage.INTAKE, Map.of("limb", State.NO), rule))).isEmpty();
    }

    @Test
    void a_record_that_could_not_be_read_acts_like_an_open_gate() {
        Outcome outcome = screen(Stage.INTAKE, Map.of("a", State.NO), true, rule("R-1", holds(id("a")), Action.BLOCK));
        expect(outcome, Verdict.UNDETERMINED, Verdict.UNDETERMINED, Verdict.CONTRAINDICATED);
    }

    @Test
    void and_never_weakens_a_finding() {
        Outcome outcome = screen(Stage.INTAKE, Map.of("a", State.YES), true, rule("R-1", holds(id("a")), Action.REFER));
        expect(outcome, Verdict.CLINICIAN_DECIDES, Verdict.CLINICIAN_DECIDES, Verdict.CLINICIAN_DECIDES);
    }

    @Test
    void an_outcome_used_again_holds_nothing_of_the_person_before() {
        CompiledRules compiled =
                new CompiledRules(new RuleSet(MODALITIES, FACTS, List.of(rule("R-1", holds(id("a")), Action.BLOCK))));
        Kernel kernel = new Kernel(compiled);
        Outcome outcome = new Outcome(compiled);
        @Nullable Reading[] ill = new Reading[compiled.factCount()];
        ill[0] = reads(State.CONFLICT);
        kernel.screen(ill, Stage.INTAKE, true, outcome);
        @Nullable Reading[] well = new Reading[compiled.factCount()];
        well[0] = reads(State.NO);
        kernel.screen(well, Stage.INTAKE, false, outcome);
        expect(outcome, Verdict.CLEAR, Verdict.CLEAR, Verdict.CLEAR);
        assertThat(outcome.fired().isEmpty()).isTrue();
        assertThat(outcome.conflicts().isEmpty()).isTrue();
        assertThat(asked(outcome)).isEmpty();
    }

    @Test
    void a_rule_switched_off_does_not_fire_and_its_facts_are_asked_all_the_same() {
        Rule on = rule("R-1", holds(id("a")), Action.BLOCK);
        Rule off = new Rule(
                on.id(),
                on.modalities(),
                on.when(),
                on.scope(),
                on.targets(),
                on.severity(),
                on.action(),
                on.override(),
                false);
        Outcome holding = screen(Stage.INTAKE, Map.of("a", State.YES), off);
        expect(holding, Verdict.CLEAR, Verdict.CLEAR, Verdict.CLEAR);
        assertThat(holding.fired().isEmpty()).isTrue();
        Outcome open = screen(Stage.INTAKE, Map.of(), off);
        expect(open, Verdict.UNDETERMINED, Verdict.UNDETERMINED, Verdict.UNDETERMINED);
        assertThat(asked(open)).containsExactly("a");
    }

    @Test
    void many_literals_spread_over_several_words() {
        List<FactDefinition> many = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            many.add(gate("f" + number));
            rules.add(rule("R-" + number, holds(id("f" + number)), Action.MONITOR));
        }
        CompiledRules compiled = new CompiledRules(new RuleSet(MODALITIES, many, rules));
        @Nullable Reading[] readings = new Reading[compiled.factCount()];
        readings[130] = reads(State.YES);
        readings[131] = reads(State.NO);
        Outcome outcome = new Outcome(compiled);
        new Kernel(compiled).screen(readings, Stage.INTAKE, false, outcome);
        assertThat(outcome.fired().stream()
                        .mapToObj(rule -> compiled.rule(rule).id().value()))
                .containsExactly("R-130");
        assertThat(outcome.questions(FIRST).cardinality()).isEqualTo(198);
        assertThat(outcome.questions(FIRST).get(131)).isFalse();
    }

    @Test
    void a_condition_that_spreads_too_far_is_refused() {
        Condition wide = any(holds(id("a")), holds(id("b")), holds(id("c")));
        Condition[] parts = new Condition[6];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = any(
                    not(wide),
                    Condition.has(id("limb"), tokens("x" + part)),
                    Condition.has(id("limb"), tokens("y" + part)));
        }
        assertThatThrownBy(() -> screen(Stage.INTAKE, Map.of(), rule("R-1", all(parts), Action.BLOCK)))
                .hasMessageContaining("split the rule");
    }

    @Test
    void a_fact_outside_the_pack_has_no_number() {
        CompiledRules compiled = new CompiledRules(new RuleSet(MODALITIES, FACTS, List.of()));
        assertThatThrownBy(() -> compiled.numberOf(id("zebra"))).hasMessageContaining("'zebra'");
        assertThat(compiled.rules().facts()).isEqualTo(FACTS);
        assertThat(compiled.parentOf(3)).isEqualTo(0);
        assertThat(compiled.parentOf(0)).isNegative();
    }
}
