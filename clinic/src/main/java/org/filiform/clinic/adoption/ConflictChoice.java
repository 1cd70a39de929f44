package org.filiform.clinic.adoption;

import java.util.List;
import org.filiform.decision.rule.Action;
import org.filiform.knowledge.evidence.Conflict;
import org.filiform.knowledge.rule.RuleEntry;

/**
 * Where sources disagree and it changes what is done: both sides, the proposed default, and the rules that carry it.
 *
 * @param conflict the sides
 * @param rules the rules, each with what may be chosen
 */
public record ConflictChoice(Conflict conflict, List<RuleChoice> rules) {

    /**
     * What may be chosen for one rule.
     *
     * @param entry the rule
     * @param actions what could be done
     * @param proposed what the pack proposes
     * @param chosen what stands in the form
     * @param because the reason that was typed
     */
    public record RuleChoice(RuleEntry entry, List<Action> actions, Action proposed, Action chosen, String because) {}
}
