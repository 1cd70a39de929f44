package org.filiform.clinic.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.filiform.clinic.audit.AuditOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for, as typed. What is empty is not asked.
 *
 * @param client part of the name of a client
 * @param person part of the name of whoever did it
 * @param action the beginning of what was done
 * @param from the first day
 * @param to the last day
 * @param outcome {@code DONE} or {@code REFUSED}
 */
public record AuditForm(
        @Nullable String client,
        @Nullable String person,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String outcome) {

    /** What was typed into a field. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    Optional<Instant> begins(ZoneId zone) {
        return day(text(from)).map(day -> day.atStartOfDay(zone).toInstant());
    }

    Optional<Instant> ends(ZoneId zone) {
        return day(text(to)).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Optional<AuditOutcome> ended() {
        return Arrays.stream(AuditOutcome.values())
                .filter(one -> one.name().equals(text(outcome)))
                .findFirst();
    }

    /** The same as the end of an address. */
    public String query() {
        return "client=" + in(client) + "&person=" + in(person) + "&action=" + in(action) + "&from=" + in(from) + "&to="
                + in(to) + "&outcome=" + in(outcome);
    }

    private static String in(@Nullable String typed) {
        return URLEncoder.encode(text(typed), StandardCharsets.UTF_8);
    }
}
