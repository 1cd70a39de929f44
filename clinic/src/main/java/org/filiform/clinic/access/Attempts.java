package org.filiform.clinic.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords and codes for each address. Every try is counted before it is looked at, and only a whole sign-in
 * takes the count back, so tries side by side gain nothing and a known password gives no more tries at the code.
 */
@Component
class Attempts {

    static final int MOST_FAILURES = 10;
    static final Duration WITHIN = Duration.ofMinutes(15);
    static final Duration FIRST_WAIT = Duration.ofMinutes(15);
    static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_LOCKS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts a try. Until when nothing is looked at, if it is locked; the try that locks is itself still looked at. */
    @Transactional
    public Optional<Instant> begin(String mail) {
        byte[] key = Secret.hashOfMail(mail);
        Instant now = clock.instant();
        forgetOld(now);
        jdbc.sql("""
                        insert into sign_in_failure (mail_hash, failures, first_at, last_at, locks)
                        values (?, 0, ?, ?, 0) on conflict do nothing""").params(key, time(now), time(now)).update();
        Count count = jdbc.sql("select * from sign_in_failure where mail_hash = ? for update")
                .param(key)
                .query(Count::of)
                .single();
        if (count.isLockedAt(now)) {
            return Optional.ofNullable(count.lockedUntil());
        }
        write(key, count.plusOne(now), now);
        return Optional.empty();
    }

    /** Takes the count back after a whole sign-in. */
    @Transactional
    public void succeeded(String mail) {
        jdbc.sql("delete from sign_in_failure where mail_hash = ?")
                .param(Secret.hashOfMail(mail))
                .update();
    }

    private void forgetOld(Instant now) {
        jdbc.sql("""
                        delete from sign_in_failure
                        where last_at < ? and (locked_until is null or locked_until < ?)""").params(time(now.minus(KEPT)), time(now)).update();
    }

    private void write(byte[] key, Count count, Instant now) {
        jdbc.sql("""
                        update sign_in_failure
                        set failures = :failures, first_at = :first, last_at = :last, locks = :locks, locked_until = :until
                        where mail_hash = :key""")
                .param("failures", count.failures())
                .param("first", time(count.firstAt()))
                .param("last", time(now))
                .param("locks", count.locks())
                .param("until", count.lockedUntil() == null ? null : time(count.lockedUntil()))
                .param("key", key)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Count(
            int failures,
            Instant firstAt,
            int locks,
            @Nullable Instant lockedUntil) {

        static Count of(ResultSet row, int number) throws SQLException {
            OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
            return new Count(
                    row.getInt("failures"),
                    row.getObject("first_at", OffsetDateTime.class).toInstant(),
                    row.getInt("locks"),
                    until == null ? null : until.toInstant());
        }

        boolean isLockedAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }

        /** Each lock is twice as long as the one before. */
        Count plusOne(Instant now) {
            boolean anew = now.isAfter(firstAt.plus(WITHIN));
            int counted = anew ? 1 : failures + 1;
            if (counted < MOST_FAILURES) {
                return new Count(counted, anew ? now : firstAt, locks, null);
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(locks, MOST_LOCKS));
            return new Count(0, now, locks + 1, now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
        }
    }
}
