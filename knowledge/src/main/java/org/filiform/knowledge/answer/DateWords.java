package org.filiform.knowledge.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.filiform.decision.fact.Moment;

/** Dates as people write them, no more exact than they are known. */
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.UK);

    /** What lies before this was not dated by anybody: records without a date count from the beginning of 1900. */
    private static final Instant FIRST_DATE = Instant.parse("1900-01-03T00:00:00Z");

    private static final int LONGEST_DAY_HOURS = 25;
    private static final int LONGEST_MONTH_DAYS = 31;

    private DateWords() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 3 March 2026}, {@code March 2026} or {@code 2026}; empty where no beginning is known. */
    public static String of(Moment moment, ZoneId zone) {
        if (moment.earliest().isBefore(FIRST_DATE)) {
            return "";
        }
        LocalDate first = moment.firstDay(zone);
        if (ChronoUnit.HOURS.between(moment.earliest(), moment.latest()) <= LONGEST_DAY_HOURS) {
            return DAY.format(first);
        }
        boolean month = ChronoUnit.DAYS.between(first, moment.lastDay(zone)) < LONGEST_MONTH_DAYS;
        return (month ? MONTH : YEAR).format(first);
    }
}
