package org.filiform.clinic.access;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts wrong guesses at links, by where they come from. Who guesses often is told to wait; a right link works all the
 * same, since a whole clinic can share one address, and no guess comes near a secret of 192 bits.
 */
@Component
public class Guesses {

    private final Attempts attempts;

    Guesses(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Counts one. Until when to wait, if there were too many. */
    public Optional<Instant> wrong(String from) {
        return attempts.begin("link from " + from);
    }
}
