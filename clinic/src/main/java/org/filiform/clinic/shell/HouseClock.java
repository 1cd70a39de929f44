package org.filiform.clinic.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of the house. Whoever writes down what was long ago looks at it as it stood then; everybody else sees what time it
 * is.
 */
public final class HouseClock extends Clock {

    /** Of whoever writes down what was; a thread does one thing at a time, so one is enough for all clocks. */
    private static final ThreadLocal<Instant> THEN = new ThreadLocal<>();

    private final Clock now;

    public HouseClock(Clock now) {
        this.now = now;
    }

    /** Does something as if it were another time; only for whoever does it. */
    public <T> T at(Instant time, Supplier<T> what) {
        THEN.set(time);
        try {
            return what.get();
        } finally {
            THEN.remove();
        }
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HouseClock(now.withZone(zone));
    }

    @Override
    public Instant instant() {
        Instant time = THEN.get();
        return time == null ? now.instant() : time;
    }
}
