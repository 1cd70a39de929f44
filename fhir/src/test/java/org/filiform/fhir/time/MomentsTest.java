package org.filiform.fhir.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.filiform.decision.fact.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private final Moments utc = new Moments(ZoneOffset.UTC);
    private final Moments berlin = new Moments(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025                                | 2025-01-01T00:00:00Z           | 2026-01-01T00:00:00Z
                    2025-06                             | 2025-06-01T00:00:00Z           | 2025-07-01T00:00:00Z
                    2024-12                             | 2024-12-01T00:00:00Z           | 2025-01-01T00:00:00Z
                    2024-02-29                          | 2024-02-29T00:00:00Z           | 2024-03-01T00:00:00Z
                    2025-06-01T10:30:15Z                | 2025-06-01T10:30:15Z           | 2025-06-01T10:30:15Z
                    2025-06-01T10:30:15+02:00           | 2025-06-01T08:30:15Z           | 2025-06-01T08:30:15Z
                    2025-06-01T00:30:00+05:30           | 2025-05-31T19:00:00Z           | 2025-05-31T19:00:00Z
                    2025-06-01T23:30:00-03:30           | 2025-06-02T03:00:00Z           | 2025-06-02T03:00:00Z
                    2025-06-01T10:30:15.1Z              | 2025-06-01T10:30:15.100Z       | 2025-06-01T10:30:15.100Z
                    2025-06-01T10:30:15.123456Z         | 2025-06-01T10:30:15.123456Z    | 2025-06-01T10:30:15.123456Z
                    2025-06-01T10:30:15.1234567891234Z  | 2025-06-01T10:30:15.123456789Z | 2025-06-01T10:30:15.123456789Z
                    2025-06-01T10:30:15                 | 2025-06-01T10:30:15Z           | 2025-06-01T10:30:15Z
                    2025-06-01T10:30Z                   | 2025-06-01T10:30:00Z           | 2025-06-01T10:31:00Z
                    2016-12-31T23:59:60Z                | 2017-01-01T00:00:00Z           | 2017-01-01T00:00:00Z
                    1969-12-31T23:59:59.5Z              | 1969-12-31T23:59:59.500Z       | 1969-12-31T23:59:59.500Z
                    9999                                | 9999-01-01T00:00:00Z           | +10000-01-01T00:00:00Z
                    """)
    void a_date_is_as_exact_as_it_was_written(String text, String earliest, String latest) {
        Moment moment = utc.read(text).orElseThrow();

        assertThat(moment.earliest()).hasToString(earliest);
        assertThat(moment.latest()).hasToString(latest);
        assertThat(Moments.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-",
                "2025-6",
                "2025-13",
                "2025-00",
                "0000",
                "2023-02-29",
                "2023-02-31",
                "2025-04-31",
                "2025-06-00",
                "2025/06/01",
                "01.06.2025",
                "2025-06-01T",
                "2025-06-01T24:00:00Z",
                "2025-06-01T10:60:00Z",
                "2025-06-01T10:30:61Z",
                "2025-06-01T10:30:15.Z",
                "2025-06-01T10:30:15+0200",
                "2025-06-01T10:30:15+19:00",
                "2025-06-01T10:30:15+18:30",
                "2025-06-01 10:30:15Z",
                "2025-06-01T10:30:15ZZ",
                "2025-06-01T1:30:15Z",
                "20250601",
                "yesterday",
                "2025-06-01Z",
                "٢٠٢٥-٠٦-٠١"
            })
    void what_is_no_date_is_not_guessed(String text) {
        assertThat(utc.read(text)).isEmpty();
        assertThat(Moments.isValid(text)).isFalse();
    }

    @Test
    void a_day_is_a_day_of_the_zone_of_the_run() {
        assertThat(berlin.read("2025-03-30").orElseThrow())
                .hasToString("Moment[earliest=2025-03-29T23:00:00Z, latest=2025-03-30T22:00:00Z]");
        assertThat(berlin.read("2025-06-01T10:30:15").orElseThrow().earliest()).hasToString("2025-06-01T08:30:15Z");
        assertThat(berlin.read("2025-06-01T10:30:15Z").orElseThrow().earliest()).hasToString("2025-06-01T10:30:15Z");
    }

    @Test
    void days_and_months_are_counted_on_the_calendar() {
        Moment evening = utc.read("2024-02-29T22:00:00Z").orElseThrow();

        assertThat(utc.afterDays(evening, 3).earliest()).hasToString("2024-03-04T00:00:00Z");
        assertThat(utc.afterMonths(evening, 12).earliest()).hasToString("2025-03-01T00:00:00Z");
        assertThat(utc.daysBefore(evening, 10, 4))
                .isEqualTo(Moments.span(
                        Moment.on(LocalDate.parse("2024-02-19"), ZoneOffset.UTC),
                        Moment.on(LocalDate.parse("2024-02-25"), ZoneOffset.UTC)));
    }

    @Test
    void days_are_counted_in_the_zone_also_when_clocks_change() {
        Moment day = berlin.read("2025-03-29").orElseThrow();

        assertThat(berlin.afterDays(day, 1).earliest()).hasToString("2025-03-30T22:00:00Z");
    }
}
