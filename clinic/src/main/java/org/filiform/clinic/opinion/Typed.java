package org.filiform.clinic.opinion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed, or sent by a forged form, as what it is meant to be. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static boolean isBetween(String typed, int fewest, int most) {
        return typed.length() >= fewest && typed.length() <= most;
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The number of a form; a new one where it is none, so that nothing is mistaken for sent before. */
    static UUID request(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }
}
