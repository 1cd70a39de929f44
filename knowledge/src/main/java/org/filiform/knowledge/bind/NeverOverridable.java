package org.filiform.knowledge.bind;

import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Scope;
import org.filiform.knowledge.Fault;

/**
 * What nobody may override: refusal, no valid consent, no legal authority, a known allergy to the drug, emergency signs,
 * and current through the trunk with an implanted device. A rule about one of these must say so, and no other may.
 */
final class NeverOverridable {

    private static final String CONSENT = "HAZ-CONSENT";
    private static final String LEGAL = "HAZ-LEGAL";
    private static final String ALLERGY = "HAZ-ALLERGY";
    private static final Set<FactId> DRUG_ALLERGIES = Set.of(new FactId("local-anaesthetic-allergy"));
    private static final Set<FactId> DEVICES = Set.of(new FactId("cardiac-device"), new FactId("active-implant"));
    private static final List<String> CURRENT = List.of("ea");

    private NeverOverridable() {}

    static void check(RuleChecks.Read rule) {
        if (!rule.fields().has("override")) {
            return;
        }
        boolean nobody = rule.roles().isEmpty();
        if (must(rule) && !nobody) {
            rule.fields()
                    .problem(
                            "override",
                            Fault.OVERRIDE,
                            "Nobody may override this kind of rule: write 'override: nobody'.");
        }
        if (nobody && !may(rule)) {
            rule.fields()
                    .problem(
                            "override",
                            Fault.OVERRIDE,
                            "This kind of rule may be overridden: name the roles that may.");
        }
    }

    private static boolean must(RuleChecks.Read rule) {
        boolean blocks = rule.action() == Action.BLOCK;
        return rule.action() == Action.REFER_URGENTLY
                || (blocks && (rule.hazard().equals(CONSENT) || rule.hazard().equals(LEGAL)))
                || (blocks && rule.scope() == Scope.DRUG && rule.hazard().equals(ALLERGY) && asks(rule, DRUG_ALLERGIES))
                || (blocks && rule.modalities().equals(CURRENT) && asks(rule, DEVICES));
    }

    /** Beside those that must: a decision that is put off because no valid consent can be given today. */
    private static boolean may(RuleChecks.Read rule) {
        return must(rule) || (rule.action() == Action.DEFER && rule.hazard().equals(CONSENT));
    }

    private static boolean asks(RuleChecks.Read rule, Set<FactId> facts) {
        return RuleSet.factsAsked(rule.when()).stream().anyMatch(facts::contains);
    }
}
