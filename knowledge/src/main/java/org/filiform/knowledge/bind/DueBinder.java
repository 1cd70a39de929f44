package org.filiform.knowledge.bind;

import java.time.LocalTime;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.visit.Check.Due;

/** Reads when a check is due: {@code after-hours}, or {@code days-later} with {@code at-hour}. */
final class DueBinder {

    /** The latest check, in days. */
    static final int MOST_DAYS = 60;

    /** The most hours; what comes later has a day. */
    static final int MOST_HOURS = 24;

    private DueBinder() {}

    static Due read(Fields fields) {
        if (fields.has("after-hours")) {
            return new Due.AfterHours(between(fields, "after-hours", 1, MOST_HOURS));
        }
        int daysLater = between(fields, "days-later", 0, MOST_DAYS);
        return new Due.OnDay(daysLater, LocalTime.of(between(fields, "at-hour", 0, 23), 0));
    }

    /** A figure that fits; the least if it does not, and then there is a problem. */
    private static int between(Fields fields, String key, int least, int most) {
        int figure = fields.whole(key);
        if (figure >= least && figure <= most) {
            return figure;
        }
        fields.problem(key, Fault.BAD_FIGURE, "'" + key + "' should be from " + least + " to " + most + ".");
        return least;
    }
}
