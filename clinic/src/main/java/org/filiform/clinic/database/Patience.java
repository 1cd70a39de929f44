package org.filiform.clinic.database;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long a start is waited for. A server that mends its files after a power cut may need minutes, and says so in its
 * log: it has time as long as it goes on saying something, and a limit in all.
 */
final class Patience {

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration IN_ALL = Duration.ofMinutes(30);

    private final LongSupplier nanos;
    private final long begin;
    private long lastSign;
    private long lastSize;

    /**
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    Patience(LongSupplier nanos) {
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
        this.lastSign = begin;
    }

    /**
     * Whether it has been long enough.
     *
     * @param logSize of the log by now, in bytes
     */
    boolean isOver(long logSize) {
        long now = nanos.getAsLong();
        if (logSize != lastSize) {
            lastSize = logSize;
            lastSign = now;
        }
        return now - lastSign > SILENCE.toNanos() || now - begin > IN_ALL.toNanos();
    }
}
