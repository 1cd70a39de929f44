package org.filiform.clinic.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.filiform.clinic.adoption.Followed;
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
import org.filiform.knowledge.answer.JsonWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is known about a client and what follows. Sheets are written as FHIR and read the way every record is read, so the
 * exported lines give the same answer on the command line.
 */
@Component
public class ClientAnswers {

    private static final String LANGUAGE = "en";

    private final Sheets sheets;
    private final Rules rules;
    private final Clock clock;
    private final AtomicReference<@Nullable Codes> codes = new AtomicReference<>();

    /** What records are read by, made once for each pack. */
    private record Codes(String pack, CodeIndex index, Figures figures) {}

    ClientAnswers(Sheets sheets, Rules rules, Clock clock) {
        this.sheets = sheets;
        this.rules = rules;
        this.clock = clock;
    }

    /** What is known today, and the answer with everything it rests on. */
    public Explanation explain(Client client, Stage stage) {
        return explain(rules.followed(), client, stage);
    }

    /** The same by rules that were taken before, for a page that also shows them. */
    public Explanation explain(Followed followed, Client client, Stage stage) {
        return new Explainer(followed.screener())
                .explain(facts(followed, lines(client)), List.of(), frame(followed, stage));
    }

    /** The answer today. */
    public Screening screen(Client client, Stage stage) {
        return screen(rules.followed(), lines(client), stage);
    }

    /** The answer to what was said in sheets that may not be kept yet. */
    Screening screen(Client client, List<Sheet> said, Stage stage) {
        return screen(rules.followed(), lines(client, said), stage);
    }

    private Screening screen(Followed followed, String lines, Stage stage) {
        return followed.screener().screen(facts(followed, lines), List.of(), frame(followed, stage));
    }

    /** All that is known about a client, as FHIR R4 resources, one a line. */
    public String lines(Client client) {
        return lines(client, sheets.of(client.id()));
    }

    /** The day that it is in the clinic. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The moment of every answer given today. */
    AsOf asOf() {
        return new AsOf(today(), zone());
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    /** Pack and adoption of a frame are those of the rules that answer. */
    private Frame frame(Followed followed, Stage stage) {
        return new Frame(asOf(), stage, LANGUAGE, followed.pack().identity(), followed.hash());
    }

    private Facts facts(Followed followed, String lines) {
        return reader(followed).read(lines);
    }

    /** A reader of records for one thread, by the codes of a pack. */
    FormReader reader(Followed followed) {
        Codes of = codes(followed);
        return new FormReader(of.index(), of.figures(), zone());
    }

    private Codes codes(Followed followed) {
        Codes before = codes.get();
        String hash = followed.pack().identity().hash();
        if (before != null && before.pack().equals(hash)) {
            return before;
        }
        Codes now = new Codes(hash, CodeIndex.of(followed.pack()), Figures.of(followed.pack()));
        codes.set(now);
        return now;
    }

    String lines(Client client, List<Sheet> said) {
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
