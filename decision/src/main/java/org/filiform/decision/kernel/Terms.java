package org.filiform.decision.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Condition;

/**
 * Turns a condition into "any of these terms", each term "all of these literals". Negation is pushed down to the
 * literals first, so that a term that holds keeps holding whatever is still found out.
 */
final class Terms {

    /** More terms than this means that a rule should be split; the pack is refused. */
    static final int MOST_TERMS_A_RULE = 256;

    private final Map<FactId, Integer> factNumbers;

    Terms(Map<FactId, Integer> factNumbers) {
        this.factNumbers = factNumbers;
    }

    Set<Set<Literal>> of(Condition condition) {
        return withoutWider(expand(condition, false));
    }

    private Set<Set<Literal>> expand(Condition condition, boolean negated) {
        return switch (condition) {
            case Condition.Not not -> expand(not.part(), !negated);
            case Condition.All all -> negated ? either(all.parts(), true) : together(all.parts(), false);
            case Condition.AnyOf any -> negated ? together(any.parts(), true) : either(any.parts(), false);
            case Condition.Ask ask -> Set.of(Set.of(literal(ask, negated)));
        };
    }

    private Literal literal(Condition.Ask ask, boolean negated) {
        Integer number = factNumbers.get(ask.fact());
        if (number == null) {
            throw new IllegalArgumentException("No fact '" + ask.fact() + "'");
        }
        return new Literal(number, ask.test(), negated);
    }

    private Set<Set<Literal>> either(List<Condition> parts, boolean negated) {
        Set<Set<Literal>> terms = new LinkedHashSet<>();
        parts.forEach(part -> terms.addAll(expand(part, negated)));
        return limited(terms);
    }

    private Set<Set<Literal>> together(List<Condition> parts, boolean negated) {
        Set<Set<Literal>> terms = Set.of(Set.of());
        for (Condition part : parts) {
            terms = limited(product(terms, expand(part, negated)));
        }
        return terms;
    }

    private static Set<Set<Literal>> product(Set<Set<Literal>> left, Set<Set<Literal>> right) {
        Set<Set<Literal>> both = new LinkedHashSet<>();
        for (Set<Literal> one : left) {
            for (Set<Literal> other : right) {
                Set<Literal> term = new HashSet<>(one);
                term.addAll(other);
                both.add(term);
            }
        }
        return both;
    }

    private static Set<Set<Literal>> limited(Set<Set<Literal>> terms) {
        if (terms.size() > MOST_TERMS_A_RULE) {
            throw new IllegalArgumentException(
                    "A condition spreads to more than " + MOST_TERMS_A_RULE + " terms; split the rule");
        }
        return terms;
    }

    /** A term that contains another one adds nothing. */
    private static Set<Set<Literal>> withoutWider(Set<Set<Literal>> terms) {
        List<Set<Literal>> kept = new ArrayList<>();
        for (Set<Literal> term : terms) {
            if (terms.stream().noneMatch(other -> other.size() < term.size() && term.containsAll(other))) {
                kept.add(term);
            }
        }
        return new LinkedHashSet<>(kept);
    }
}
