package org.filiform.decision.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.filiform.decision.Given.DN;
import static org.filiform.decision.Given.MODALITIES;
import static org.filiform.decision.Given.TPI;
import static org.filiform.decision.Given.answer;
import static org.filiform.decision.Given.detail;
import static org.filiform.decision.Given.fact;
import static org.filiform.decision.Given.gate;
import static org.filiform.decision.Given.id;
import static org.filiform.decision.Given.measured;
import static org.filiform.decision.Given.no;
import static org.filiform.decision.Given.record;
import static org.filiform.decision.Given.rule;
import static org.filiform.decision.Given.tokens;
import static org.filiform.decision.Given.yes;
import static org.filiform.decision.rule.Condition.holds;

import java.util.List;
import java.util.Set;
import org.filiform.decision.Given;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Severity;
import org.filiform.decision.rule.Targets;
import org.filiform.decision.rule.Test.Compare;
import org.filiform.decision.rule.Test.Operator;
import org.filiform.decision.rule.Verdict;
import org.junit.jupiter.api.Test;

class ScreenerTest {

    private static final FactDefinition LIMB = fact(
            "lymphoedema-limb",
            Stage.INTAKE,
            Kind.GATE,
            Life.LASTING,
            new ValueKind.Places(tokens("arm-both", "leg-both")));
    private static final FactDefinition INR = detail("inr", "anticoagulant", new ValueKind.Quantity("{INR}"));
    private static final List<FactDefinition> FACTS =
            List.of(gate("epilepsy"), gate("anticoagulant"), INR, LIMB, gate("fever"));

    private static final Rule CONSENT = rule("R-consent", holds(id("anticoagulant")), Action.REQUIRE_CONSENT);
    private static final Rule HIGH = rule(
            "R-high",
            new Condition.All(
                    List.of(holds(id("anticoagulant")), new Condition.Ask(id("inr"), new Compare(Operator.GT, 4)))),
            Action.BLOCK);
    private static final Rule SITE = rule(
            "R-site",
            holds(id("lymphoedema-limb")),
            Action.BLOCK,
            Scope.SITE,
            new Targets(tokens("axilla"), tokens("psoas"), Set.of(id("lymphoedema-limb")), Set.of(), Set.of()),
            DN);
    private static final Rule DRUG = rule(
            "R-drug",
            holds(id("epilepsy")),
            Action.RESTRICT,
            Scope.DRUG,
            new Targets(Set.of(), Set.of(), Set.of(), tokens("deep"), tokens("lidocaine", "amide")),
            TPI);
    private static final Rule DEFER = rule("R-defer", holds(id("fever")), Action.DEFER);

    private final Screener screener =
            new Screener(new RuleSet(MODALITIES, FACTS, List.of(CONSENT, HIGH, SITE, DRUG, DEFER)), Given.LIMITS);

    private Answer answerFor(ModalityId modality, Assertion... said) {
        return screening(said).of(modality).orElseThrow();
    }

    private Screening screening(Assertion... said) {
        return screener.screen(Facts.of(List.of(said)), List.of(), Given.at(Stage.INTAKE));
    }

    @Test
    void findings_say_what_made_them_and_stand_in_the_order_of_their_weight() {
        Answer answer = answerFor(
                DN,
                record("anticoagulant", "MedicationRequest/1", 30, yes()),
                record("inr", "Observation/1", 3, measured(5)),
                record("lymphoedema-limb", "Condition/1", 90, yes("arm-left")));
        assertThat(answer.verdict()).isEqualTo(Verdict.CONTRAINDICATED);
        assertThat(answer.findings()).extracting(Finding::name).containsExactly("R-high", "R-consent", "R-site");
        assertThat(answer.findings().get(0).from()).containsExactly(id("anticoagulant"), id("inr"));
        assertThat(answer.findings().get(1).from()).containsExactly(id("anticoagulant"));
        assertThat(answer.findings().get(0).severity()).isEqualTo(Severity.RELATIVE);
    }

    @Test
    void a_site_finding_names_the_places_of_the_rule_and_of_the_facts() {
        Answer answer = answerFor(DN, record("lymphoedema-limb", "Condition/1", 90, yes("arm-left")));
        assertThat(fired(answer, 0).sites()).containsExactlyElementsOf(inOrder("arm-left", "axilla", "psoas"));
        assertThat(answer.questions()).extracting(Question::fact).doesNotContain(id("lymphoedema-limb"));
    }

