package org.filiform.clinic.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
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
     * @param wrong how often another PIN was typed
     */
    private record Handed(String pin, String back, int wrong) implements Serializable {}

    /** What came of a PIN. */
    sealed interface Unlock {
        record Open(String back) implements Unlock {}

        record Wrong(int left) implements Unlock {}

        /** Wrong too often: the session is over. */
        record Ended() implements Unlock {}
    }

    void lock(HttpSession session, String pin, String back) {
        session.setAttribute(ATTRIBUTE, new Handed(pin, back, 0));
    }

    Unlock unlock(HttpSession session, String pin) {
        Optional<Handed> handed = handed(session);
        if (handed.isEmpty()) {
            return new Unlock.Open("/today");
        }
        if (handed.get().pin().equals(pin)) {
            session.removeAttribute(ATTRIBUTE);
            return new Unlock.Open(handed.get().back());
        }
        int wrong = handed.get().wrong() + 1;
        if (wrong >= MOST_WRONG) {
            session.invalidate();
            return new Unlock.Ended();
        }
        session.setAttribute(
                ATTRIBUTE, new Handed(handed.get().pin(), handed.get().back(), wrong));
        return new Unlock.Wrong(MOST_WRONG - wrong);
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
