package org.filiform.fhir.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.filiform.decision.fact.Moment;

/**
 * Dates and times as FHIR writes them, and calendar arithmetic on them. A year, a month or a day is the whole of it, in
 * the zone of the run; a time is an instant, whatever its fraction and offset; a time without an offset, which FHIR does
 * not allow, is taken in the zone of the run.
 */
public final class Moments {

    /** When something is that has no date: before anything that has one. */
    public static final Moment LONG_AGO = Moment.at(Instant.parse("1900-01-01T00:00:00Z"));

    private static final int NANO_DIGITS = 9;
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final long MINUTES_OF_A_DAY = 24L * MINUTES_OF_AN_HOUR;

    private final ZoneId zone;

    /**
     * Reads in a zone.
     *
     * @param zone in which days are counted
     */
    public Moments(ZoneId zone) {
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether it is a date, dateTime or instant of a day that exists; makes nothing. */
    public static boolean isValid(String text) {
        return DateText.isValid(text);
    }

    /** The moment; empty if it is no date, or the day does not exist. */
    public Optional<Moment> read(String text) {
        if (!DateText.isValid(text)) {
            return Optional.empty();
        }
        int year = DateText.number(text, 0, DateText.YEAR);
        return Optional.of(
                switch (text.length()) {
                    case DateText.YEAR -> Moment.inYear(year, zone);
                    case DateText.MONTH -> Moment.in(YearMonth.of(year, month(text)), zone);
                    case DateText.DAY -> Moment.on(day(text), zone);
                    default -> time(text);
                });
    }

    private static int month(String text) {
        return DateText.number(text, DateText.YEAR + 1, DateText.MONTH);
    }

    private static LocalDate day(String text) {
        return LocalDate.of(
                DateText.number(text, 0, DateText.YEAR),
                month(text),
                DateText.number(text, DateText.MONTH + 1, DateText.DAY));
    }

    private Moment time(String text) {
        int end = DateText.endOfTime(text);
        int minutes = DateText.number(text, 11, 13) * MINUTES_OF_AN_HOUR + DateText.number(text, 14, DateText.MINUTE);
        Instant start = at(day(text), minutes, text, end);
        if (end == DateText.MINUTE) {
            return new Moment(start, start.plusSeconds(SECONDS_OF_A_MINUTE));
        }
        int second = DateText.number(text, DateText.MINUTE + 1, DateText.SECOND);
        return Moment.at(Instant.ofEpochSecond(start.getEpochSecond() + second, nanos(text, end)));
    }

    private Instant at(LocalDate day, int minutes, String text, int offsetAt) {
        if (offsetAt == text.length()) {
            return day.atTime(minutes / MINUTES_OF_AN_HOUR, minutes % MINUTES_OF_AN_HOUR)
                    .atZone(zone)
                    .toInstant();
        }
        long utc = day.toEpochDay() * MINUTES_OF_A_DAY + minutes - offset(text, offsetAt);
        return Instant.ofEpochSecond(utc * SECONDS_OF_A_MINUTE);
    }

    /** In minutes. */
    private static int offset(String text, int at) {
        if (text.charAt(at) == 'Z') {
            return 0;
        }
        int minutes =
                DateText.number(text, at + 1, at + 3) * MINUTES_OF_AN_HOUR + DateText.number(text, at + 4, at + 6);
        return text.charAt(at) == '-' ? -minutes : minutes;
    }

    private static long nanos(String text, int end) {
        int digits = Math.min(end - DateText.SECOND - 1, NANO_DIGITS);
        long nanos = digits <= 0 ? 0 : DateText.number(text, DateText.SECOND + 1, DateText.SECOND + 1 + digits);
        for (int missing = Math.max(digits, 0); missing < NANO_DIGITS; missing++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** When that many calendar days after the last day of the moment are over, that day itself included. */
    public Moment afterDays(Moment moment, int days) {
        return startOf(moment.lastDay(zone).plusDays(days + 1L));
    }

    /** When that many calendar months after the last day of the moment are over, the day itself included. */
    public Moment afterMonths(Moment moment, int months) {
        return startOf(moment.lastDay(zone).plusMonths(months).plusDays(1));
    }

    private Moment startOf(LocalDate day) {
        return Moment.at(day.atStartOfDay(zone).toInstant());
    }

    /** The start of the day on which it is; a moment that may be on several days stays as it is. */
    public Moment dayOf(Moment moment) {
        LocalDate day = moment.firstDay(zone);
        return day.equals(moment.lastDay(zone)) ? startOf(day) : moment;
    }

    /** The days that lie between so many and so many days before the moment. */
    public Moment daysBefore(Moment moment, int most, int fewest) {
        LocalDate first = moment.firstDay(zone).minusDays(most);
        LocalDate last = moment.lastDay(zone).minusDays(fewest);
        return new Moment(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The whole time from the beginning of the one to the end of the other. */
    public static Moment span(Moment first, Moment last) {
        return new Moment(first.earliest(), later(first.latest(), last.latest()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The later of two moments, by where they end. */
    public static Moment later(Moment one, Moment other) {
        return one.latest().isBefore(other.latest()) ? other : one;
    }

    /** The earlier of two moments, by where they begin. */
    public static Moment earlier(Moment one, Moment other) {
        return other.earliest().isBefore(one.earliest()) ? other : one;
    }
}
