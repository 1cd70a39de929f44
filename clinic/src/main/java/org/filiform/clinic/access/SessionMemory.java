package org.filiform.clinic.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * What a session remembers: an account and since when. Name and roles are read anew for each request, so that a role that
 * was taken, or an account that was closed, counts at once.
 */
@Component
class SessionMemory implements SecurityContextRepository {

    static final Duration LONGEST_SESSION = Duration.ofHours(12);
    static final String ACCOUNT = "filiform.account";
    static final String SINCE = "filiform.since";

    private final Accounts accounts;
    private final Clock clock;

    SessionMemory(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        viewer(request.getSession(false)).map(Caller::new).ifPresent(context::setAuthentication);
        return context;
    }

    private Optional<Viewer> viewer(HttpSession session) {
        if (session == null
                || !(session.getAttribute(ACCOUNT) instanceof String account)
                || !(session.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        boolean over = !clock.instant().isBefore(Instant.ofEpochSecond(since).plus(LONGEST_SESSION));
        Optional<Viewer> viewer = over ? Optional.empty() : accounts.viewer(new AccountId(UUID.fromString(account)));
        if (viewer.isEmpty()) {
            session.invalidate();
        }
        return viewer;
    }

    /** Nothing: {@link Entry} writes what a session remembers. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }
}
