package org.filiform.clinic.opinion;

import java.time.LocalDate;
import java.util.List;
import org.filiform.clinic.clients.Client;

/**
 * The opinions of the day.
 *
 * @param out waited for, the latest first
 * @param in answers of the last days
 * @param ending answers that soon count no more
 */
public record Board(List<Line> out, List<Line> in, List<Line> ending) {

    /** Nothing. */
    public static final Board EMPTY = new Board(List.of(), List.of(), List.of());

    public boolean isEmpty() {
        return out.isEmpty() && in.isEmpty() && ending.isEmpty();
    }

    /**
     * An opinion.
     *
     * @param client about whom
     * @param letter the id of the letter
     * @param doctor who is asked, or who answered
     * @param days since they were asked, or since it was recorded, or until it ends
     * @param late whether a reminder is due
     * @param reminders how many went out
     * @param until the last day on which it counts, or on which it is not late
     */
    public record Line(
            Client client, String letter, String doctor, long days, boolean late, int reminders, LocalDate until) {}
}
