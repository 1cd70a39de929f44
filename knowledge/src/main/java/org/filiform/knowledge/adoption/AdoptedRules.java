package org.filiform.knowledge.adoption;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.Pack;

/** The rules of a pack as adopted. */
public final class AdoptedRules {

    private AdoptedRules() {}

    /**
     * The rules of a pack with the changes of an adoption.
     *
     * @param pack the pack
     * @param adoption an adoption that was read for this pack
     */
    public static RuleSet of(Pack pack, Adoption adoption) {
        RuleSet proposed = pack.ruleSet();
        List<Rule> rules = proposed.rules().stream()
                .map(rule -> adoption.changes()
                        .find(rule.id())
                        .map(change -> changed(rule, change))
                        .orElse(rule))
                .toList();
        return new RuleSet(proposed.modalities(), proposed.facts(), rules);
    }

    /**
     * The pack with the words of an adoption: where a clinic set a limit of its own, titles and explanations say so, and say
     * which. Its identity stays that of the pack.
     *
     * @param pack the pack
     * @param adoption an adoption that was read for this pack
     */
    public static Pack pack(Pack pack, Adoption adoption) {
        return adoption.changes().stream().allMatch(change -> change.limit().isEmpty())
                ? pack
                : pack.with(Catalog.of(new OwnLimitWords(pack, adoption).rules()));
    }

    /** A rule after a change. */
    static Rule changed(Rule rule, Change change) {
        Condition when = Optional.of(rule.when())
                .flatMap(condition -> change.limit().flatMap(limit -> Limit.in(condition, limit.doubleValue())))
                .orElse(rule.when());
        return new Rule(
                rule.id(),
                rule.modalities(),
                when,
                rule.scope(),
                rule.targets(),
                rule.severity(),
                change.action().orElse(rule.action()),
                rule.override(),
                change.enabled().orElse(rule.enabled()));
    }
}
