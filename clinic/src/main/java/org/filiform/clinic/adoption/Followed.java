package org.filiform.clinic.adoption;

import java.util.Optional;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.adoption.AdoptedRules;
import org.filiform.knowledge.adoption.Adoption;

/**
 * The rules as this clinic follows them now. Whoever answers takes all of it at once, so that pack, rules and adoption of
 * one answer belong together.
 *
 * @param pack the pack that was adopted, in the words of the adoption; the one that was shipped while there is none
 * @param rules facts and rules as adopted, or with the proposed defaults while nobody has adopted them
 * @param screener the same, ready to answer
 * @param adoption who adopted them, and with which changes
 */
public record Followed(Pack pack, RuleSet rules, Screener screener, Optional<Adoption> adoption) {

    /** A pack as adopted, or as proposed. */
    static Followed of(Pack pack, Optional<Adoption> adoption) {
        RuleSet rules = adoption.map(adopted -> AdoptedRules.of(pack, adopted)).orElseGet(pack::ruleSet);
        Pack worded = adoption.map(adopted -> AdoptedRules.pack(pack, adopted)).orElse(pack);
        return new Followed(worded, rules, new Screener(rules, pack.readingLimits()), adoption);
    }

    /** For the frame of every answer. */
    public Optional<String> hash() {
        return adoption.map(Adoption::hash);
    }
}
