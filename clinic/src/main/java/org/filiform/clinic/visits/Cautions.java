package org.filiform.clinic.visits;

import java.util.Optional;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.screening.VerdictSign;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.knowledge.answer.FindingWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.rule.RuleEntry;
import org.springframework.stereotype.Component;

/** Findings in the words in which the page of a plan tells them. */
@Component
class Cautions {

    private final Rules rules;

    Cautions(Rules rules) {
        this.rules = rules;
    }

    PlanView.Caution of(Finding finding) {
        return of(finding, finding.action() == Action.BLOCK);
    }

    /** The same where somebody may have decided that it does not block. */
    PlanView.Caution of(Finding finding, boolean isBlocking) {
        Optional<RuleEntry> rule =
                finding instanceof Finding.Fired fired ? rules.pack().rules().find(fired.rule()) : Optional.empty();
        return new PlanView.Caution(
                new FindingWords(rules.pack()).title(finding),
                VerdictSign.kind(finding.verdict()),
                rule.map(RuleEntry::clinician).orElse(""),
                rule.map(entry -> entry.id().value()).orElse(""),
                isBlocking,
                rule.map(entry -> overriddenBy(entry.rule().override())).orElse(""));
    }

    private static String overriddenBy(OverrideRight right) {
        return switch (right) {
            case OverrideRight.Nobody _ -> "";
            case OverrideRight.By _ -> Wording.of(right);
        };
    }
}
