package org.filiform.clinic.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.filiform.clinic.access.Open;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A device in the hands of a client. Whoever handed it over stays signed in, but until the PIN is typed again nothing
 * answers on this device but the questions.
 */
@Component
class HandOver implements HandlerInterceptor {

    private static final String ATTRIBUTE = "filiform.handed-over";
    private static final int MOST_WRONG = 5;

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
            return new Unlock.Open(handed.back());
        }
        if (left.orElse(0) > 0) {
            return new Unlock.Wrong(left.getAsInt());
        }
        session.invalidate();
        return new Unlock.Ended();
    }

    boolean isHandedOver(HttpSession session) {
        return handed(session).isPresent();
    }

    private static Optional<Handed> handed(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Handed handed ? Optional.of(handed) : Optional.empty();
    }

    /** Whatever is not for everybody does not answer while the device is in other hands, own accounts included. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        HttpSession session = request.getSession(false);
        boolean guarded = handler instanceof HandlerMethod method && !method.hasMethodAnnotation(Open.class);
        if (guarded && session != null && isHandedOver(session)) {
            response.sendRedirect("/locked");
            return false;
        }
        return true;
    }
}