    @Test
    void a_place_nobody_said_means_everywhere_it_could_be_and_is_asked() {
        Answer answer = answerFor(DN, record("lymphoedema-limb", "Condition/1", 90, yes()));
        assertThat(fired(answer, 0).sites())
                .containsExactlyElementsOf(inOrder("arm-both", "axilla", "leg-both", "psoas"));
        assertThat(answer.questions())
                .filteredOn(question -> question.fact().equals(id("lymphoedema-limb")))
                .singleElement()
                .extracting(Question::why)
                .isEqualTo(new Question.Why.WhereOrWhich());
    }

    @Test
    void a_drug_finding_names_drugs_and_techniques_and_only_its_modality() {
        Screening screening = screening(record("epilepsy", "Condition/1", 90, yes()));
        Finding.Fired drug = fired(screening.of(TPI).orElseThrow(), 0);
        assertThat(drug.drugs()).containsExactlyElementsOf(inOrder("amide", "lidocaine"));
        assertThat(drug.techniques()).containsExactly(new Token("deep"));
        assertThat(drug.sites()).isEmpty();
        assertThat(drug.verdict()).isEqualTo(Verdict.PRECAUTIONS);
        assertThat(screening.of(DN).orElseThrow().findings()).isEmpty();
    }

    @Test
    void a_contradiction_is_a_finding_with_a_question() {
        Answer answer = answerFor(DN, record("fever", "Condition/1", 9, yes()), answer("fever", 3, no()));
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_NOW);
        assertThat(answer.findings()).extracting(Finding::name).containsExactly("R-defer", "conflict:fever");
        Finding conflict = answer.findings().get(1);
        assertThat(conflict.verdict()).isEqualTo(Verdict.CLINICIAN_DECIDES);
        assertThat(conflict.from()).containsExactly(id("fever"));
        assertThat(conflict.action()).isEqualTo(Action.REFER);
        assertThat(conflict.scope()).isEqualTo(Scope.PERSON);
        assertThat(conflict.severity()).isEqualTo(Severity.RELATIVE);
        assertThat(answer.questions())
                .filteredOn(question -> question.fact().equals(id("fever")))
                .singleElement()
                .extracting(Question::why)
                .isEqualTo(new Question.Why.Contradiction());
    }

    @Test
    void the_most_telling_question_comes_first_and_a_parent_before_its_detail() {
        Answer answer = answerFor(DN);
        assertThat(answer.questions())
                .extracting(Question::fact)
                .containsExactly(id("anticoagulant"), id("inr"), id("fever"), id("lymphoedema-limb"));
        Question first = answer.questions().getFirst();
        assertThat(first.kind()).isEqualTo(Kind.GATE);
        assertThat(first.stage()).isEqualTo(Stage.INTAKE);
        assertThat(first.why()).isEqualTo(new Question.Why.Unknown(UnknownReason.NOT_ASKED));
        assertThat(first.couldLeadTo()).isEqualTo(Verdict.CONTRAINDICATED);
    }

    @Test
    void a_question_keeps_why_it_is_open() {
        Answer answer = answerFor(DN, answer("fever", 3, new Claim.Unsure(UnknownReason.DOES_NOT_KNOW)));
        assertThat(answer.questions())
                .filteredOn(question -> question.fact().equals(id("fever")))
                .singleElement()
                .extracting(Question::why)
                .isEqualTo(new Question.Why.Unknown(UnknownReason.DOES_NOT_KNOW));
    }

    @Test
    void a_danger_of_another_day_is_a_finding_and_a_question() {
        FactDefinition now = fact("chest-pain", Stage.TODAY, Kind.GATE, Life.TODAY, new ValueKind.YesNo());
        Screener other = new Screener(
                new RuleSet(
                        MODALITIES, List.of(now), List.of(rule("R-1", holds(id("chest-pain")), Action.REFER_URGENTLY))),
                Given.LIMITS);
        Answer answer = other.screen(
                        Facts.of(List.of(answer("chest-pain", 1, yes()))), List.of(), Given.at(Stage.INTAKE))
                .of(DN)
                .orElseThrow();
        assertThat(answer.verdict()).isEqualTo(Verdict.REFER_URGENTLY);
        assertThat(answer.questions())
                .singleElement()
                .extracting(Question::why)
                .isEqualTo(new Question.Why.Unknown(UnknownReason.EXPIRED));
    }

    @Test
    void readings_tell_what_was_said_and_leave_out_silence_and_facts_of_other_packs() {
        Screening screening = screening(
                answer("fever", 3, no()),
                record("zebra", "Condition/9", 3, yes()),
                record("epilepsy", "Condition/2", -9, yes()));
        assertThat(screening.readings()).containsOnlyKeys(id("fever"));
        assertThat(screening.readings().values()).extracting(Reading::state).containsExactly(State.NO);
    }

    @Test
    void a_gap_keeps_everything_open_and_is_named_once() {
        Gap gap = new Gap("a.ndjson:3", "The line is cut off");
        Screening screening = screener.screen(
                Facts.of(List.of(
                        answer("fever", 3, no()),
                        answer("epilepsy", 3, no()),
                        answer("anticoagulant", 3, no()),
                        answer("lymphoedema-limb", 3, no()))),
                List.of(gap, gap),
                Given.at(Stage.INTAKE));
        assertThat(screening.gaps()).containsExactly(gap);
        assertThat(screening.of(DN).orElseThrow().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(screening.of(DN).orElseThrow().couldBecome()).isEqualTo(Verdict.CONTRAINDICATED);
        assertThat(screening.of(new ModalityId("none"))).isEmpty();
        assertThat(gap).isLessThan(new Gap("a.ndjson:4", "")).isLessThan(new Gap("a.ndjson:3", "U"));
    }

    @Test
    void an_explanation_traces_every_rule_step_by_step() {
        Explanation explanation = new Explainer(screener)
                .explain(
                        Facts.of(List.of(
                                record("anticoagulant", "MedicationRequest/1", 30, yes()), answer("fever", 3, no()))),
                        List.of(),
                        Given.at(Stage.INTAKE));
        assertThat(fate(explanation, "R-consent")).isEqualTo(Explanation.Fate.FIRED);
        assertThat(fate(explanation, "R-high")).isEqualTo(Explanation.Fate.COULD_FIRE);
        assertThat(fate(explanation, "R-defer")).isEqualTo(Explanation.Fate.SILENT);
        Explanation.Trace high = explanation.of(new RuleId("R-high")).orElseThrow();
        assertThat(high.value()).isEqualTo(State.UNKNOWN);
        assertThat(high.steps())
                .extracting(Explanation.Step::fact, Explanation.Step::state)
                .containsExactly(tuple(id("anticoagulant"), State.YES), tuple(id("inr"), State.UNKNOWN));
        assertThat(explanation.of(new RuleId("R-none"))).isEmpty();
    }

    @Test
    void an_explanation_tells_what_waits_for_a_later_stage_and_what_is_not_applied() {
        FactDefinition planned = fact("planned", Stage.PLAN, Kind.GATE, Life.TODAY, new ValueKind.YesNo());
        Rule later = rule("R-later", holds(id("planned")), Action.BLOCK);
        Rule nested = rule(
                "R-nested",
                new Condition.Not(new Condition.AnyOf(List.of(holds(id("planned")), holds(id("fever"))))),
                Action.INFORM);
        Rule off = new Rule(
                new RuleId("R-off"),
                DEFER.modalities(),
                DEFER.when(),
                DEFER.scope(),
                DEFER.targets(),
                DEFER.severity(),
                DEFER.action(),
                DEFER.override(),
                false);
        Screener other = new Screener(
                new RuleSet(MODALITIES, List.of(planned, gate("fever")), List.of(later, nested, off)), Given.LIMITS);
        Explanation intake = new Explainer(other)
                .explain(
                        Facts.of(List.of(record("fever", "Condition/1", 3, yes()))), List.of(), Given.at(Stage.INTAKE));
        assertThat(fate(intake, "R-later")).isEqualTo(Explanation.Fate.LATER);
        assertThat(fate(intake, "R-nested")).isEqualTo(Explanation.Fate.SILENT);
        assertThat(fate(intake, "R-off")).isEqualTo(Explanation.Fate.NOT_APPLIED);
        assertThat(intake.of(new RuleId("R-off")).orElseThrow().value()).isEqualTo(State.YES);
        Explanation plan = new Explainer(other).explain(Facts.none(), List.of(), Given.at(Stage.PLAN));
        assertThat(fate(plan, "R-later")).isEqualTo(Explanation.Fate.COULD_FIRE);
    }

    private static Explanation.Fate fate(Explanation explanation, String rule) {
        return explanation.of(new RuleId(rule)).orElseThrow().fate();
    }

    private static Finding.Fired fired(Answer answer, int position) {
        return (Finding.Fired) answer.findings().get(position);
    }

    private static List<Token> inOrder(String... words) {
        return tokens(words).stream().toList();
    }
}
