package org.filiform.clinic.access;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares passwords. It takes as long for an address that nobody has, and a flood of tries cannot take all the memory,
 * of which each comparison needs 16 MB.
 */
@Component
class PasswordCheck {

    private static final int MOST_AT_ONCE = 4;

    private final PasswordEncoder encoder;
    private final String hashOfNobody;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

    PasswordCheck(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNobody = hash("nobody has this password");
    }

    /** Whether it is the password; without a hash to compare with it never is, after the same time. */
    boolean isRight(String password, @Nullable String hash) {
        if (PasswordRule.of(password) == PasswordRule.TOO_LONG) {
            return false;
        }
        boolean matches = inTurn(() -> encoder.matches(password, hash == null ? hashOfNobody : hash));
        return matches && hash != null;
    }

    final String hash(String password) {
        return inTurn(() -> {
            String hash = encoder.encode(password);
            if (hash == null) {
                throw new IllegalArgumentException("No password");
            }
            return hash;
        });
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
