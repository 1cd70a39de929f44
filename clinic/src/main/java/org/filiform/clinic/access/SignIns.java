package org.filiform.clinic.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.filiform.clinic.audit.AuditOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out whether somebody is who they say. */
@Component
public class SignIns {

    private static final String ACTION = "sign-in";

    private final JdbcClient jdbc;
    private final PasswordCheck passwords;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Attempts attempts;
    private final Trail trail;

    SignIns(
            JdbcClient jdbc,
            PasswordCheck passwords,
            SecondFactor secondFactor,
            Passkeys passkeys,
            Attempts attempts,
            Trail trail) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.trail = trail;
    }

    /**
     * With an address and a password. An address that nobody has gets the same answer, after about the same time. Only tries
     * at an account there is stand in the audit, and none while it is locked, or anybody could fill it.
     */
    public SignIn withPassword(String mail, String password) {
        Optional<Instant> locked = attempts.begin(mail);
        if (locked.isPresent()) {
            return new SignIn.Locked(locked.get());
        }
        Optional<Kept> kept = kept(mail);
        boolean right = passwords.isRight(password, kept.map(Kept::hash).orElse(null));
        if (!right || kept.isEmpty()) {
            kept.ifPresent(known -> trail.as(known.id(), ACTION, AuditOutcome.REFUSED, "wrong password"));
            return new SignIn.Wrong();
        }
        if (kept.get().secondFactor()) {
            return new SignIn.CodeNeeded(kept.get().id());
        }
        return welcome(kept.get().id(), mail, "password");
    }

    /** With a code, after the password was right: six digits of the authenticator, or a recovery code. */
    public SignIn withCode(AccountId account, String code) {
        return checked(account, () -> secondFactor.take(account, code), "wrong code")
                .orElseGet(() -> welcome(account, mail(account), "password and code"));
    }

    /**
     * With a passkey, which stands for the password and a code at once. Nobody guesses one, so that an address which others
     * locked by guessing passwords still lets its owner in.
     */
    public SignIn withPasskey(String challenge, String shown) {
        return passkeys.owner(challenge, shown)
                .<SignIn>map(account -> welcome(account, mail(account), "passkey"))
                .orElseGet(SignIn.Wrong::new);
    }

    /** Whether whoever is signed in knows the password, too. Empty if so. */
    public Optional<SignIn> confirm(AccountId account, String password) {
        Optional<SignIn> failed = checked(account, () -> isPassword(account, password), "wrong password");
        if (failed.isEmpty()) {
            attempts.succeeded(mail(account));
        }
        return failed;
    }

    private Optional<SignIn> checked(AccountId account, BooleanSupplier isRight, String otherwise) {
        Optional<Instant> locked = attempts.begin(mail(account));
        if (locked.isPresent()) {
            trail.as(account, ACTION, AuditOutcome.REFUSED, "locked");
            return Optional.of(new SignIn.Locked(locked.get()));
        }
        if (!isRight.getAsBoolean()) {
            trail.as(account, ACTION, AuditOutcome.REFUSED, otherwise);
            return Optional.of(new SignIn.Wrong());
        }
        return Optional.empty();
    }

    private SignIn welcome(AccountId account, String mail, String how) {
        attempts.succeeded(mail);
        trail.as(account, ACTION, AuditOutcome.DONE, how);
        return new SignIn.Welcome(account);
    }

    private boolean isPassword(AccountId account, String password) {
        return passwords.isRight(password, kept(mail(account)).map(Kept::hash).orElse(null));
    }

    private String mail(AccountId account) {
        return jdbc.sql("select mail::text from account where id = ?")
                .param(account.value())
                .query(String.class)
                .single();
    }

    private Optional<Kept> kept(String mail) {
        return jdbc.sql("""
                        select id, password_hash, totp_on from account
                        where mail = ?::citext and state = 'ACTIVE' and password_hash is not null""")
                .param(mail.strip())
                .query((row, _) -> new Kept(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("password_hash"),
                        row.getBoolean("totp_on")))
                .optional();
    }

    private record Kept(AccountId id, @Nullable String hash, boolean secondFactor) {}
}
