package org.filiform.clinic.opinion;

import java.time.LocalDate;
import org.filiform.decision.fact.Life;

/** The last day on which something said or decided may count: it outlives nothing that it rests on. */
final class Ends {

    private static final int MONTHS = 3;

    private Ends() {}

    /**
     * The last day.
     *
     * @param life how long what it rests on stays good
     * @param from the day on which it was said or decided
     * @param most the last day in any case
     */
    static LocalDate within(Life life, LocalDate from, LocalDate most) {
        LocalDate end = switch (life) {
            case TODAY -> from;
            case THREE_MONTHS -> from.plusMonths(MONTHS);
            case LASTING -> most;
        };
        return end.isBefore(most) ? end : most;
    }
}
