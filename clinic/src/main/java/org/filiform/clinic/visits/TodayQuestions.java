package org.filiform.clinic.visits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Question;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.fact.FactEntry;
import org.springframework.stereotype.Component;

/**
 * The questions of the day that are still open, to be asked aloud on one page. What does not belong to the day, and what a
 * yes or no cannot answer, is asked where everything is asked.
 */
@Component
class TodayQuestions {

    private final ClientAnswers answers;
    private final Rules rules;

    TodayQuestions(ClientAnswers answers, Rules rules) {
        this.answers = answers;
        this.rules = rules;
    }

    OpenToday of(Client client) {
        List<FactEntry> open = open(client);
        List<FactEntry> here = open.stream().filter(TodayQuestions::isForHere).toList();
        return new OpenToday(
                here.stream().filter(fact -> !fact.definition().permits()).toList(),
                here.stream().filter(fact -> fact.definition().permits()).toList(),
                open.size() - here.size());
    }

    private List<FactEntry> open(Client client) {
        return answers.screen(client, Stage.TODAY).answers().stream()
                .map(Answer::questions)
                .flatMap(List::stream)
                .filter(question ->
                        question.kind() == Kind.GATE || question.why() instanceof Question.Why.Contradiction)
                .map(Question::fact)
                .distinct()
                .map(rules.pack().facts()::named)
                .toList();
    }

    /** Whether yes or no answers it. A yes about places says nothing about where, which counts as anywhere until it is said. */
    private static boolean isForHere(FactEntry fact) {
        ValueKind value = fact.definition().value();
        return fact.definition().stage() == Stage.TODAY
                && (value instanceof ValueKind.YesNo || value instanceof ValueKind.Places);
    }

    /**
     * What somebody was told: an answer to each question that was answered, and with {@code usual} the usual one to all
     * others, which is what they say by pressing that button.
     */
    Map<FactId, Reply> replies(OpenToday open, Map<FactId, Boolean> said, boolean usual) {
        Map<FactId, Reply> replies = new LinkedHashMap<>();
        open.harmless().forEach(fact -> put(fact, said, usual, false, replies));
        open.needed().forEach(fact -> put(fact, said, usual, true, replies));
        return replies;
    }

    private static void put(
            FactEntry fact, Map<FactId, Boolean> said, boolean usual, boolean asUsual, Map<FactId, Reply> into) {
        Boolean answer = said.get(fact.id());
        if (answer != null || usual) {
            boolean yes = answer == null ? asUsual : answer;
            into.put(fact.id(), yes ? Reply.yes() : new Reply.No());
        }
    }
}
