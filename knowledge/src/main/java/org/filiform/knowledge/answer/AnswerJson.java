package org.filiform.knowledge.answer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleSet;

/**
 * The one JSON form of an answer: one line a person, keys in a fixed order, the same bytes for the same answer at every
 * door. What each key means stands in {@code docs/walkthrough-command-line.md}.
 *
 * <p>One writer serves any number of threads; each hands in its own {@link StringBuilder}.
 */
public final class AnswerJson {

    /** What stands among the questions for a part of the record that could not be read. */
    public static final String RECORD_INCOMPLETE = "record-incomplete: ";

    private static final String NO_ADOPTION = "none";

    private final FactJson facts;
    private final Set<ModalityId> shown;

    /**
     * A writer of answers.
     *
     * @param rules what the facts look like
     * @param shown the modalities to write; findings of others are left out with them
     */
    public AnswerJson(RuleSet rules, Collection<ModalityId> shown) {
        this.facts = new FactJson(rules);
        this.shown = Set.copyOf(shown);
    }

    /**
     * One answer, as one line without its end.
     *
     * @param patient the id of the person
     * @param screening the answers
     */
    public String line(String patient, Screening screening) {
        StringBuilder out = new StringBuilder(1024);
        write(patient, screening, out);
        return out.toString();
    }

    /**
     * Writes one answer to the end of what is given, without a line end.
     *
     * @param patient the id of the person
     * @param screening the answers
     * @param out empty, or ending with a line end
     */
    public void write(String patient, Screening screening, StringBuilder out) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject().text("patient", patient);
        frame(screening.frame(), json);
        answers(screening, json);
        facts.write(screening.readings(), json);
        incomplete(screening.gaps(), json);
        json.endObject();
    }

    private static void frame(Frame frame, JsonWriter json) {
        json.text("asOf", frame.asOf().day().toString())
                .text("zone", frame.asOf().zone().getId())
                .text("stage", JsonNames.of(frame.stage()))
                .text("language", frame.language());
        json.name("pack")
                .beginObject()
                .text("name", frame.pack().name())
                .text("version", frame.pack().version())
                .text("hash", frame.pack().hash())
                .endObject();
        json.text("adoption", frame.adoption().orElse(NO_ADOPTION));
    }

    private void answers(Screening screening, JsonWriter json) {
        json.name("answers").beginObject();
        for (Answer answer : screening.answers()) {
            if (shown.contains(answer.modality())) {
                json.name(answer.modality().value());
                answer(answer, screening.gaps(), json);
            }
        }
        json.endObject();
    }

    private static void answer(Answer answer, List<Gap> gaps, JsonWriter json) {
        json.beginObject()
                .text("verdict", JsonNames.of(answer.verdict()))
                .text("soFar", JsonNames.of(answer.soFar()))
                .text("couldBecome", JsonNames.of(answer.couldBecome()));
        json.name("findings").beginArray();
        answer.findings().forEach(finding -> finding(finding, json));
        json.endArray();
        json.texts("questions", questions(answer, gaps)).endObject();
    }

    private static List<String> questions(Answer answer, List<Gap> gaps) {
        Stream<String> asked =
                answer.questions().stream().map(question -> question.fact().value());
        Stream<String> unread =
                gaps.stream().map(gap -> RECORD_INCOMPLETE + gap.where()).distinct();
        return Stream.concat(asked, unread).toList();
    }

    private static void finding(Finding finding, JsonWriter json) {
        json.beginObject()
                .text("rule", finding.name())
                .text("action", JsonNames.of(finding.action()))
                .text("severity", JsonNames.of(finding.severity()))
                .text("scope", JsonNames.of(finding.scope()));
        switch (finding) {
            case Finding.Fired fired -> {
                json.texts("sites", words(fired.sites()));
                textsIfAny("techniques", fired.techniques(), json);
                textsIfAny("drugs", fired.drugs(), json);
            }
            case Finding.Conflict _ -> json.texts("sites", List.of());
        }
        json.texts("from", finding.from().stream().map(FactId::value).toList()).endObject();
    }

    private static void textsIfAny(String name, List<Token> tokens, JsonWriter json) {
        if (!tokens.isEmpty()) {
            json.texts(name, words(tokens));
        }
    }

    static List<String> words(Collection<Token> tokens) {
        return tokens.stream().map(Token::value).toList();
    }

    private static void incomplete(List<Gap> gaps, JsonWriter json) {
        if (gaps.isEmpty()) {
            return;
        }
        json.name("incomplete").beginArray();
        for (Gap gap : gaps) {
            json.beginObject()
                    .text("where", gap.where())
                    .text("what", gap.what())
                    .endObject();
        }
        json.endArray();
    }
}
