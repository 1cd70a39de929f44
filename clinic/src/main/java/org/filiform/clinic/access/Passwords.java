package org.filiform.clinic.access;

import org.filiform.clinic.audit.AuditOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chooses passwords. */
@Component
public class Passwords {

    private final JdbcClient jdbc;
    private final PasswordCheck passwords;
    private final Attempts attempts;
    private final Links links;
    private final Sessions sessions;
    private final Trail trail;

    Passwords(
            JdbcClient jdbc, PasswordCheck passwords, Attempts attempts, Links links, Sessions sessions, Trail trail) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.attempts = attempts;
        this.links = links;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** The same by a link that was sent, which is used up by it. False if it is no longer good; then nothing changes. */
    @Transactional
    public boolean chooseBy(String secret, AccountId account, String password) {
        boolean good = links.use(secret);
        if (good) {
            choose(account, password);
            sessions.endOthers(account, "");
        }
        return good;
    }

    /**
     * Keeps a new password, and opens an account that was waiting for its first. A lock ends with it.
     *
     * @throws IllegalArgumentException if it does not fit; ask {@link PasswordRule} before
     */
    @Transactional
    public void choose(AccountId account, String password) {
        if (PasswordRule.of(password) != PasswordRule.FITS) {
            throw new IllegalArgumentException("That is no password");
        }
        jdbc.sql("""
                        update account set password_hash = ?, state = case when state = 'INVITED' then 'ACTIVE' else state end
                        where id = ?""").params(passwords.hash(password), account.value()).update();
        jdbc.sql("select mail::text from account where id = ?")
                .param(account.value())
                .query(String.class)
                .optional()
                .ifPresent(attempts::succeeded);
        trail.as(account, "password.chosen", AuditOutcome.DONE, "");
    }
}
