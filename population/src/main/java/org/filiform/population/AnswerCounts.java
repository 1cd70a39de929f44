package org.filiform.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Question;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.rule.Modality;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Verdict;

/**
 * Counts answers. Not for several threads at once: each has its own, added up in the end. What was sent from another
 * machine comes without its rules, and can only be added to one that has them.
 */
public final class AnswerCounts implements Serializable {

    private static final class OfModality implements Serializable {
        private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        private final Map<Verdict, Long> soFar = new EnumMap<>(Verdict.class);
        private final Map<Verdict, Long> couldBecome = new EnumMap<>(Verdict.class);
        private final Map<String, Long> findings = new HashMap<>();
        private long onlyInPerson;

        private void count(Answer answer, boolean nothingElse) {
            verdicts.merge(answer.verdict(), 1L, Long::sum);
            soFar.merge(answer.soFar(), 1L, Long::sum);
            couldBecome.merge(answer.couldBecome(), 1L, Long::sum);
            answer.findings().stream()
                    .map(Finding::name)
                    .distinct()
                    .forEach(name -> findings.merge(name, 1L, Long::sum));
            onlyInPerson += nothingElse ? 1 : 0;
        }

        private void add(OfModality other) {
            other.verdicts.forEach((verdict, count) -> verdicts.merge(verdict, count, Long::sum));
            other.soFar.forEach((verdict, count) -> soFar.merge(verdict, count, Long::sum));
            other.couldBecome.forEach((verdict, count) -> couldBecome.merge(verdict, count, Long::sum));
            other.findings.forEach((name, count) -> findings.merge(name, count, Long::sum));
            onlyInPerson += other.onlyInPerson;
        }
    }

    private final transient RuleSet rules;
    private final Map<String, OfModality> modalities = new HashMap<>();
    private long patients;
    private long deceased;
    private long incomplete;
    private long onlyInPerson;

    AnswerCounts(RuleSet rules) {
        this.rules = rules;
        rules.modalities().forEach(modality -> modalities.put(modality.id().value(), new OfModality()));
    }

    void count(PatientAnswer answer) {
        patients++;
        deceased += answer.deceased() ? 1 : 0;
        boolean complete = answer.screening().gaps().isEmpty();
        incomplete += complete ? 0 : 1;
        boolean everywhere = complete;
        boolean somewhere = false;
        for (Answer ofModality : answer.screening().answers()) {
            List<Question> gates = ofModality.questions().stream()
                    .filter(question -> question.kind() == Kind.GATE)
                    .toList();
            boolean inPerson = gates.stream().noneMatch(this::couldBeInARecord);
            somewhere |= !gates.isEmpty();
            everywhere &= inPerson;
            of(ofModality.modality()).count(ofModality, complete && inPerson && !gates.isEmpty());
        }
        onlyInPerson += everywhere && somewhere ? 1 : 0;
    }

    private OfModality of(ModalityId modality) {
        return of(modality.value());
    }

    private OfModality of(String modality) {
        return modalities.computeIfAbsent(modality, _ -> new OfModality());
    }

    private boolean couldBeInARecord(Question question) {
        return rules.fact(question.fact())
                .map(fact -> fact.answeredBy().contains(Answerer.RECORD))
                .orElse(false);
    }

    void add(AnswerCounts other) {
        patients += other.patients;
        deceased += other.deceased;
        incomplete += other.incomplete;
        onlyInPerson += other.onlyInPerson;
        other.modalities.forEach((modality, counts) -> of(modality).add(counts));
    }

    long patients() {
        return patients;
    }

    long deceased() {
        return deceased;
    }

    long incomplete() {
        return incomplete;
    }

    long onlyInPerson() {
        return onlyInPerson;
    }

    List<ModalityCounts> modalities() {
        List<ModalityCounts> counts = new ArrayList<>();
        for (Modality modality : rules.modalities()) {
            OfModality of = of(modality.id());
            counts.add(new ModalityCounts(
                    modality.id(), of.verdicts, of.soFar, of.couldBecome, of.findings, of.onlyInPerson));
        }
        return counts;
    }
}
