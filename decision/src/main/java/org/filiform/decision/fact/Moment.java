package org.filiform.decision.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A moment as exactly as it was told: somewhere from {@code earliest} up to, and not including, {@code latest}. A full
 * instant has both the same.
 */
public record Moment(Instant earliest, Instant latest) {

    public Moment {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "A moment cannot end (" + latest + ") before it begins (" + earliest + ")");
        }
    }

    public static Moment at(Instant instant) {
        return new Moment(instant, instant);
    }

    public static Moment on(LocalDate day, ZoneId zone) {
        return between(day, day.plusDays(1), zone);
    }

    public static Moment in(YearMonth month, ZoneId zone) {
        return between(month.atDay(1), month.plusMonths(1).atDay(1), zone);
    }

    public static Moment inYear(int year, ZoneId zone) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), zone);
    }

    private static Moment between(LocalDate first, LocalDate afterLast, ZoneId zone) {
        return new Moment(
                first.atStartOfDay(zone).toInstant(),
                afterLast.atStartOfDay(zone).toInstant());
    }

    /** Whether it certainly lies at or before the instant. */
    public boolean surelyBy(Instant instant) {
        return isExact() ? !earliest.isAfter(instant) : !latest.isAfter(instant);
    }

    /** Whether it certainly lies after the instant. */
    public boolean surelyAfter(Instant instant) {
        return earliest.isAfter(instant);
    }

    public boolean isExact() {
        return earliest.equals(latest);
    }

    /** The moment that much later, as exact as this one. */
    public Moment plus(Duration duration) {
        return new Moment(earliest.plus(duration), latest.plus(duration));
    }

    /** The last day it can be on. */
    public LocalDate lastDay(ZoneId zone) {
        Instant last = isExact() ? latest : latest.minusNanos(1);
        return last.atZone(zone).toLocalDate();
    }

    /** The first day it can be on. */
    public LocalDate firstDay(ZoneId zone) {
        return earliest.atZone(zone).toLocalDate();
    }
}
