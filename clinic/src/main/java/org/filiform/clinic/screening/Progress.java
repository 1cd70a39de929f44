package org.filiform.clinic.screening;

/** How far a round is, for whoever waits for it. */
public enum Progress {
    /** Nobody has opened it. */
    WAITING,
    /** The client is answering. */
    BEGUN,
    /** The last page was answered. */
    DONE,
    /** A sign of an emergency was told. */
    URGENT;

    static Progress of(Round round) {
        if (round.urgentAt().isPresent()) {
            return URGENT;
        }
        if (round.completedAt().isPresent()) {
            return DONE;
        }
        return round.openedAt().isPresent() ? BEGUN : WAITING;
    }
}
