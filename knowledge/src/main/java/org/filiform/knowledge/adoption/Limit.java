package org.filiform.knowledge.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Test;

/**
 * The one figure in a condition: the limit of a comparison, or the days of a window.
 *
 * @param fact what is compared
 * @param value the figure
 * @param whole whether it must be a whole number, as days are
 * @param firesAbove whether the condition holds on the far side of it, so that a higher figure makes it hold less often
 */
public record Limit(FactId fact, double value, boolean whole, boolean firesAbove) {

    /** The figure of a condition; empty if it has none, or several. */
    public static Optional<Limit> of(Condition condition) {
        List<Limit> limits = new ArrayList<>();
        collect(condition, false, limits);
        return limits.size() == 1 ? Optional.of(limits.getFirst()) : Optional.empty();
    }

    /** The same condition with another figure; empty if it has none, or several. */
    static Optional<Condition> in(Condition condition, double figure) {
        return of(condition).map(_ -> replace(condition, figure));
    }

    /** Whether with the other figure the rule would fire less often. */
    public boolean weakenedBy(double other) {
        return firesAbove ? other > value : other < value;
    }

    private static void collect(Condition condition, boolean negated, List<Limit> into) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, negated, into));
            case Condition.AnyOf any -> any.parts().forEach(part -> collect(part, negated, into));
            case Condition.Not not -> collect(not.part(), !negated, into);
            case Condition.Ask ask -> limit(ask, negated).ifPresent(into::add);
        }
    }

    private static Optional<Limit> limit(Condition.Ask ask, boolean negated) {
        return switch (ask.test()) {
            case Test.Compare compare ->
                Optional.of(new Limit(ask.fact(), compare.limit(), false, above(compare.operator()) != negated));
            case Test.Within within -> Optional.of(new Limit(ask.fact(), within.days(), true, negated));
            case Test.Holds _, Test.Unless _, Test.Present _, Test.Trimester _, Test.Has _ -> Optional.empty();
        };
    }

    private static boolean above(Test.Operator operator) {
        return switch (operator) {
            case GT, GE -> true;
            case LT, LE -> false;
        };
    }

    private static Condition replace(Condition condition, double figure) {
        return switch (condition) {
            case Condition.All all -> new Condition.All(replace(all.parts(), figure));
            case Condition.AnyOf any -> new Condition.AnyOf(replace(any.parts(), figure));
            case Condition.Not not -> new Condition.Not(replace(not.part(), figure));
            case Condition.Ask ask -> new Condition.Ask(ask.fact(), replace(ask.test(), figure));
        };
    }

    private static List<Condition> replace(List<Condition> parts, double figure) {
        return parts.stream().map(part -> replace(part, figure)).toList();
    }

    private static Test replace(Test test, double figure) {
        return switch (test) {
            case Test.Compare compare -> new Test.Compare(compare.operator(), figure);
            case Test.Within _ -> new Test.Within((int) figure);
            case Test.Holds _, Test.Unless _, Test.Present _, Test.Trimester _, Test.Has _ -> test;
        };
    }
}
