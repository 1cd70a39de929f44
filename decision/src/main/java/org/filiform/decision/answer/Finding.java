package org.filiform.decision.answer;

import java.util.Comparator;
import java.util.List;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Severity;
import org.filiform.decision.rule.Verdict;

/** Something that was found and counts. */
public sealed interface Finding {

    /** How far open findings go before the rest fold away. */
    int SHOWN_OPEN = 3;

    /** What it changes most comes first. */
    Comparator<Finding> BY_WEIGHT = Comparator.comparing(Finding::verdict, Comparator.reverseOrder())
            .thenComparing(Finding::action, Comparator.reverseOrder())
            .thenComparing(Finding::scope)
            .thenComparing(Finding::name);

    Verdict verdict();

    Action action();

    Scope scope();

    Severity severity();

    /** The rule's id, or {@code conflict:} and the fact. */
    String name();

    /** The facts that made it, in the order in which the rule asks them. */
    List<FactId> from();

    /**
     * A rule fired.
     *
     * @param sites painted regions, muscles or groups of them that are meant, in order
     * @param techniques ways of needling that are meant
     * @param drugs drugs that are meant
     */
    record Fired(
            RuleId rule,
            Action action,
            Severity severity,
            Scope scope,
            List<Token> sites,
            List<Token> techniques,
            List<Token> drugs,
            List<FactId> from)
            implements Finding {

        public Fired {
            sites = List.copyOf(sites);
            techniques = List.copyOf(techniques);
            drugs = List.copyOf(drugs);
            from = List.copyOf(from);
        }

        @Override
        public Verdict verdict() {
            return action.verdict(scope);
        }

        @Override
        public String name() {
            return rule.value();
        }
    }

    /** Sources contradict each other about a fact that counts. */
    record Conflict(FactId fact) implements Finding {

        @Override
        public Verdict verdict() {
            return Verdict.CLINICIAN_DECIDES;
        }

        @Override
        public Action action() {
            return Action.REFER;
        }

        @Override
        public Severity severity() {
            return Severity.RELATIVE;
        }

        @Override
        public Scope scope() {
            return Scope.PERSON;
        }

        @Override
        public String name() {
            return "conflict:" + fact;
        }

        @Override
        public List<FactId> from() {
            return List.of(fact);
        }
    }
}
