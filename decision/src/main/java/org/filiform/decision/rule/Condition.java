package org.filiform.decision.rule;

import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;

/** When a rule fires: a formula over facts that reads as one of four values. */
public sealed interface Condition {

    /** The smallest of its parts, in the order no, unknown, conflict, yes. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = nonEmpty(parts);
        }
    }

    /** The largest of its parts. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = nonEmpty(parts);
        }
    }

    /** Swaps yes and no, leaves unknown and conflict. */
    record Not(Condition part) implements Condition {}

    /** A question asked of one fact. */
    record Ask(FactId fact, Test test) implements Condition {}

    private static List<Condition> nonEmpty(List<Condition> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A condition over nothing says nothing");
        }
        return List.copyOf(parts);
    }

    static Condition holds(FactId fact) {
        return new Ask(fact, new Test.Holds());
    }

    static Condition has(FactId fact, Set<Token> any) {
        return new Ask(fact, new Test.Has(any));
    }
}
