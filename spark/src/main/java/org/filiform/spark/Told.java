package org.filiform.spark;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.knowledge.answer.JsonNames;
import org.filiform.population.PatientAnswer;

/**
 * One patient's answer as it is written.
 *
 * @param patient the id
 * @param verdicts one for each treatment asked about, in the order of the pack
 * @param openQuestions how many different questions are open over all treatments; a gap in the record counts as one
 * @param findings the names of all findings, each once, in their order over the treatments
 * @param incomplete whether a part of the record could not be read
 * @param json the line of {@code filiform screen --format ndjson}, without its end
 */
record Told(
        String patient,
        List<String> verdicts,
        int openQuestions,
        List<String> findings,
        boolean incomplete,
        String json)
        implements Serializable {

    static Told of(PatientAnswer answer, Errand.Tools tools) {
        List<Answer> answers = tools.modalities().stream()
                .flatMap(modality -> answer.screening().of(modality).stream())
                .toList();
        int gaps = answer.screening().gaps().size();
        long questions = answers.stream()
                .flatMap(one -> one.questions().stream())
                .map(question -> question.fact())
                .distinct()
                .count();
        Stream<Finding> findings = answers.stream().flatMap(one -> one.findings().stream());
        return new Told(
                answer.patient(),
                answers.stream().map(one -> JsonNames.of(one.verdict())).toList(),
                (int) questions + gaps,
                findings.map(Finding::name).distinct().toList(),
                gaps > 0,
                tools.json().line(answer.patient(), answer.screening()));
    }
}
