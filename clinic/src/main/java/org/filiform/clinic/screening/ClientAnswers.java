package org.filiform.clinic.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.answer.Explainer;
import org.filiform.decision.answer.Explanation;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Stage;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.form.AnswerSheet;
import org.filiform.fhir.form.FormReader;
import org.filiform.fhir.interpret.Figures;
import org.filiform.knowledge.answer.JsonWriter;
import org.springframework.stereotype.Component;

/**
 * What is known about a client and what follows. Sheets are written as FHIR and read the way every record is read, so the
 * exported lines give the same answer on the command line.
 */
@Component
public class ClientAnswers {

    private static final String LANGUAGE = "en";

    private final Sheets sheets;
    private final AlsoSaid alsoSaid;
    private final Rules rules;
    private final Clock clock;
    private final CodeIndex index;
    private final Figures figures;

    ClientAnswers(Sheets sheets, AlsoSaid alsoSaid, Rules rules, Clock clock) {
        this.sheets = sheets;
        this.alsoSaid = alsoSaid;
        this.rules = rules;
        this.clock = clock;
        this.index = CodeIndex.of(rules.pack());
        this.figures = Figures.of(rules.pack());
    }

    /** What is known today, and the answer with everything it rests on. */
    public Explanation explain(Client client, Stage stage) {
        return new Explainer(rules.followed().screener()).explain(facts(lines(client)), List.of(), frame(stage));
    }

    /** The answer today. */
    public Screening screen(Client client, Stage stage) {
        return rules.followed().screener().screen(facts(lines(client)), List.of(), frame(stage));
    }

    /** The answer to what was said in sheets that may not be kept yet. */
    Screening screen(Client client, List<Sheet> said, Stage stage) {
        return rules.followed().screener().screen(facts(lines(client, said)), List.of(), frame(stage));
    }

    /** All that is known about a client, as FHIR R4 resources, one a line. */
    public String lines(Client client) {
        return lines(client, said(client.id()));
    }

    /** All that counts: what was asked and settled, and what somebody vouches for. */
    List<Sheet> said(ClientId client) {
        return Stream.concat(
                        sheets.of(client).stream(),
                        alsoSaid.of(client).stream().map(ClientAnswers::sheet))
                .sorted(Comparator.comparing(Sheet::saidAt))
                .toList();
    }

    private static Sheet sheet(AlsoSaid.Said said) {
        return new Sheet(said.id(), "", said.at(), Optional.of(said.practitioner()), said.reason(), said.replies());
    }

    /** The day that it is in the clinic. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private Frame frame(Stage stage) {
        return new Frame(
                new AsOf(today(), zone()),
                stage,
                LANGUAGE,
                rules.pack().identity(),
                rules.followed().hash());
    }

    private Facts facts(String lines) {
        return new FormReader(index, figures, zone()).read(lines);
    }

    private String lines(Client client, List<Sheet> said) {
        StringBuilder out = new StringBuilder();
        patient(client, out);
        for (Sheet sheet : said) {
            if (!sheet.replies().isEmpty()) {
                new AnswerSheet(
                                sheet.id(),
                                client.id().toString(),
                                sheet.saidAt().atZone(zone()).toOffsetDateTime(),
                                sheet.practitioner(),
                                true,
                                sheet.replies())
                        .write(out);
            }
        }
        return out.toString();
    }

    private static void patient(Client client, StringBuilder out) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "Patient")
                .text("id", client.id().toString());
        client.details().born().ifPresent(born -> json.text("birthDate", born.toString()));
        json.endObject();
        out.append('\n');
    }
}
