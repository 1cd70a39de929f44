package org.filiform.decision.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.Given;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.ConditionReader;
import org.filiform.decision.answer.Explainer;
import org.filiform.decision.answer.Explanation;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.answer.Question;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Verdict;
import org.junit.jupiter.api.Test;

/** What must hold for every pack and every person. */
class LawsTest {

    @Test
    void the_order_of_assertions_does_not_matter_and_merging_twice_changes_nothing() {
        Seeds.each(random -> {
            World world = new World(random);
            List<Assertion> person = world.person();
            List<Assertion> shuffled = new ArrayList<>(person);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            int cut = person.isEmpty() ? 0 : random.nextInt(person.size());
            Facts once = Facts.of(person);
            Facts pieces = Facts.of(shuffled.subList(0, cut))
                    .with(Facts.of(shuffled.subList(cut, shuffled.size())))
                    .with(once);
            assertThat(pieces).isEqualTo(once).hasSameHashCodeAs(once);
            Screener screener = world.screener();
            Stage stage = world.stage();
            assertThat(screener.screen(pieces, List.of(), Given.at(stage)))
                    .isEqualTo(screener.screen(once, List.of(), Given.at(stage)));
        });
    }

    @Test
    void an_unrelated_fact_changes_no_answer() {
        Seeds.each(random -> {
            World world = new World(random);
            Facts person = Facts.of(world.person());
            Screener screener = world.screener();
            Set<FactId> asked = world.rules.rules().stream()
                    .flatMap(rule -> {
                        Set<FactId> facts = new HashSet<>(RuleSet.factsAsked(rule.when()));
                        facts.addAll(rule.targets().from());
                        return facts.stream();
                    })
                    .collect(Collectors.toSet());
            Set<FactId> parents =
                    world.facts.stream().flatMap(fact -> fact.parent().stream()).collect(Collectors.toSet());
            Stage stage = world.stage();
            List<Answer> before =
                    screener.screen(person, List.of(), Given.at(stage)).answers();
            for (int number = 0; number < World.FACTS; number++) {
                FactId fact = world.facts.get(number).id();
                if (!asked.contains(fact) && !parents.contains(fact)) {
                    Facts more = person.with(List.of(world.assertion(900 + number, number)));
                    assertThat(screener.screen(more, List.of(), Given.at(stage)).answers())
                            .isEqualTo(before);
                }
            }
        });
    }

    @Test
    void an_answer_to_an_open_question_removes_no_finding() {
        Seeds.each(random -> {
            World world = new World(random);
            Facts person = Facts.of(world.person());
            Screener screener = world.screener();
            Stage stage = world.stage();
            Screening before = screener.screen(person, List.of(), Given.at(stage));
            for (Answer answer : before.answers()) {
                for (Question question : answer.questions()) {
                    if (!before.readings().containsKey(question.fact())) {
                        FactDefinition fact =
                                screener.rules().fact(question.fact()).orElseThrow();
                        for (Claim claim : List.of(Given.yes(), Given.no())) {
                            Facts after = person.with(List.of(said(fact, claim)));
                            Screening then = screener.screen(after, List.of(), Given.at(stage));
                            assertThat(names(then.of(answer.modality()).orElseThrow()))
                                    .containsAll(names(answer));
                        }
                    }
                }
            }
        });
    }

    private static Assertion said(FactDefinition fact, Claim claim) {
        Moment now = Moment.at(Given.AS_OF.instant());
        return new Assertion(
                new AssertionId("QuestionnaireResponse/now#" + fact.id()),
                fact.id(),
                claim,
                Validity.since(now),
                now,
                new Origin.Answer("QuestionnaireResponse/now"));
    }

    private static Set<String> names(Answer answer) {
        return answer.findings().stream().map(Finding::name).collect(Collectors.toSet());
    }

    @Test
    void a_plain_answer_to_a_gate_closes_that_question() {
        Seeds.each(random -> {
            World world = new World(random);
            Screener screener = world.screener();
            Screening before = screener.screen(Facts.none(), List.of(), Given.at(Stage.PLAN));
            for (FactDefinition fact : world.facts) {
                boolean plain = fact.value() instanceof ValueKind.YesNo && fact.kind() == Kind.GATE;
                if (plain && isAsked(before, fact.id())) {
                    Facts after = Facts.of(List.of(said(fact, Given.no())));
                    assertThat(isAsked(screener.screen(after, List.of(), Given.at(Stage.PLAN)), fact.id()))
                            .isFalse();
                }
            }
        });
    }

