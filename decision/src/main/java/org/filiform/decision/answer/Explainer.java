package org.filiform.decision.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;

/** Shows how an answer came about, rule by rule. */
public final class Explainer {

    private final Screener screener;

    public Explainer(Screener screener) {
        this.screener = screener;
    }

    /** Screens the person and keeps every step. */
    public Explanation explain(Facts facts, List<Gap> gaps, Frame frame) {
        Screening screening = screener.screen(facts, gaps, frame);
        List<Explanation.Trace> traces = screener.rules().rules().stream()
                .map(rule -> trace(rule, screening.readings(), frame.stage()))
                .toList();
        return new Explanation(facts, screening, traces);
    }

    private Explanation.Trace trace(Rule rule, Map<FactId, Reading> readings, Stage stage) {
        ConditionReader.Known known = fact -> readings.getOrDefault(fact, Reading.silence());
        State value = ConditionReader.value(rule.when(), known);
        List<Explanation.Step> steps = new ArrayList<>();
        steps(rule.when(), known, steps);
        return new Explanation.Trace(rule.id(), fate(rule, value, steps, stage), value, steps);
    }

    private Explanation.Fate fate(Rule rule, State value, List<Explanation.Step> steps, Stage stage) {
        if (!rule.enabled()) {
            return Explanation.Fate.NOT_APPLIED;
        }
        return switch (value) {
            case YES, CONFLICT -> Explanation.Fate.FIRED;
            case NO -> Explanation.Fate.SILENT;
            case UNKNOWN -> waitsForLater(steps, stage) ? Explanation.Fate.LATER : Explanation.Fate.COULD_FIRE;
        };
    }

    private boolean waitsForLater(List<Explanation.Step> steps, Stage stage) {
        RuleSet rules = screener.rules();
        return steps.stream()
                .filter(step -> step.state() == State.UNKNOWN)
                .anyMatch(step -> rules.fact(step.fact())
                        .map(FactDefinition::stage)
                        .filter(asked -> !stage.includes(asked))
                        .isPresent());
    }

    private static void steps(Condition condition, ConditionReader.Known known, List<Explanation.Step> into) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> steps(part, known, into));
            case Condition.AnyOf any -> any.parts().forEach(part -> steps(part, known, into));
            case Condition.Not not -> steps(not.part(), known, into);
            case Condition.Ask ask ->
                into.add(new Explanation.Step(ask.fact(), ask.test(), ask.test().of(known.of(ask.fact()))));
        }
    }
}
