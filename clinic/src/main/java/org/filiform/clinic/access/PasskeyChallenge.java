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

/** What a key has to sign: new for each try, remembered in the session for five minutes, and good once. */
@Component
public class PasskeyChallenge {

    static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final String CHALLENGE = "filiform.passkey";
    private static final String SINCE = "filiform.passkey.since";

    private final SecureRandom random;
    private final Clock clock;

    PasskeyChallenge(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** A new one, in base64url. */
    public String begin(HttpServletRequest request) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        HttpSession session = request.getSession();
        session.setAttribute(CHALLENGE, challenge);
        session.setAttribute(SINCE, clock.instant().getEpochSecond());
        return challenge;
    }

    /** The one that this session waits for, which it then does no longer. */
    public Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(CHALLENGE) instanceof String challenge)
                || !(session.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        session.removeAttribute(CHALLENGE);
        boolean late = !clock.instant().isBefore(Instant.ofEpochSecond(since).plus(GOOD_FOR));
        return late ? Optional.empty() : Optional.of(challenge);
    }
}
