package org.filiform.decision.answer;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.State;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.Test;

/**
 * How an answer came about. The facts, the gaps and the frame inside suffice to compute it again with the same pack.
 *
 * @param facts every assertion, those too that no longer hold
 * @param screening the answer explained
 * @param traces every rule of the pack, in the order of their ids, those too that are not applied
 */
public record Explanation(Facts facts, Screening screening, List<Trace> traces) {

    public Explanation {
        traces = List.copyOf(traces);
    }

    /** What became of a rule. */
    public enum Fate {
        FIRED,
        /** Open questions could still make it fire. */
        COULD_FIRE,
        /** Only questions of a later stage could. */
        LATER,
        /** It does not hold, or what is known keeps the rest of it from mattering. */
        SILENT,
        /** It is switched off; what it would have said is told all the same. */
        NOT_APPLIED
    }

    /**
     * One rule.
     *
     * @param value how its condition reads
     * @param steps each question it asks of a fact, with what came of it
     */
    public record Trace(RuleId rule, Fate fate, State value, List<Step> steps) {
        public Trace {
            steps = List.copyOf(steps);
        }
    }

    /** One question of a rule to a fact. */
    public record Step(FactId fact, Test test, State state) {}

    public Optional<Trace> of(RuleId rule) {
        return traces.stream().filter(trace -> trace.rule().equals(rule)).findFirst();
    }
}
