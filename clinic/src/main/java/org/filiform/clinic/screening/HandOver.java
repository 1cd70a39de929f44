package org.filiform.clinic.screening;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A device in the hands of a client. Whoever handed it over stays signed in, but until the PIN is typed again nothing
 * answers on this device but the questions of that client. Typed, it ends their link.
 */
@Component
class HandOver implements HandlerInterceptor {

    private static final String ATTRIBUTE = "filiform.handed-over";
    private static final int MOST_WRONG = 5;
    private static final String LOCKED = "/locked";
    private static final String ROUND = "/ask/{secret}";

    /**
     * What is kept of a hand-over.
     *
     * @param pin four digits
     * @param back where to go afterwards
     * @param round which is answered on it
     */
    private record Handed(String pin, String back, UUID round) implements Serializable {}

    /** What came of a PIN. */
    sealed interface Unlock {
        record Open(String back) implements Unlock {}

        record Wrong(int left) implements Unlock {}

        /** Wrong too often: the session is over. */
        record Ended() implements Unlock {}
    }

    private final Rounds rounds;

    HandOver(Rounds rounds) {
        this.rounds = rounds;
    }

    void lock(HttpSession session, String pin, String back, Round round) {
        session.setAttribute(ATTRIBUTE, new Handed(pin, back, round.id().value()));
    }

    /** Looks at a PIN. Each try is counted before it is looked at, so that tries side by side gain nothing. */
    Unlock unlock(HttpSession session, String pin) {
        return handed(session).map(handed -> unlock(session, handed, pin)).orElseGet(() -> new Unlock.Open("/today"));
    }

    private Unlock unlock(HttpSession session, Handed handed, String pin) {
        ScreeningId round = new ScreeningId(handed.round());
        OptionalInt left = rounds.tryPin(round, MOST_WRONG);
        if (left.isPresent() && handed.pin().equals(pin)) {
            session.removeAttribute(ATTRIBUTE);
            rounds.handedBack(round);
            return new Unlock.Open(handed.back());
        }
        if (left.orElse(0) > 0) {
            return new Unlock.Wrong(left.getAsInt());
        }
        rounds.handedBack(round);
        session.invalidate();
        return new Unlock.Ended();
    }

    boolean isHandedOver(HttpSession session) {
        return handed(session).isPresent();
    }

    private static Optional<Handed> handed(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Handed handed ? Optional.of(handed) : Optional.empty();
    }

    /** Whether this is the device that was handed over for a round. */
    boolean isFor(Round round, @Nullable HttpSession session) {
        return session != null
                && handed(session)
                        .filter(handed -> handed.round().equals(round.id().value()))
                        .isPresent();
    }

    /**
     * While the device is in other hands its own round answers, the page that takes the PIN, files, and the page of what went
     * wrong; nothing else does, were it open to everybody.
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null
                || !isHandedOver(session)
                || !(handler instanceof HandlerMethod)
                || request.getDispatcherType() == DispatcherType.ERROR
                || answers(request, session)) {
            return true;
        }
        response.sendRedirect(LOCKED);
        return false;
    }

    private boolean answers(HttpServletRequest request, HttpSession session) {
        String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return route.equals(LOCKED)
                || (route.startsWith(ROUND)
                        && rounds.open(secret(request))
                                .filter(round -> isFor(round, session))
                                .isPresent());
    }

    private static String secret(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> gaps
                ? String.valueOf(gaps.get("secret"))
                : "";
    }
}
