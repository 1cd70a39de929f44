package org.filiform.clinic.opinion;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Rule;
import org.filiform.knowledge.fact.FactEntry;
import org.springframework.stereotype.Component;

/** The facts of the pack that say that another clinician agreed, and the rules that read them. */
@Component
class ClearedFacts {

    /** The page of the pack for what has been agreed with another clinician. */
    private static final String PAGE = "cleared";

    private final Rules rules;

    ClearedFacts(Rules rules) {
        this.rules = rules;
    }

    /** All of them. */
    List<FactEntry> all() {
        return rules.pack().facts().stream()
                .filter(fact -> fact.page().equals(PAGE) && isPlainYes(fact.definition()))
                .toList();
    }

    private static boolean isPlainYes(FactDefinition fact) {
        return fact.permits() && fact.value() instanceof ValueKind.YesNo;
    }

    /** Those that decide about a finding. */
    List<FactEntry> of(String finding) {
        return all().stream()
                .filter(fact -> readers(fact.id()).contains(finding))
                .toList();
    }

    /** The names of the rules that are applied and read one. */
    Set<String> readers(FactId fact) {
        return rules.followed().rules().rules().stream()
                .filter(Rule::enabled)
                .filter(rule -> asks(rule.when()).anyMatch(fact::equals))
                .map(rule -> rule.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<FactId> asks(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> parts.stream().flatMap(ClearedFacts::asks);
            case Condition.AnyOf(var parts) -> parts.stream().flatMap(ClearedFacts::asks);
            case Condition.Not(var part) -> asks(part);
            case Condition.Ask(var fact, var _) -> Stream.of(fact);
        };
    }
}
