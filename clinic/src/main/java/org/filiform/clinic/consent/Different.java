package org.filiform.clinic.consent;

import java.util.List;
import org.filiform.decision.answer.Finding;
import org.filiform.knowledge.rule.RuleEntry;

/** What is different for this client, in sentences of the pack. */
final class Different {

    private Different() {}

    /** The weightiest first, each once. */
    static List<String> sentences(Basis basis, Words words) {
        return basis.told().stream()
                .map(finding -> sentence(basis, finding, words))
                .distinct()
                .toList();
    }

    static String sentence(Basis basis, Finding finding, Words words) {
        return basis.rule(finding)
                .map(rule -> rule.consent().orElseGet(rule::client))
                .filter(says -> !says.isBlank())
                .orElseGet(() -> basis.rule(finding)
                        .map(RuleEntry::title)
                        .orElseGet(() -> words.t("consent.text.contradiction")));
    }
}
