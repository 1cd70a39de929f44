package org.filiform.clinic.needles;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.visits.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A device that lies beside a client with needles in. Locked, it answers nothing but the count of that visit and what must be
 * told without delay, until the PIN is typed. The needles stay where they are, whatever becomes of the session.
 */
@Component
class DeviceLock implements HandlerInterceptor {

    private static final String PIN = "filiform.needles-pin";
    private static final String LOCK = "filiform.needles-lock";
    private static final int MOST_WRONG = 5;
    private static final String VISIT = "/clients/{id}/visits/{visit}/needles";
    private static final Set<String> ANSWERS = Set.of("/locked", "/unlock", "/ledger.json", "/operations", "/form");

    /**
     * A session that is locked.
     *
     * @param lock under which its tries are counted
     * @param pin four digits
     * @param visit which it still serves
     * @param address where the locked page stands
     */
    private record Locked(UUID lock, String pin, UUID visit, String address) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** What came of a PIN. */
    sealed interface Unlock {
        record Open() implements Unlock {}

        record Wrong(int left) implements Unlock {}

        /** Wrong too often: the session is over. */
        record Ended() implements Unlock {}
    }

    private final NeedleLocks locks;

    DeviceLock(NeedleLocks locks) {
        this.locks = locks;
    }

    /** Chooses the PIN of this session. */
    void choose(HttpSession session, String pin) {
        session.setAttribute(PIN, pin);
    }

    boolean hasPin(HttpSession session) {
        return session.getAttribute(PIN) instanceof String;
    }

    /** Locks this session for all but a visit. False while it has no PIN. */
    boolean lock(HttpSession session, Visit visit) {
        if (session.getAttribute(PIN) instanceof String pin) {
            UUID lock = locks.begin(visit);
            session.setAttribute(LOCK, new Locked(lock, pin, visit.id().value(), visit.address() + "/needles/locked"));
            return true;
        }
        return false;
    }

    /** Looks at a PIN. Each try is counted before it is looked at, so that tries side by side gain nothing. */
    Unlock unlock(HttpSession session, String pin) {
        Optional<Locked> locked = locked(session);
        if (locked.isEmpty()) {
            return new Unlock.Open();
        }
        OptionalInt left = locks.tryPin(locked.get().lock(), MOST_WRONG);
        if (left.isPresent() && locked.get().pin().equals(pin)) {
            session.removeAttribute(LOCK);
            return new Unlock.Open();
        }
        if (left.orElse(0) > 0) {
            return new Unlock.Wrong(left.getAsInt());
        }
        session.invalidate();
        return new Unlock.Ended();
    }

    boolean isLocked(HttpSession session) {
        return locked(session).isPresent();
    }

    private static Optional<Locked> locked(HttpSession session) {
        return session.getAttribute(LOCK) instanceof Locked locked ? Optional.of(locked) : Optional.empty();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        HttpSession session = request.getSession(false);
        Optional<Locked> locked = session == null ? Optional.empty() : locked(session);
        if (locked.isEmpty()
                || !(handler instanceof HandlerMethod)
                || request.getDispatcherType() == DispatcherType.ERROR
                || answers(request, locked.get())) {
            return true;
        }
        response.sendRedirect(locked.get().address());
        return false;
    }

    private static boolean answers(HttpServletRequest request, Locked locked) {
        String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return route.startsWith(VISIT)
                && ANSWERS.contains(route.substring(VISIT.length()))
                && locked.visit().toString().equals(visit(request));
    }

    private static String visit(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> gaps
                ? String.valueOf(gaps.get("visit"))
                : "";
    }
}
