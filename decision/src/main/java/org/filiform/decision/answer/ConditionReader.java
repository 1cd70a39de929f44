package org.filiform.decision.answer;

import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.filiform.decision.rule.Condition;

/** Reads a condition part by part, the way a person would check it. It must agree with the kernel, and a test holds it to that. */
public final class ConditionReader {

    private ConditionReader() {}

    /** How each fact reads; silence for those about which nothing was said. */
    @FunctionalInterface
    public interface Known {
        Reading of(FactId fact);
    }

    /** The value of the whole condition. Negation is pushed down to the facts before unknown and conflict meet. */
    public static State value(Condition condition, Known known) {
        return value(condition, false, known);
    }

    private static State value(Condition condition, boolean negated, Known known) {
        return switch (condition) {
            case Condition.Not not -> value(not.part(), !negated, known);
            case Condition.All all -> negated ? any(all.parts(), true, known) : all(all.parts(), false, known);
            case Condition.AnyOf any -> negated ? all(any.parts(), true, known) : any(any.parts(), false, known);
            case Condition.Ask ask -> {
                State state = ask.test().of(known.of(ask.fact()));
                yield negated ? state.negated() : state;
            }
        };
    }

    private static State all(Iterable<Condition> parts, boolean negated, Known known) {
        State state = State.YES;
        for (Condition part : parts) {
            state = state.and(value(part, negated, known));
        }
        return state;
    }

    private static State any(Iterable<Condition> parts, boolean negated, Known known) {
        State state = State.NO;
        for (Condition part : parts) {
            state = state.or(value(part, negated, known));
        }
        return state;
    }

    /** Whether a fact is asked in a part of the condition that holds. */
    static boolean contributes(Condition condition, FactId fact, Known known) {
        return contributes(condition, false, fact, known);
    }

    private static boolean contributes(Condition condition, boolean negated, FactId fact, Known known) {
        if (!value(condition, negated, known).fires()) {
            return false;
        }
        return switch (condition) {
            case Condition.Not not -> contributes(not.part(), !negated, fact, known);
            case Condition.All all -> all.parts().stream().anyMatch(part -> contributes(part, negated, fact, known));
            case Condition.AnyOf any -> any.parts().stream().anyMatch(part -> contributes(part, negated, fact, known));
            case Condition.Ask ask -> ask.fact().equals(fact);
        };
    }
}