    private static boolean isAsked(Screening screening, FactId fact) {
        return screening.answers().stream()
                .flatMap(answer -> answer.questions().stream())
                .anyMatch(question -> question.fact().equals(fact));
    }

    @Test
    void clear_never_comes_from_silence() {
        Seeds.each(random -> {
            World world = new World(random);
            Screening screening = world.screener().screen(Facts.none(), List.of(), Given.at(Stage.PLAN));
            for (Answer answer : screening.answers()) {
                boolean gateAsked = answer.questions().stream().anyMatch(question -> question.kind() == Kind.GATE);
                assertThat(gateAsked && answer.verdict() == Verdict.CLEAR).isFalse();
                assertThat(gateAsked && answer.soFar() == Verdict.CLEAR).isFalse();
            }
        });
    }

    @Test
    void the_parts_of_an_answer_agree() {
        Seeds.each(random -> {
            World world = new World(random);
            List<Gap> gaps = random.nextInt(4) == 0 ? List.of(new Gap("x.ndjson:3", "cut off")) : List.of();
            Screening screening = world.screener().screen(Facts.of(world.person()), gaps, Given.at(world.stage()));
            for (Answer answer : screening.answers()) {
                Verdict certain =
                        answer.findings().stream().map(Finding::verdict).reduce(Verdict.CLEAR, Verdict::worse);
                assertThat(answer.soFar()).isIn(certain, Verdict.UNDETERMINED);
                assertThat(answer.couldBecome()).isGreaterThanOrEqualTo(answer.soFar());
                assertThat(answer.verdict()).isIn(answer.soFar(), Verdict.UNDETERMINED);
                if (certain.compareTo(Verdict.PRECAUTIONS) > 0) {
                    assertThat(answer.verdict()).isEqualTo(certain);
                }
                assertThat(answer.findings()).isSortedAccordingTo(Finding.BY_WEIGHT);
            }
        });
    }

    @Test
    void the_kernel_agrees_with_reading_each_condition_by_hand() {
        Seeds.each(random -> {
            World world = new World(random);
            Facts person = Facts.of(world.person());
            Explanation explanation =
                    new Explainer(world.screener()).explain(person, List.of(), Given.at(world.stage()));
            Screening screening = explanation.screening();
            for (Rule rule : world.rules.rules()) {
                boolean byHand = ConditionReader.value(
                                rule.when(), fact -> screening.readings().getOrDefault(fact, Reading.silence()))
                        .fires();
                assertThat(firesAnywhere(screening, rule.id())).isEqualTo(byHand);
                assertThat(explanation.of(rule.id()).orElseThrow().fate() == Explanation.Fate.FIRED)
                        .isEqualTo(byHand);
            }
        });
    }

    private static boolean firesAnywhere(Screening screening, RuleId rule) {
        return screening.answers().stream()
                .flatMap(answer -> answer.findings().stream())
                .anyMatch(finding -> finding.name().equals(rule.value()));
    }

    @Test
    void an_explanation_suffices_to_compute_the_answer_again() {
        Seeds.each(random -> {
            World world = new World(random);
            List<Gap> gaps = random.nextBoolean() ? List.of(new Gap("x.ndjson:3", "cut off")) : List.of();
            Explanation explanation =
                    new Explainer(world.screener()).explain(Facts.of(world.person()), gaps, Given.at(world.stage()));
            Screening kept = explanation.screening();
            assertThat(world.screener().screen(explanation.facts(), kept.gaps(), kept.frame()))
                    .isEqualTo(kept);
        });
    }

    @Test
    void every_question_asked_can_still_change_something_or_settle_a_contradiction() {
        Seeds.each(random -> {
            World world = new World(random);
            Screening screening = world.screener().screen(Facts.of(world.person()), List.of(), Given.at(world.stage()));
            for (Answer answer : screening.answers()) {
                for (Question question : answer.questions()) {
                    boolean used = world.rules.rules().stream()
                            .anyMatch(rule -> world.rules.spokenAbout(rule).contains(answer.modality())
                                    && (RuleSet.factsAsked(rule.when()).contains(question.fact())
                                            || rule.targets().from().contains(question.fact())));
                    assertThat(used).isTrue();
                    assertThat(screening.frame().stage().includes(question.stage())
                                    || question.why() instanceof Question.Why.Contradiction
                                    || question.why() instanceof Question.Why.WhereOrWhich
                                    || question.why().equals(new Question.Why.Unknown(UnknownReason.EXPIRED)))
                            .isTrue();
                }
            }
        });
    }
}
