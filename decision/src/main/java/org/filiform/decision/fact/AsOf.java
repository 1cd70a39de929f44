package org.filiform.decision.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The moment for which an answer is given: the start of a day in a zone. What begins after it is ignored.
 *
 * @param day the calendar day
 * @param zone the zone in which days are counted
 */
public record AsOf(LocalDate day, ZoneId zone) {

    public Instant instant() {
        return start().toInstant();
    }

    public ZonedDateTime start() {
        return day.atStartOfDay(zone);
    }
}
