package org.filiform.knowledge.answer;

import java.util.List;
import org.filiform.decision.rule.ModalityId;

/**
 * How much of an answer is shown, and how.
 *
 * @param width letters a line
 * @param ink colours or none
 * @param all whether folded findings, questions and rules are shown too
 * @param modalities which treatments, in the order in which they are shown
 */
public record View(int width, Ink ink, boolean all, List<ModalityId> modalities) {

    public View {
        modalities = List.copyOf(modalities);
    }
}
