package org.filiform.clinic.screening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.export.RecordPart;
import org.filiform.clinic.shell.Texts;
import org.filiform.decision.answer.Explanation;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.fhir.form.Reply;
import org.springframework.stereotype.Component;

/** What was said, and what follows from it. */
@Component
class AnswersPart implements RecordPart {

    private final ClientAnswers answers;
    private final Rules rules;
    private final Guardians guardians;
    private final Times times;
    private final Clock clock;

    AnswersPart(ClientAnswers answers, Rules rules, Guardians guardians, Times times, Clock clock) {
        this.answers = answers;
        this.rules = rules;
        this.guardians = guardians;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String resources(Client client) {
        return answers.saidLines(client);
    }

    @Override
    public String sharedResources(Client client) {
        return answers.sharedLines(client);
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        List<Sheet> said = answers.said(client);
        if (said.isEmpty() && !answers.hasRecords(client)) {
            return List.of();
        }
        AnswerView view = view(answers.explain(client, Stage.TODAY), said);
        Stream<List<String>> verdicts =
                view.verdicts().stream().map(verdict -> List.of(verdict.name(), verdict.words(), verdict.detail()));
        return List.of(follows(view, Stream.concat(verdicts, findings(view, Set.of())), texts), said(said, texts));
    }

    /** A verdict rests on everything, so there is none. */
    @Override
    public List<Section> sharedSections(Client client, Texts texts) {
        List<Sheet> said = answers.shared(client);
        if (said.isEmpty() && !answers.hasRecords(client)) {
            return List.of();
        }
        Explanation explanation = answers.explain(client, Stage.TODAY);
        AnswerView view = view(explanation, said);
        Set<String> hidden = explanation.screening().answers().stream()
                .flatMap(answer -> answer.findings().stream())
                .filter(PrivateFacts::isBehind)
                .map(Finding::name)
                .collect(Collectors.toSet());
        return List.of(follows(view, findings(view, hidden), texts), said(said, texts));
    }

    private AnswerView view(Explanation explanation, List<Sheet> said) {
        SaidBy saidBy = new SaidBy(said, guardians::spokeIn, answers.today(), clock.getZone());
        return new AnswerViews(rules.pack(), rules.followed().rules(), explanation, saidBy).view();
    }

    private static Stream<List<String>> findings(AnswerView view, Set<String> hidden) {
        return view.findings().stream()
                .filter(finding -> !hidden.contains(finding.name()))
                .map(finding -> List.of(
                        finding.title(),
                        finding.weight(),
                        finding.what() + " " + String.join("; ", finding.from())
                                + (finding.rule().isEmpty()
                                        ? ""
                                        : " [" + finding.rule() + ", " + finding.mark() + "]")));
    }

    private static Section follows(AnswerView view, Stream<List<String>> rows, Texts texts) {
        return new Section(
                texts.of("export.answer"),
                texts.of("export.answer.note", view.frame()),
                List.of(
                        texts.of("export.answer.treatment"),
                        texts.of("export.answer.verdict"),
                        texts.of("export.answer.why")),
                rows.toList());
    }

    private Section said(List<Sheet> said, Texts texts) {
        ReplyWords words = new ReplyWords(rules.pack());
        List<List<String>> rows = new ArrayList<>();
        for (Sheet sheet : said) {
            for (Map.Entry<FactId, Reply> reply : sheet.replies().entrySet()) {
                rows.add(List.of(
                        times.minute(sheet.saidAt(), texts),
                        words.question(reply.getKey()),
                        words.reply(reply.getKey(), reply.getValue()),
                        sheet.practitioner().orElse("") + (sheet.reason().isEmpty() ? "" : ": " + sheet.reason())));
            }
        }
        return new Section(
                texts.of("export.said"),
                texts.of("export.said.note"),
                List.of(
                        texts.of("export.said.when"),
                        texts.of("export.said.question"),
                        texts.of("export.said.answer"),
                        texts.of("export.said.by")),
                rows);
    }
}
