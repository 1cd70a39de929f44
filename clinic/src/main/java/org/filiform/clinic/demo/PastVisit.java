package org.filiform.clinic.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A visit of an invented client.
 *
 * @param client whose
 * @param at when it began
 * @param who who treats
 * @param complaint the complaint of the pack
 * @param muscles each with its side
 * @param pain 0 to 10
 * @param needles how many; of an injection how many points
 * @param room where
 * @param until how far it went
 * @param syringe what is injected; empty for dry needling
 */
record PastVisit(
        String client,
        Instant at,
        String who,
        String complaint,
        List<String> muscles,
        int pain,
        int needles,
        String room,
        Until until,
        Optional<PastSyringe> syringe) {

    static final int COLUMNS = 10;

    /** How far a visit went, each further than the one before but for the last. */
    enum Until {
        ASSESSED,
        PLANNED,
        CONSENTED,
        READY,
        NEEDLED,
        ONE_IN,
        OUT,
        COUNTED,
        SIGNED,
        CLOSED,
        /** Consented, and taken back before a needle. */
        WITHDRAWN;

        boolean reaches(Until other) {
            return this != WITHDRAWN ? compareTo(other) >= 0 : other.compareTo(CONSENTED) <= 0;
        }
    }

    static PastVisit of(List<String> row, Instant now, ZoneId zone) {
        return new PastVisit(
                row.getFirst(),
                at(row.get(1), now, zone),
                row.get(2),
                row.get(3),
                Arrays.stream(row.get(4).split(";")).map(String::strip).toList(),
                Integer.parseInt(row.get(5)),
                Integer.parseInt(row.get(6)),
                row.get(7),
                Until.valueOf(row.get(8).toUpperCase(Locale.ROOT).replace('-', '_')),
                PastSyringe.of(row.get(9)));
    }

    /** Such as {@code 84d 09:30}, or {@code 20m} for twenty minutes ago. */
    static Instant at(String text, Instant now, ZoneId zone) {
        if (text.endsWith("m")) {
            return now.minus(Duration.ofMinutes(Long.parseLong(text.substring(0, text.length() - 1))));
        }
        int days = Integer.parseInt(text.substring(0, text.indexOf('d')));
        LocalTime time = LocalTime.parse(text.substring(text.indexOf(' ') + 1));
        return now.atZone(zone)
                .toLocalDate()
                .minusDays(days)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }
}
