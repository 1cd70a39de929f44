package org.filiform.clinic.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
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
import org.filiform.fhir.person.PersonRecord;
import org.filiform.knowledge.answer.JsonWriter;
import org.springframework.stereotype.Component;

/**
 * What is known about a client and what follows: what was said here, and what records from elsewhere say. Sheets are
 * written as FHIR and read the way every record is read, so the exported lines give the same answer on the command line.
 */
@Component
public class ClientAnswers {

    private static final String LANGUAGE = "en";

    private final Sheets sheets;
    private final Rules rules;
    private final KnownRecords records;
    private final Clock clock;
    private final CodeIndex index;
    private final Figures figures;

    ClientAnswers(Sheets sheets, Rules rules, KnownRecords records, Clock clock) {
        this.sheets = sheets;
        this.rules = rules;
        this.records = records;
        this.clock = clock;
        this.index = CodeIndex.of(rules.pack());
        this.figures = Figures.of(rules.pack());
    }

    /** What is known today, and the answer with everything it rests on. */
    public Explanation explain(Client client, Stage stage) {
        PersonRecord known = known(client, sheets.of(client.id()));
        return new Explainer(rules.followed().screener()).explain(known.facts(), known.gaps(), frame(stage));
    }

    /** The answer today. */
    public Screening screen(Client client, Stage stage) {
        return screen(client, sheets.of(client.id()), stage);
    }

    /** The answer to what was said in sheets that may not be kept yet. */
    Screening screen(Client client, List<Sheet> said, Stage stage) {
        PersonRecord known = known(client, said);
        return rules.followed().screener().screen(known.facts(), known.gaps(), frame(stage));
    }

    /** All that is known about a client, as FHIR R4 resources, one a line. */
    public String lines(Client client) {
        return records.lines(client.id()) + lines(client, sheets.of(client.id()));
    }

    /** What was said here, as FHIR R4 resources, one a line. */
    String said(Client client) {
        StringBuilder out = new StringBuilder();
        sheets(client, sheets.of(client.id()), out);
        return out.toString();
    }

    private PersonRecord known(Client client, List<Sheet> said) {
        PersonRecord recorded = records.of(client.id());
        return new PersonRecord(recorded.facts().with(facts(lines(client, said))), recorded.gaps());
    }

    /** Whether anything from elsewhere counts. */
    boolean hasRecords(Client client) {
        return records.anyOf(client.id());
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
        sheets(client, said, out);
        return out.toString();
    }

    private void sheets(Client client, List<Sheet> said, StringBuilder out) {
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
    }

    private void patient(Client client, StringBuilder out) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "Patient")
                .text("id", client.id().toString());
        records.gender(client.id()).ifPresent(gender -> json.text("gender", gender));
        client.details().born().ifPresent(born -> json.text("birthDate", born.toString()));
        json.endObject();
        out.append('\n');
    }
}
