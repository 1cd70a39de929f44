package org.filiform.fhir.interpret;

import static org.filiform.fhir.time.Moments.LONG_AGO;

import java.util.Optional;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.fhir.row.Field;
import org.filiform.fhir.row.ResourceTypes;
import org.filiform.fhir.row.Row;
import org.filiform.fhir.time.Moments;

/** From status and dates to a course, for every type whose code speaks for itself. */
final class Courses {

    private final InterpretationTable table;
    private final Moments moments;
    private final Dates dates;
    private final Figures figures;

    Courses(InterpretationTable table, Moments moments, Figures figures) {
        this.table = table;
        this.moments = moments;
        this.dates = new Dates(moments);
        this.figures = figures;
    }

    Course of(Row row) {
        Sense sense = table.judge(row);
        if (sense instanceof Sense.Dropped) {
            return Course.dropped();
        }
        return switch (row.type()) {
            case ResourceTypes.CONDITION, ResourceTypes.ALLERGY_INTOLERANCE -> condition(row, sense);
            case ResourceTypes.MEDICATION_REQUEST,
                    ResourceTypes.MEDICATION_STATEMENT,
                    ResourceTypes.MEDICATION_ADMINISTRATION -> medicine(row, sense);
            case ResourceTypes.DEVICE -> since(sense, dates.made(row).orElse(LONG_AGO));
            case ResourceTypes.FLAG -> flag(row, sense);
            default -> since(sense, dates.begin(row).or(() -> dates.end(row)).orElse(LONG_AGO));
        };
    }

    private Course condition(Row row, Sense sense) {
        Optional<Moment> recorded = dates.recorded(row);
        Moment from = dates.begin(row).or(() -> recorded).orElse(LONG_AGO);
        Moment written = recorded.orElse(from);
        Optional<Moment> end = dates.end(row);
        return switch (sense) {
            case Sense.Denied _ -> open(sense, written, written);
            case Sense.Ended _ -> end.isPresent() ? ended(row, from, end.get(), written) : open(sense, from, written);
            case Sense.Holds _ when end.isPresent() -> ended(row, from, end.get(), written);
            case Sense.Holds _ when dates.endsUnreadably(row) -> unsettled(from, written);
            case Sense.Holds _, Sense.Doubtful _, Sense.Provisional _, Sense.GoesOn _, Sense.Dropped _ ->
                new Course(sense, from, end, Optional.empty(), false, written);
        };
    }

    /** An end beside a status that still says active is a contradiction, and so is an end before the beginning. */
    private static Course ended(Row row, Moment from, Moment end, Moment written) {
        if (from.surelyAfter(end.latest())) {
            row.problem(row.element(Field.END), "lies before the beginning", "Correct one of the two dates.");
            return unsettled(end, written);
        }
        boolean saysActive = !row.get(Field.CLINICAL_STATUS).isEmpty() && !isOver(row);
        Optional<UnknownReason> after = saysActive ? Optional.of(UnknownReason.UNSETTLED) : Optional.empty();
        return new Course(new Sense.Holds(), from, Optional.of(end), after, false, written);
    }

    private static boolean isOver(Row row) {
        return switch (row.get(Field.CLINICAL_STATUS)) {
            case "inactive", "remission", "resolved" -> true;
            default -> false;
        };
    }

    private Course medicine(Row row, Sense sense) {
        Optional<Moment> recorded = dates.recorded(row);
        Optional<Moment> begin = dates.begin(row).or(() -> recorded);
        Moment from = begin.orElse(LONG_AGO);
        Moment written = recorded.orElse(from);
        return switch (sense) {
            case Sense.Holds _ -> running(row, from, begin.map(known -> Moments.later(known, written)), written);
            case Sense.Ended _ -> finished(row, from, written);
            case Sense.Denied _ -> open(sense, written, written);
            case Sense.Doubtful _, Sense.Provisional _, Sense.GoesOn _, Sense.Dropped _ -> open(sense, from, written);
        };
    }

    /** A medicine that is taken is believed until the end it names, and not for longer than it stays fresh. */
    private Course running(Row row, Moment from, Optional<Moment> said, Moment written) {
        Optional<Moment> stop = dates.stop(row).or(() -> dates.periodEnd(row));
        Optional<Moment> stale = said.map(moment -> moments.afterMonths(moment, figures.medicineStaleMonths()));
        boolean stopsFirst = stop.isPresent()
                && (stale.isEmpty()
                        || stop.get().earliest().isBefore(stale.get().earliest()));
        Sense holds = new Sense.Holds();
        return stopsFirst
                ? new Course(holds, from, stop, Optional.of(UnknownReason.UNSETTLED), false, written)
                : new Course(holds, from, stale, stale.map(_ -> UnknownReason.STALE), false, written);
    }

    private Course finished(Row row, Moment from, Moment written) {
        boolean given = row.type().equals(ResourceTypes.MEDICATION_ADMINISTRATION);
        Optional<Moment> end = given ? dates.end(row) : dates.periodEnd(row).or(() -> dates.stop(row));
        Optional<Moment> last =
                end.or(() -> given ? dates.begin(row) : dates.recorded(row)).or(() -> dates.begin(row));
        return last.map(moment -> finished(from, Moments.later(from, moment), written))
                .orElseGet(Course::dropped);
    }

    private static Course finished(Moment from, Moment to, Moment written) {
        return new Course(new Sense.Holds(), from, Optional.of(to), Optional.empty(), true, written);
    }

    private Course flag(Row row, Sense sense) {
        Moment from = dates.begin(row).orElse(LONG_AGO);
        Optional<Moment> end = dates.periodEnd(row);
        Sense now = sense instanceof Sense.Ended && end.isPresent() ? new Sense.Holds() : sense;
        return new Course(now, from, end, Optional.empty(), false, from);
    }

    private static Course since(Sense sense, Moment from) {
        return open(sense, from, from);
    }

    private static Course unsettled(Moment from, Moment written) {
        return open(new Sense.Doubtful(UnknownReason.UNSETTLED), from, written);
    }

    private static Course open(Sense sense, Moment from, Moment written) {
        return new Course(sense, from, Optional.empty(), Optional.empty(), false, written);
    }
}
