package org.filiform.clinic.entrance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.filiform.clinic.shell.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Days and times as people of the clinic read them: in its zone, in their language. */
@Component
public class Times {

    private final Clock clock;
    private final ZoneId zone;

    Times(Clock clock, @Value("${filiform.zone:}") String zone) {
        this.clock = clock;
        this.zone = zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Such as 21 Nov 2026. */
    public String day(LocalDate day, Texts texts) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(day);
    }

    /** The day of a moment. */
    public String day(Instant instant, Texts texts) {
        return day(LocalDate.ofInstant(instant, zone), texts);
    }

    /** Such as 21 Nov 2026, 22:57. */
    public String minute(Instant instant, Texts texts) {
        return day(LocalDate.ofInstant(instant, zone), texts) + ", " + time(instant, texts);
    }

    /** Such as 22:57. */
    public String time(Instant instant, Texts texts) {
        return DateTimeFormatter.ofPattern("HH:mm", texts.locale()).format(instant.atZone(zone));
    }
}
