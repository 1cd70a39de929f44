package org.filiform.clinic.screening;

import java.time.Duration;

/** How a round reaches the client. */
public enum Way {
    /** On a device that is handed over. */
    DEVICE(Duration.ofHours(12), "on a device that was handed over"),
    /** By a square code that the client's own phone reads. The first phone keeps it. */
    CODE(Duration.ofHours(2), "by a code for their own phone"),
    /** By a link in a letter, which asks for the date of birth before it shows anything. */
    MAIL(Duration.ofDays(7), "by mail"),
    /** On a printed form that somebody keys in. */
    PAPER(Duration.ofDays(30), "on paper");

    private final Duration good;
    private final String words;

    Way(Duration good, String words) {
        this.good = good;
        this.words = words;
    }

    /** As it stands in the audit. */
    String words() {
        return words;
    }

    /** How long it can be answered. */
    Duration good() {
        return good;
    }
}
