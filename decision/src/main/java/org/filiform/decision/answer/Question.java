package org.filiform.decision.answer;

import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.rule.Verdict;

/**
 * Something still to be asked, because an answer could add or change a finding.
 *
 * @param fact what is asked
 * @param kind whether the verdict waits for it
 * @param stage when it can be asked
 * @param why why it is not known
 * @param couldLeadTo the worst verdict an answer could lead to
 */
public record Question(FactId fact, Kind kind, Stage stage, Why why, Verdict couldLeadTo) {

    /** Why a fact is still asked. */
    public sealed interface Why {
        /** It is unknown. */
        record Unknown(UnknownReason reason) implements Why {}

        /** Sources contradict each other. */
        record Contradiction() implements Why {}

        /** It holds; where, or which, was not said. */
        record WhereOrWhich() implements Why {}
    }
}
