package org.filiform.fhir.interpret;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Moment;
import org.filiform.fhir.row.Field;
import org.filiform.fhir.row.Row;
import org.filiform.fhir.row.Value;
import org.filiform.fhir.time.Moments;

/** The dates of a row. One that cannot be read is a problem of the row and counts as not given. */
final class Dates {

    private static final List<Field> ALL = List.of(Field.BEGIN, Field.END, Field.RECORDED, Field.BORN, Field.MADE);

    /** A day on which clocks go back. */
    private static final Duration LONGEST_DAY = Duration.ofHours(25);

    private final Moments moments;

    Dates(Moments moments) {
        this.moments = moments;
    }

    /** Notes every date that is none. Done for every row, whether its codes matter or not. */
    static void check(Row row) {
        for (Field field : ALL) {
            String text = row.get(field);
            if (!text.isEmpty() && !Moments.isValid(text)) {
                unreadable(row, row.element(field));
            }
        }
        check(row, row.value(), "value");
        row.components().forEach(component -> check(row, component.value(), "component.value"));
        row.replies().forEach(reply -> check(row, reply.value(), "item " + reply.linkId()));
        for (String stop : row.stops()) {
            if (!Moments.isValid(stop)) {
                unreadable(row, "boundsPeriod.end");
            }
        }
    }

    private static void check(Row row, Value value, String element) {
        if (value.kind() == Value.Kind.DATE && !value.text().isEmpty() && !Moments.isValid(value.text())) {
            unreadable(row, element);
        }
    }

    private static void unreadable(Row row, String element) {
        row.problem(element, "is no date, or a day that does not exist", "Correct it.");
    }

    Optional<Moment> begin(Row row) {
        return moments.read(row.get(Field.BEGIN));
    }

    Optional<Moment> end(Row row) {
        return moments.read(row.get(Field.END));
    }

    /** The end of a period, which reaches to the end of the day that it names. */
    Optional<Moment> periodEnd(Row row) {
        return end(row).map(Dates::through);
    }

    Optional<Moment> recorded(Row row) {
        return moments.read(row.get(Field.RECORDED));
    }

    Optional<Moment> made(Row row) {
        return moments.read(row.get(Field.MADE));
    }

    /** The last of the days on which a medicine was to end. */
    Optional<Moment> stop(Row row) {
        return row.stops().stream()
                .flatMap(text -> moments.read(text).stream())
                .map(Dates::through)
                .reduce(Moments::later);
    }

    /** Whether an end was given that is no day. */
    boolean endsUnreadably(Row row) {
        return row.endedSomehow() || (!row.get(Field.END).isEmpty() && end(row).isEmpty());
    }

    private static Moment through(Moment day) {
        Duration length = Duration.between(day.earliest(), day.latest());
        return length.compareTo(LONGEST_DAY) <= 0 ? Moment.at(day.latest()) : day;
    }
}
