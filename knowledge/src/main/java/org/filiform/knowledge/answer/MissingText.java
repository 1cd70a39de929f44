package org.filiform.knowledge.answer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Question;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;

/** What is not known and would tell most, and what could not be read. */
final class MissingText {

    private static final int SHOWN_OPEN = 5;

    private final Pack pack;

    MissingText(Pack pack) {
        this.pack = pack;
    }

    void write(Screening screening, View view, FactWords facts, TextPage page) {
        List<Question> questions = merged(screening, view);
        page.heading("What is missing, most telling first");
        screening.gaps().forEach(gap -> page.item(0, "!", "Could not be read: " + gap.where() + ". " + gap.what()));
        if (questions.isEmpty() && screening.gaps().isEmpty()) {
            page.line("Nothing that could change this answer.");
        }
        int shown = view.all() ? questions.size() : Math.min(SHOWN_OPEN, questions.size());
        for (int at = 0; at < shown; at++) {
            write(at + 1, questions.get(at), screening, facts, page);
        }
        if (questions.size() > shown) {
            page.line("… and " + (questions.size() - shown) + " more: --all");
        }
    }

    /** Each question once, at the best place that it has for any treatment: so a parent stays before its details. */
    private static List<Question> merged(Screening screening, View view) {
        Map<FactId, Question> questions = new LinkedHashMap<>();
        Map<FactId, Integer> places = new HashMap<>();
        for (Answer answer : screening.answers()) {
            if (view.modalities().contains(answer.modality())) {
                for (int place = 0; place < answer.questions().size(); place++) {
                    Question question = answer.questions().get(place);
                    questions.putIfAbsent(question.fact(), question);
                    places.merge(question.fact(), place, Math::min);
                }
            }
        }
        return questions.values().stream()
                .sorted(Comparator.comparingInt(question -> places.getOrDefault(question.fact(), 0)))
                .toList();
    }

    private void write(int number, Question question, Screening screening, FactWords facts, TextPage page) {
        FactEntry fact = pack.facts().named(question.fact());
        page.item(0, number + " ", fact.question().clinician());
        page.paragraph(
                3,
                Ink.Tone.QUIET,
                why(question, fact, screening, facts) + " · " + effect(question) + " · found "
                        + Wording.whoAnswers(fact.definition().answeredBy()));
    }

    private static String why(Question question, FactEntry fact, Screening screening, FactWords facts) {
        return switch (question.why()) {
            case Question.Why.Unknown unknown -> {
                Reading reading = screening.readings().getOrDefault(fact.id(), Reading.silence());
                List<String> from = facts.from(fact, reading);
                yield reading.from().isEmpty()
                        ? Wording.of(unknown.reason())
                        : facts.reads(fact, reading) + " (" + String.join("; ", from) + ")";
            }
            case Question.Why.Contradiction _ -> "sources contradict each other";
            case Question.Why.WhereOrWhich _ -> "it holds; where, or which, was not said";
        };
    }

    private static String effect(Question question) {
        String words = VerdictWords.of(question.couldLeadTo());
        if (question.couldLeadTo() == Verdict.CLEAR) {
            return "for information";
        }
        return question.kind() == Kind.GATE ? "could lead to: " + words : "could add: " + words;
    }
}
