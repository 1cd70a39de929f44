package org.filiform.knowledge.answer;

import org.filiform.decision.answer.Finding;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;

/** A finding in a few words. */
public final class FindingWords {

    private final Pack pack;

    public FindingWords(Pack pack) {
        this.pack = pack;
    }

    /** What was found. */
    public String title(Finding finding) {
        return switch (finding) {
            case Finding.Fired fired -> pack.rules().named(fired.rule()).title();
            case Finding.Conflict conflict ->
                "Contradiction: "
                        + pack.facts()
                                .find(conflict.fact())
                                .map(FactEntry::label)
                                .orElse(conflict.fact().value());
        };
    }

    /** What it does to the verdict. */
    public static String weight(Finding finding) {
        return finding.verdict() == Verdict.CLEAR
                ? "For information"
                : VerdictWords.sign(finding.verdict()) + " " + VerdictWords.of(finding.verdict());
    }
}
