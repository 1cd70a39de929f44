package org.filiform.clinic.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that carry their own secret. Each is good once and for a while, and only its hash is kept. */
@Component
public class Links {

    /** What a link is for. */
    public enum Purpose {
        /** Making the first account. */
        FIRST(Duration.ofDays(1)),
        /** Choosing a first password. */
        INVITATION(Duration.ofDays(7)),
        /** Choosing a new password. */
        RESET(Duration.ofHours(1));

        private final Duration good;

        Purpose(Duration good) {
            this.good = good;
        }

        /** How long it is good. */
        public Duration good() {
            return good;
        }
    }

    /**
     * A link that is good now.
     *
     * @param purpose what it is for
     * @param account whose; empty for the first account
     */
    public record Good(Purpose purpose, Optional<AccountId> account) {}

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final SecureRandom random;
    private final Clock clock;

    Links(JdbcClient jdbc, SecureRandom random, Clock clock) {
        this.jdbc = jdbc;
        this.random = random;
        this.clock = clock;
    }

    /** Makes one for an account. Earlier ones of the account are no longer good. */
    @Transactional
    public String issue(Purpose purpose, AccountId account) {
        return issue(purpose, Optional.of(account));
    }

    /** Makes the one for the first account. Earlier ones are no longer good. */
    @Transactional
    String issueFirst() {
        return issue(Purpose.FIRST, Optional.empty());
    }

    private String issue(Purpose purpose, Optional<AccountId> account) {
        @Nullable UUID owner = account.map(AccountId::value).orElse(null);
        jdbc.sql("delete from access_link where account is not distinct from :owner::uuid or expires_at < :old")
                .param("owner", owner)
                .param("old", now(KEPT.negated()))
                .update();
        String secret = Secret.text(random);
        jdbc.sql(
                        "insert into access_link (secret_hash, purpose, account, expires_at) values (:hash, :purpose, :owner, :end)")
                .param("hash", Secret.hash(secret))
                .param("purpose", purpose.name())
                .param("owner", owner)
                .param("end", now(purpose.good()))
                .update();
        return secret;
    }

    /** Whether an account got one within that time that has not been used. */
    public boolean isIssued(Purpose purpose, AccountId account, Duration within) {
        return jdbc.sql("""
                        select exists (select from access_link
                        where account = ? and purpose = ? and used_at is null and expires_at > ?)""")
                .params(account.value(), purpose.name(), now(purpose.good().minus(within)))
                .query(Boolean.class)
                .single();
    }

    /** What a secret opens, if it is good now. */
    public Optional<Good> find(String secret) {
        return jdbc.sql("select * from access_link where secret_hash = ? and used_at is null and expires_at > ?")
                .params(Secret.hash(secret), now(Duration.ZERO))
                .query((row, _) -> new Good(
                        Purpose.valueOf(row.getString("purpose")),
                        Optional.ofNullable(row.getObject("account", UUID.class))
                                .map(AccountId::new)))
                .optional();
    }

    /** Uses it up. False if somebody has, or it is no longer good. Call it in the transaction of what it opens. */
    @Transactional
    public boolean use(String secret) {
        return jdbc.sql("""
                                update access_link set used_at = ?
                                where secret_hash = ? and used_at is null and expires_at > ?""")
                        .params(now(Duration.ZERO), Secret.hash(secret), now(Duration.ZERO))
                        .update()
                == 1;
    }

    private OffsetDateTime now(Duration later) {
        return clock.instant().plus(later).atOffset(ZoneOffset.UTC);
    }
}
