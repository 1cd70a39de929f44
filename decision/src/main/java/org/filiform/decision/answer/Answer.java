package org.filiform.decision.answer;

import java.util.List;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Verdict;

/**
 * What is known about one treatment for one person.
 *
 * @param modality which treatment
 * @param verdict the answer
 * @param soFar the part of it that is certain already
 * @param couldBecome the worst that open questions allow
 * @param findings the weightiest first
 * @param questions the most telling first
 */
public record Answer(
        ModalityId modality,
        Verdict verdict,
        Verdict soFar,
        Verdict couldBecome,
        List<Finding> findings,
        List<Question> questions) {

    public Answer {
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }
}
