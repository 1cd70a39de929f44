package org.filiform.decision.fact;

import java.time.Period;
import java.time.ZonedDateTime;

/** How long an answer about a fact stays good. */
public enum Life {
    /** The calendar day on which it was said. */
    TODAY,
    /** Three calendar months. */
    THREE_MONTHS,
    /** For good. */
    LASTING;

    /** Whether something said at the one time still counts at the other. */
    boolean reaches(ZonedDateTime said, ZonedDateTime asOf) {
        return switch (this) {
            case TODAY -> said.toLocalDate().equals(asOf.toLocalDate());
            case THREE_MONTHS -> !said.plus(Period.ofMonths(3)).isBefore(asOf);
            case LASTING -> true;
        };
    }
}
