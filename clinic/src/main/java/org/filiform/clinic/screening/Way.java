package org.filiform.clinic.screening;

import java.time.Duration;

/** How a round reaches the client. */
public enum Way {
    /** On a device that is handed over. */
    DEVICE(Duration.ofHours(12)),
    /** By a square code that the client's own phone reads. */
    CODE(Duration.ofHours(2)),
    /** By a link in a letter, which asks for the date of birth before it shows anything. */
    MAIL(Duration.ofDays(7)),
    /** On a printed form that somebody keys in. */
    PAPER(Duration.ofDays(30));

    private final Duration good;

    Way(Duration good) {
        this.good = good;
    }

    /** How long it can be answered. */
    Duration good() {
        return good;
    }
}
