package org.filiform.decision.answer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.rule.ModalityId;

/**
 * The answers about one person.
 *
 * @param frame what they depend on besides the facts
 * @param answers one a modality, in the order of the pack
 * @param readings every fact about which something was said, by id
 * @param gaps parts of the record that could not be read, in order
 */
public record Screening(Frame frame, List<Answer> answers, Map<FactId, Reading> readings, List<Gap> gaps) {

    public Screening {
        answers = List.copyOf(answers);
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
        gaps = gaps.stream().sorted().distinct().toList();
    }

    public Optional<Answer> of(ModalityId modality) {
        return answers.stream()
                .filter(answer -> answer.modality().equals(modality))
                .findFirst();
    }
}
