package org.filiform.clinic.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.filiform.fhir.form.AnswerSheet;
import org.filiform.fhir.form.FormReader;
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
    private static final int MOST_REMEMBERED = 300;

    private final Sheets sheets;
    private final AlsoSaid alsoSaid;
    private final Planned planned;
    private final Rules rules;
    private final KnownRecords records;
    private final Clock clock;
    private final PackCodes codes;
    private final Remembered<Asked, Screening> answered = new Remembered<>(MOST_REMEMBERED);

    /** All that an answer follows from, read anew each time; only what follows is remembered. */
    private record Asked(PersonRecord recorded, String lines, Frame frame) {}

    ClientAnswers(
            Sheets sheets,
            AlsoSaid alsoSaid,
            Planned planned,
            Rules rules,
            KnownRecords records,
            PackCodes codes,
            Clock clock) {
        this.sheets = sheets;
        this.alsoSaid = alsoSaid;
        this.planned = planned;
        this.rules = rules;
        this.records = records;
        this.clock = clock;
        this.codes = codes;
    }

    /** What is known today, and the answer with everything it rests on. */
    public Explanation explain(Client client, Stage stage) {
        return explain(rules.followed(), client, stage);
    }

    /** The same by rules that were taken before, for a page that also shows them. */
    public Explanation explain(Followed followed, Client client, Stage stage) {
        PersonRecord known = known(followed, client, sheets.of(client.id()));
        return new Explainer(followed.screener()).explain(known.facts(), known.gaps(), frame(followed, stage));
    }

    /** The answer today. */
    public Screening screen(Client client, Stage stage) {
        return screen(client, sheets.of(client.id()), stage);
    }

    /**
     * The answer to decide by: with the plan of a visit, at its stage, where there is one, and that of today where there is
     * none yet.
     */
    public Screening deciding(Client client) {
        Optional<AlsoSaid.Said> plan = planned.of(client.id());
        return screen(client, saidAnd(client, plan), stage(plan));
    }

    /** The answer to decide by, as if this were the plan. */
    public Screening deciding(Client client, AlsoSaid.Said plan) {
        return screen(client, saidAnd(client, Optional.of(plan)), Stage.PLAN);
    }

    /** The same with everything it rests on, by rules that were taken before. */
    Explanation explainDeciding(Followed followed, Client client) {
        Optional<AlsoSaid.Said> plan = planned.of(client.id());
        PersonRecord known = known(followed, client, saidAnd(client, plan));
        return new Explainer(followed.screener()).explain(known.facts(), known.gaps(), frame(followed, stage(plan)));
    }

    private static Stage stage(Optional<AlsoSaid.Said> plan) {
        return plan.isPresent() ? Stage.PLAN : Stage.TODAY;
    }

    private List<Sheet> saidAnd(Client client, Optional<AlsoSaid.Said> plan) {
        return Stream.concat(sheets.of(client.id()).stream(), plan.stream().map(ClientAnswers::sheet))
                .toList();
    }

    /**
     * The answer to decide by without what anybody vouches for: the ground on which a doctor is asked and others decide.
     */
    public Screening ground(Client client) {
        return ground(rules.followed(), client, saidAnd(client, planned.of(client.id())));
    }

    private Screening ground(Followed followed, Client client, List<Sheet> said) {
        return answer(followed, client, lines(client, said, List.of()), Stage.TODAY);
    }

    private Screening answer(Followed followed, Client client, String lines, Stage stage) {
        Asked asked = new Asked(records.of(followed, client.id()), lines, frame(followed, stage));
        return answered.get(
                asked,
                () -> followed.screener()
                        .screen(
                                asked.recorded().facts().with(facts(followed, lines)),
                                asked.recorded().gaps(),
                                asked.frame()));
    }

    /**
     * What a page may rest on that somebody sees from whom a young client keeps private answers: nothing private from
     * elsewhere, and of what was said only these sheets.
     */
    Screening screenWithoutPrivate(Client client, List<Sheet> said, Stage stage) {
        Followed followed = rules.followed();
        StringBuilder lines = new StringBuilder();
        patient(client, Optional.empty(), lines);
        sheets(client, said, lines);
        PersonRecord recorded = records.of(followed, client.id());
        Facts facts = PrivateFacts.without(recorded.facts()).with(facts(followed, lines.toString()));
        return followed.screener().screen(facts, recorded.gaps(), frame(followed, stage));
    }

    /** The answer to what was said in sheets that may not be kept yet. */
    Screening screen(Client client, List<Sheet> said, Stage stage) {
        Followed followed = rules.followed();
        return answer(followed, client, lines(client, said, vouchedFor(followed, client, said)), stage);
    }

    /** The answer to these sheets alone, as if nothing had been known, settled or brought before. */
    Screening alone(Client client, List<Sheet> said, Stage stage) {
        Followed followed = rules.followed();
        StringBuilder lines = new StringBuilder();
        patient(client, Optional.empty(), lines);
        sheets(client, said, lines);
        return followed.screener().screen(facts(followed, lines.toString()), List.of(), frame(followed, stage));
    }

    /** All that is known about a client, as FHIR R4 resources, one a line. */
    public String lines(Client client) {
        List<Sheet> said = sheets.of(client.id());
        return records.lines(client.id()) + lines(client, said, vouchedFor(rules.followed(), client, said));
    }

    /**
     * What was said here, as FHIR R4 resources, one a line. Not what somebody vouches for: read elsewhere, that yes would
     * have no end and no ground. What they said leaves in its own words.
     */
    String saidLines(Client client) {
        StringBuilder out = new StringBuilder();
        sheets(client, sheets.of(client.id()), out);
        return out.toString();
    }

    /** The same without what is private, and without what somebody vouches for: that tells whom was asked about what. */
    String sharedLines(Client client) {
        StringBuilder out = new StringBuilder();
        sheets(client, shared(client), out);
        return out.toString();
    }

    /** What was said here, without what is private and without reasons, which are told in free words. */
    List<Sheet> shared(Client client) {
        return sheets.of(client.id()).stream().map(PrivateFacts::without).toList();
    }

    /** All that is known, read by the codes of the pack that answers. */
    PersonRecord known(Followed followed, Client client, List<Sheet> said) {
        PersonRecord recorded = records.of(followed, client.id());
        String lines = lines(client, said, vouchedFor(followed, client, said));
        return new PersonRecord(recorded.facts().with(facts(followed, lines)), recorded.gaps());
    }

    /** Whether anything from elsewhere counts. */
    boolean hasRecords(Client client) {
        return records.anyOf(client.id());
    }

    /** Everything that was said here, and what somebody vouches for today. */
    List<Sheet> said(Client client) {
        List<Sheet> said = sheets.of(client.id());
        return Stream.concat(said.stream(), vouchedFor(rules.followed(), client, said).stream())
                .toList();
    }

    /** What somebody vouches for today, as sheets. */
    private List<Sheet> vouchedFor(Followed followed, Client client, List<Sheet> told) {
        return alsoSaid.of(client.id(), () -> ground(followed, client, told)).stream()
                .map(ClientAnswers::sheet)
                .toList();
    }

    private static Sheet sheet(AlsoSaid.Said said) {
        return new Sheet(
                said.id(),
                Optional.empty(),
                "",
                said.at(),
                Optional.of(said.practitioner()),
                said.reason(),
                said.replies());
    }

    /** The day that it is in the clinic. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    /** The moment of every answer given today. */
    AsOf asOf() {
        return new AsOf(today(), zone());
    }

    /** Pack and adoption of a frame are those of the rules that answer. */
    private Frame frame(Followed followed, Stage stage) {
        return new Frame(asOf(), stage, LANGUAGE, followed.pack().identity(), followed.hash());
    }

    private Facts facts(Followed followed, String lines) {
        PackCodes.Codes of = codes.of(followed.pack());
        return new FormReader(of.index(), of.figures(), zone()).read(lines);
    }

    private String lines(Client client, List<Sheet> said, List<Sheet> vouched) {
        StringBuilder out = new StringBuilder();
        patient(client, records.gender(client.id()), out);
        sheets(client, said, out);
        sheets(client, vouched, out);
        return out.toString();
    }

    private void sheets(Client client, List<Sheet> said, StringBuilder out) {
        for (Sheet sheet : said) {
            if (!sheet.replies().isEmpty()) {
                new AnswerSheet(
                                sheet.id(),
                                client.id().toString(),
                                written(sheet),
                                sheet.practitioner(),
                                true,
                                sheet.replies())
                        .write(out);
            }
        }
    }

    /** Of a form on paper the day is known and not the hour: nobody knows what of that day it came after. */
    private Temporal written(Sheet sheet) {
        ZonedDateTime at = sheet.saidAt().atZone(zone());
        return sheet.keyed().isPresent() ? at.toLocalDate() : at.toOffsetDateTime();
    }

    private static void patient(Client client, Optional<String> known, StringBuilder out) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "Patient")
                .text("id", client.id().toString());
        known.ifPresent(gender -> json.text("gender", gender));
        client.details().born().ifPresent(born -> json.text("birthDate", born.toString()));
        json.endObject();
        out.append('\n');
    }
}
