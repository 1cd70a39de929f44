package org.filiform.clinic.adoption;

import java.util.Optional;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.adoption.Adoption;

/**
 * The rules as this clinic follows them now.
 *
 * @param rules facts and rules as adopted, or with the proposed defaults while nobody has adopted them
 * @param screener the same, ready to answer
 * @param adoption who adopted them, and with which changes
 */
public record Followed(RuleSet rules, Screener screener, Optional<Adoption> adoption) {

    /** For the frame of every answer. */
    public Optional<String> hash() {
        return adoption.map(Adoption::hash);
    }
}
