package org.filiform.knowledge.adoption;

import java.math.BigDecimal;
import java.util.Optional;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.RuleId;
import org.filiform.knowledge.Identified;

/**
 * A departure from the proposed default of one rule. What is empty stays as proposed.
 *
 * @param rule which rule
 * @param enabled whether it is applied
 * @param action what is done about it
 * @param limit the figure that its condition compares with, or the days that it looks back
 * @param because why
 */
public record Change(
        RuleId rule,
        Optional<Boolean> enabled,
        Optional<Action> action,
        Optional<BigDecimal> limit,
        Optional<String> because)
        implements Identified<RuleId>, Comparable<Change> {

    @Override
    public RuleId id() {
        return rule;
    }

    @Override
    public int compareTo(Change other) {
        return rule.compareTo(other.rule);
    }
}
