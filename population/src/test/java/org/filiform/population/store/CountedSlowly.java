package org.filiform.population.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Question;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Verdict;
import org.filiform.population.ModalityCounts;
import org.filiform.population.PatientAnswer;
import org.filiform.population.RunSummary;

/** The summary of made-up people, counted answer by answer. */
final class CountedSlowly {

    private CountedSlowly() {}

    static RunSummary of(List<PatientAnswer> people, RuleSet rules) {
        RunSummary made = MadeStore.summary(people);
        List<ModalityCounts> modalities = rules.modalities().stream()
                .map(modality -> counts(people, modality.id(), rules))
                .toList();
        long everywhere = people.stream()
                .filter(person -> person.screening().gaps().isEmpty())
                .filter(person -> person.screening().answers().stream().allMatch(answer -> isInPerson(answer, rules)))
                .filter(person -> person.screening().answers().stream().anyMatch(CountedSlowly::asksGate))
                .count();
        return new RunSummary(
                made.patients(),
                made.deceased(),
                made.incomplete(),
                everywhere,
                made.files(),
                made.bytes(),
                made.keptBytes(),
                made.resources(),
                made.inFull(),
                made.passedOver(),
                modalities,
                made.unknownSystems(),
                made.matchedByName(),
                made.foreignForms(),
                made.unknownQuestions(),
                made.leftOut(),
                made.problems(),
                made.problemCounts(),
                made.untiedProblems());
    }

    private static boolean asksGate(Answer answer) {
        return answer.questions().stream().anyMatch(question -> question.kind() == Kind.GATE);
    }

    private static boolean isInPerson(Answer answer, RuleSet rules) {
        return answer.questions().stream()
                .filter(question -> question.kind() == Kind.GATE)
                .map(Question::fact)
                .noneMatch(fact -> rules.fact(fact).orElseThrow().answeredBy().contains(Answerer.RECORD));
    }

    private static ModalityCounts counts(List<PatientAnswer> people, ModalityId modality, RuleSet rules) {
        Map<String, Long> findings = new TreeMap<>();
        long onlyInPerson = 0;
        for (PatientAnswer person : people) {
            Answer answer = person.screening().of(modality).orElseThrow();
            answer.findings().stream().map(Finding::name).forEach(name -> findings.merge(name, 1L, Long::sum));
            boolean complete = person.screening().gaps().isEmpty();
            onlyInPerson += complete && asksGate(answer) && isInPerson(answer, rules) ? 1 : 0;
        }
        return new ModalityCounts(
                modality,
                verdicts(people, modality, Answer::verdict),
                verdicts(people, modality, Answer::soFar),
                verdicts(people, modality, Answer::couldBecome),
                findings,
                onlyInPerson);
    }

    private static Map<Verdict, Long> verdicts(
            List<PatientAnswer> people, ModalityId modality, Function<Answer, Verdict> part) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        people.forEach(person ->
                counts.merge(part.apply(person.screening().of(modality).orElseThrow()), 1L, Long::sum));
        return counts;
    }
}
