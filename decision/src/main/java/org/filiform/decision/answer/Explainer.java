package org.filiform.decision.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;

/** Shows how an answer came about, rule by rule. */
public final class Explainer {

    private final Screener screener;

    public Explainer(Screener screener) {
        this.screener = screener;
    }

    /** Screens the person and keeps every step. */
    public Explanation explain(Facts facts, List<Gap> gaps, Frame frame) {
        Screener.Trial trial = screener.trial(facts, gaps, frame);
        Set<RuleId> fired = screener.ids(trial.fired());
        Set<RuleId> possible = screener.ids(trial.possible());
        Map<FactId, Reading> readings = trial.screening().readings();
        ConditionReader.Known known = fact -> readings.getOrDefault(fact, Reading.silence());
        List<Explanation.Trace> traces = new ArrayList<>();
        for (Rule rule : screener.rules().rules()) {
            List<Explanation.Step> steps = new ArrayList<>();
            steps(rule.when(), known, steps);
            State value = ConditionReader.value(rule.when(), known);
            boolean later = value == State.UNKNOWN && waitsForLater(steps, frame.stage());
            traces.add(new Explanation.Trace(rule.id(), fate(rule, fired, possible, later), value, steps));
        }
        return new Explanation(facts, trial.screening(), traces);
    }

    private static Explanation.Fate fate(Rule rule, Set<RuleId> fired, Set<RuleId> possible, boolean later) {
        if (!rule.enabled()) {
            return Explanation.Fate.NOT_APPLIED;
        }
        if (fired.contains(rule.id())) {
            return Explanation.Fate.FIRED;
        }
        if (possible.contains(rule.id())) {
            return Explanation.Fate.COULD_FIRE;
        }
        return later ? Explanation.Fate.LATER : Explanation.Fate.SILENT;
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
