package org.filiform.clinic.syringes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.opinion.Clearance;
import org.filiform.clinic.opinion.Clearances;
import org.filiform.clinic.visits.PlanScope;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Scope;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.FindingWords;
import org.filiform.knowledge.rule.RuleEntry;
import org.springframework.stereotype.Component;

/** What the rules that the house follows say against a drug for somebody, unless it is answered by who may answer it. */
@Component
class DrugRules {

    private static final String RULE_STANDS = "FIL-7792";

    private final Clearances clearances;
    private final PlanScope scope;
    private final Rules rules;

    DrugRules(Clearances clearances, PlanScope scope, Rules rules) {
        this.clearances = clearances;
        this.scope = scope;
        this.rules = rules;
    }

    List<Fault> against(Checks.For whom, Screening screening, Token drug, String field) {
        Pack pack = rules.pack();
        Set<Finding> about = Set.copyOf(scope.findings(screening, whom.plan()));
        return clearances.of(whom.client().id(), screening).stream()
                .filter(Clearance.Stands.class::isInstance)
                .map(Clearance::finding)
                .filter(about::contains)
                .flatMap(finding -> finding instanceof Finding.Fired fired ? Stream.of(fired) : Stream.empty())
                .filter(fired -> fired.scope() == Scope.DRUG
                        && pack.expandDrugs(fired.drugs()).contains(drug))
                .map(fired -> fault(fired, field, pack))
                .toList();
    }

    private static Fault fault(Finding.Fired fired, String field, Pack pack) {
        String words = pack.rules().find(fired.rule()).map(RuleEntry::clinician).orElse("");
        return Fault.of(field, RULE_STANDS, "syringe.fault.rule", new FindingWords(pack).title(fired), words);
    }
}
