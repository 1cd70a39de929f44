package org.filiform.clinic.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a key has to sign: new for each try, remembered in the session for five minutes, and good once and for one use. One
 * for signing in, which anybody gets, is none for adding a key, which needs the password first.
 */
@Component
public class PasskeyChallenge {

    /** What a challenge is for. */
    public enum Use {
        MAKE,
        SHOW
    }

    static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final String CHALLENGE = "filiform.passkey.";
    private static final String SINCE = "filiform.passkey.since.";

    private final SecureRandom random;
    private final Clock clock;

    PasskeyChallenge(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** A new one, in base64url. */
    public String begin(HttpServletRequest request, Use use) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        HttpSession session = request.getSession();
        session.setAttribute(CHALLENGE + use, challenge);
        session.setAttribute(SINCE + use, clock.instant().getEpochSecond());
        return challenge;
    }

    /** The one that this session waits for, which it then does no longer. */
    public Optional<String> take(HttpServletRequest request, Use use) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(CHALLENGE + use) instanceof String challenge)
                || !(session.getAttribute(SINCE + use) instanceof Long since)) {
            return Optional.empty();
        }
        session.removeAttribute(CHALLENGE + use);
        boolean late = !clock.instant().isBefore(Instant.ofEpochSecond(since).plus(GOOD_FOR));
        return late ? Optional.empty() : Optional.of(challenge);
    }
}
