package org.filiform.clinic.incoming;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who a record says that it is about.
 *
 * @param name as it is written there; empty when it is not
 * @param born as it is written there, which may be a year or a month only; empty when it is not
 * @param gender as it is written there; empty when it is not
 */
public record Person(String name, String born, String gender) {

    /** The day of birth, where a whole day is given. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(born));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whether it cannot be somebody who was born on that day. */
    boolean isBornOnAnotherDayThan(Optional<LocalDate> known) {
        return known.isPresent() && !born.isEmpty() && !known.get().toString().startsWith(born);
    }
}
