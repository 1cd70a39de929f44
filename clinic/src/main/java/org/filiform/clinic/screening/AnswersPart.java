package org.filiform.clinic.screening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.export.RecordPart;
import org.filiform.clinic.shell.Texts;
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
    public List<Section> sections(Client client, Texts texts) {
        List<Sheet> said = answers.said(client);
        return said.isEmpty() && !answers.hasRecords(client)
                ? List.of()
                : List.of(follows(client, said, texts), said(said, texts));
    }

    private Section follows(Client client, List<Sheet> said, Texts texts) {
        AnswerView view = new AnswerViews(
                        rules.pack(),
                        rules.followed().rules(),
                        answers.explain(client, Stage.TODAY),
                        new SaidBy(said, guardians::spokeIn, answers.today(), clock.getZone()))
                .view();
        Stream<List<String>> verdicts =
                view.verdicts().stream().map(verdict -> List.of(verdict.name(), verdict.words(), verdict.detail()));
        Stream<List<String>> findings = view.findings().stream()
                .map(finding -> List.of(
                        finding.title(),
                        finding.weight(),
                        finding.what() + " " + String.join("; ", finding.from())
                                + (finding.rule().isEmpty()
                                        ? ""
                                        : " [" + finding.rule() + ", " + finding.mark() + "]")));
        return new Section(
                texts.of("export.answer"),
                texts.of("export.answer.note", view.frame()),
                List.of(
                        texts.of("export.answer.treatment"),
                        texts.of("export.answer.verdict"),
                        texts.of("export.answer.why")),
                Stream.concat(verdicts, findings).toList());
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
