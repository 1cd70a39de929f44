package org.filiform.clinic.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.filiform.clinic.audit.AuditOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A code after the password: from an authenticator, or one of eight that were printed for the day it is lost. */
@Component
public class SecondFactor {

    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_BYTES = 8;
    private static final int LONGEST_CODE = 40;
    private static final String SIX_DIGITS = "[0-9]{6}";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final SecureRandom random;
    private final Clock clock;

    SecondFactor(JdbcClient jdbc, Trail trail, SecureRandom random, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.random = random;
        this.clock = clock;
    }

    /** The secret to put into an authenticator: the one that waits for its first code, or a new one. Empty if on already. */
    @Transactional
    public Optional<byte[]> begin(AccountId account) {
        Kept kept = lock(account);
        if (kept.on()) {
            return Optional.empty();
        }
        if (kept.secret().isPresent()) {
            return kept.secret().map(HexFormat.of()::parseHex);
        }
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql("update account set totp_secret = ?, totp_step = 0 where id = ?")
                .params(secret, account.value())
                .update();
        return Optional.of(secret);
    }

    /** Turns it on with a first code. The recovery codes, which are shown this once; empty if the code was wrong. */
    @Transactional
    public Optional<List<String>> turnOn(AccountId account, String code) {
        Kept kept = lock(account);
        if (kept.on() || !takeStep(account, kept, tidy(code))) {
            return Optional.empty();
        }
        jdbc.sql("update account set totp_on = true where id = ?")
                .param(account.value())
                .update();
        List<String> codes =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        codes.forEach(one -> jdbc.sql("insert into recovery_code (account, code_hash) values (?, ?)")
                .params(account.value(), Secret.hash(tidy(one)))
                .update());
        trail.done("second-factor.on", "");
        return Optional.of(codes);
    }

    /** Turns it off and forgets its secret and codes. */
    @Transactional
    public void turnOff(AccountId account) {
        jdbc.sql("update account set totp_on = false, totp_secret = null, totp_step = 0 where id = ?")
                .param(account.value())
                .update();
        jdbc.sql("delete from recovery_code where account = ?")
                .param(account.value())
                .update();
        trail.done("second-factor.off", account.toString());
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(AccountId account) {
        return jdbc.sql("select count(*) from recovery_code where account = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    /** Whether this is a code of now, or a recovery code. Either is good once. */
    @Transactional
    public boolean take(AccountId account, String typed) {
        String code = tidy(typed);
        Kept kept = lock(account);
        if (!kept.on() || code.length() > LONGEST_CODE) {
            return false;
        }
        return code.matches(SIX_DIGITS) ? takeStep(account, kept, code) : takeRecovery(account, code);
    }

    private boolean takeStep(AccountId account, Kept kept, String code) {
        OptionalLong step = kept.secret().stream()
                .map(HexFormat.of()::parseHex)
                .flatMapToLong(secret -> Totp.stepOf(secret, code, clock.instant(), kept.lastStep()).stream())
                .findFirst();
        step.ifPresent(used -> jdbc.sql("update account set totp_step = ? where id = ?")
                .params(used, account.value())
                .update());
        return step.isPresent();
    }

    private boolean takeRecovery(AccountId account, String code) {
        boolean good = jdbc.sql("delete from recovery_code where account = ? and code_hash = ?")
                        .params(account.value(), Secret.hash(code))
                        .update()
                == 1;
        if (good) {
            trail.as(account, "second-factor.recovered", AuditOutcome.DONE, "");
        }
        return good;
    }

    private String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** As it was meant, however it was typed. */
    private static String tidy(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private Kept lock(AccountId account) {
        return jdbc.sql(
                        "select encode(totp_secret, 'hex') as secret, totp_on, totp_step from account where id = ? for update")
                .param(account.value())
                .query((row, _) -> new Kept(
                        Optional.ofNullable(row.getString("secret")),
                        row.getBoolean("totp_on"),
                        row.getLong("totp_step")))
                .single();
    }

    /** What the database keeps; the secret in hexadecimal digits. */
    private record Kept(Optional<String> secret, boolean on, long lastStep) {}
}
