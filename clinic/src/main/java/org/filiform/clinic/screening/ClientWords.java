package org.filiform.clinic.screening;

import java.util.List;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.rule.Verdict;
import org.springframework.stereotype.Component;

/** What a client is told, in the words of the pack. */
@Component
class ClientWords {

    private static final String CONFLICT =
            "Two of the things we know about you do not fit together. A clinician will ask you about it.";
    private static final int MOST = 6;

    private final Rules rules;

    ClientWords(Rules rules) {
        this.rules = rules;
    }

    /** What was found, the weightiest first. At a sign of an emergency nothing else stands beside it. */
    List<String> said(Screening screening, boolean urgent) {
        return said(screening.answers().stream().map(Answer::findings).flatMap(List::stream), urgent);
    }

    /** The same of these findings. */
    List<String> said(Stream<Finding> findings, boolean urgent) {
        return findings.distinct()
                .sorted(Finding.BY_WEIGHT)
                .filter(finding -> !urgent || isUrgent(finding))
                .map(this::words)
                .filter(words -> !words.isBlank())
                .distinct()
                .limit(MOST)
                .toList();
    }

    static boolean isUrgent(Finding finding) {
        return finding.verdict() == Verdict.REFER_URGENTLY;
    }

    private String words(Finding finding) {
        return switch (finding) {
            case Finding.Fired fired -> rules.pack().rules().named(fired.rule()).client();
            case Finding.Conflict _ -> CONFLICT;
        };
    }
}
