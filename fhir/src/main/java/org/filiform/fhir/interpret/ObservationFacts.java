package org.filiform.fhir.interpret;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.row.Codings;
import org.filiform.fhir.row.Component;
import org.filiform.fhir.row.Row;
import org.filiform.fhir.row.Value;
import org.filiform.fhir.time.Moments;
import org.filiform.fhir.unit.Units;
import org.filiform.knowledge.fact.Says;

/** What an observation and its components say. */
final class ObservationFacts {

    private final Matcher matcher;
    private final InterpretationTable table;
    private final Moments moments;
    private final Dates dates;
    private final Figures figures;
    private final CodedResults results;
    private final Pregnancies pregnancies;

    /** When it was looked at and when that was written down. */
    private record Seen(Moment when, Moment recorded) {}

    ObservationFacts(CodeIndex index, Matcher matcher, InterpretationTable table, Moments moments, Figures figures) {
        this.matcher = matcher;
        this.table = table;
        this.moments = moments;
        this.dates = new Dates(moments);
        this.figures = figures;
        this.results = new CodedResults(index);
        this.pregnancies = new Pregnancies(moments, figures);
    }

    void speak(Row row, Listener listener) {
        List<Statement> whole = statements(row, row.codings());
        if (whole.isEmpty() && row.components().isEmpty()) {
            return;
        }
        Sense sense = table.judge(row);
        Voice voice = new Voice(row.patient(), row.reference(), listener);
        boolean panel = !row.components().isEmpty() && isEmpty(row.value());
        if (!panel) {
            part(row, whole, row.value(), sense, voice);
        }
        for (Component component : row.components()) {
            part(row, statements(row, component.codings()), component.value(), sense, voice);
        }
    }

    private List<Statement> statements(Row row, Codings codings) {
        return matcher.statements(row.type(), codings, false);
    }

    private static boolean isEmpty(Value value) {
        return value.kind() == Value.Kind.NONE && !value.isAbsent();
    }

    private void part(Row row, List<Statement> statements, Value value, Sense sense, Voice voice) {
        if (statements.isEmpty() || sense instanceof Sense.Dropped) {
            return;
        }
        Seen seen = seen(row);
        for (Statement statement : statements) {
            claim(statement, value, seen.when())
                    .map(claim -> weigh(claim, sense, row.isModified()))
                    .ifPresent(claim -> say(statement, claim, seen, voice));
        }
    }

    private Seen seen(Row row) {
        Optional<Moment> issued = dates.recorded(row);
        Optional<Moment> begin = dates.begin(row).or(() -> dates.end(row));
        Moment when = begin.map(first -> Moments.span(first, dates.end(row).orElse(first)))
                .or(() -> issued)
                .orElse(Moments.LONG_AGO);
        return new Seen(when, issued.orElse(when));
    }

    private Optional<Claim> claim(Statement statement, Value value, Moment when) {
        return switch (statement.fact().value()) {
            case ValueKind.Quantity quantity
            when statement.says(Says.VALUE) -> Optional.of(measured(value, quantity.unit()));
            case ValueKind.Day _ when statement.says(Says.VALUE) -> Optional.of(dated(value));
            case ValueKind.Trimester _
            when pregnancies.isDating(statement) -> Optional.of(pregnancies.date(statement, value, when));
            case ValueKind.Quantity _,
                    ValueKind.Day _,
                    ValueKind.Trimester _,
                    ValueKind.YesNo _,
                    ValueKind.Places _,
                    ValueKind.Choice _ -> results.claim(statement, value);
        };
    }

    private static Claim measured(Value value, String unit) {
        if (value.isAbsent() || value.kind() == Value.Kind.NONE) {
            return new Claim.Unsure(UnknownReason.DATA_ABSENT);
        }
        return Units.convert(value, unit)
                .<Claim>map(Claim.Measured::new)
                .orElseGet(() -> new Claim.Unsure(UnknownReason.UNIT_UNKNOWN));
    }

    private Claim dated(Value value) {
        return moments.read(value.text())
                .<Claim>map(Claim.Dated::new)
                .orElseGet(() -> new Claim.Unsure(UnknownReason.DATA_ABSENT));
    }

    /** What the status leaves of a claim. */
    static Claim weigh(Claim claim, Sense sense, boolean modified) {
        boolean no = claim instanceof Claim.No;
        return switch (sense) {
            case Sense.Doubtful doubtful -> new Claim.Unsure(doubtful.why());
            case Sense.Provisional _ when no -> new Claim.Unsure(UnknownReason.UNCONFIRMED);
            case Sense.Holds _ when no && modified -> new Claim.Unsure(UnknownReason.RAISED_BY_RECORD);
            case Sense.Holds _, Sense.Provisional _, Sense.GoesOn _, Sense.Denied _, Sense.Ended _, Sense.Dropped _ ->
                claim;
        };
    }

    private void say(Statement statement, Claim claim, Seen seen, Voice voice) {
        boolean pregnant = claim instanceof Claim.Yes && statement.fact().value() instanceof ValueKind.Trimester;
        Validity valid = pregnant
                ? Validity.untilThenAsk(
                        seen.when(), moments.afterDays(seen.when(), figures.longestPregnancy()), UnknownReason.STALE)
                : Validity.since(seen.when());
        voice.say(statement.fact().id(), claim, valid, seen.recorded(), statement.note());
    }
}
