package org.filiform.population.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Token;

/** Gathers the readings of a block, and writes them fact by fact: what stands together is alike, and packs well. */
final class ReadingRows {

    private static final int EARLIEST_YEAR = 1;
    private static final int LATEST_YEAR = 9999;

    private record Row(int patient, Reading reading) {}

    private final ZoneId zone;
    private final Map<FactId, List<Row>> facts = new TreeMap<>();

    ReadingRows(ZoneId zone) {
        this.zone = zone;
    }

    void add(int patient, Map<FactId, Reading> readings) {
        readings.forEach((fact, reading) ->
                facts.computeIfAbsent(fact, _ -> new ArrayList<>()).add(new Row(patient, reading)));
    }

    /** Writes what was gathered, and begins anew. */
    void writeTo(TableWriter table) {
        facts.forEach((fact, rows) -> rows.forEach(row -> write(fact, row, table)));
        facts.clear();
    }

    private void write(FactId fact, Row row, TableWriter table) {
        int parts = Math.max(1, row.reading.values().size());
        for (int part = 0; part < parts; part++) {
            Cells cells = new Cells(table);
            cells.number(row.patient).text(fact.value()).number(part);
            said(row.reading, part, cells);
            rests(row.reading, cells);
            table.endRow();
        }
    }

    private static void said(Reading reading, int part, Cells cells) {
        cells.text(reading.state().name()).maybeText(reading.why().map(Enum::name));
        if (reading.values().isEmpty()) {
            cells.nothing().nothing().nothing();
        } else {
            Interval value = reading.values().get(part);
            cells.decimal(value.low()).decimal(value.high()).text(ends(value));
        }
        cells.flag(reading.estimated())
                .maybeText(
                        reading.which().isEmpty()
                                ? Optional.empty()
                                : Optional.of(reading.whichInOrder().stream()
                                        .map(Token::value)
                                        .collect(Collectors.joining(" "))));
    }

    /** As mathematicians write it: square where the end itself belongs to it. */
    private static String ends(Interval value) {
        return (value.lowOpen() ? "(" : "[") + (value.highOpen() ? ")" : "]");
    }

    private void rests(Reading reading, Cells cells) {
        Optional<Assertion> deciding = reading.from().stream().findFirst();
        Optional<Assertion> contradicting = reading.from().stream().skip(1).findFirst();
        cells.maybeText(deciding.map(assertion -> assertion.origin().reference()))
                .maybeText(deciding.flatMap(ReadingRows::note))
                .maybeText(contradicting.map(assertion -> assertion.origin().reference()))
                .maybeNumber(deciding.flatMap(assertion -> day(assertion.valid().from())))
                .maybeNumber(deciding.flatMap(assertion -> day(assertion.recordedAt())))
                .number(reading.fromCount());
    }

    private static Optional<String> note(Assertion assertion) {
        return assertion.origin() instanceof Origin.HealthRecord(String _, String note) && !note.isEmpty()
                ? Optional.of(note)
                : Optional.empty();
    }

    /** The first day that it can be on; nothing where that was never told. */
    private Optional<Integer> day(Moment moment) {
        Instant earliest = moment.earliest();
        try {
            LocalDate day = earliest.atZone(zone).toLocalDate();
            boolean told = day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
            return told ? Optional.of((int) day.toEpochDay()) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
