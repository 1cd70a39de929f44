package org.filiform.clinic.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in who has shown who they are: into a new session, so that one that was known before is worth nothing. */
@Component
public class Entry {

    static final String AGENT = "filiform.agent";
    private static final Duration TO_SHOW_A_CODE = Duration.ofMinutes(5);
    private static final int LONGEST_AGENT = 400;
    private static final String HALFWAY = "filiform.halfway";
    private static final String HALFWAY_SINCE = "filiform.halfway.since";
    private static final String TODAY = "/today";
    private static final String MINE = "/mine";

    private final Accounts accounts;
    private final RequestCache asked;
    private final CsrfTokenRepository csrf;
    private final Clock clock;

    Entry(Accounts accounts, RequestCache asked, CsrfTokenRepository csrf, Clock clock) {
        this.accounts = accounts;
        this.asked = asked;
        this.csrf = csrf;
        this.clock = clock;
    }

    /**
     * Opens a session for an account, without asking for anything: whoever calls this has asked.
     *
     * @return the page that was asked for before, or {@code /today}, or {@code /mine} for whoever does not work here
     */
    public String enter(HttpServletRequest request, HttpServletResponse response, AccountId account) {
        SavedRequest wanted = asked.getRequest(request, response);
        HttpSession session = renew(request);
        session.setAttribute(SessionMemory.ACCOUNT, account.toString());
        session.setAttribute(SessionMemory.SINCE, clock.instant().getEpochSecond());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        session.setAttribute(AGENT, agent(request));
        csrf.saveToken(null, request, response);
        Optional<Viewer> viewer = accounts.viewer(account);
        viewer.ifPresent(Entry::becomes);
        return path(wanted, home(viewer));
    }

    /** Remembers for five minutes that the password was right and the code is missing. */
    public void enterHalfway(HttpServletRequest request, AccountId account) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(HALFWAY, account.toString());
        session.setAttribute(HALFWAY_SINCE, clock.instant().getEpochSecond());
    }

    /** Who has shown the right password in this session and not yet a code. */
    public Optional<AccountId> halfway(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(HALFWAY) instanceof String account
                        && session.getAttribute(HALFWAY_SINCE) instanceof Long since
                        && clock.instant().isBefore(Instant.ofEpochSecond(since).plus(TO_SHOW_A_CODE))
                ? Optional.of(new AccountId(UUID.fromString(account)))
                : Optional.empty();
    }

    private static HttpSession renew(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        return request.getSession();
    }

    private static void becomes(Viewer viewer) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Caller(viewer));
        SecurityContextHolder.setContext(context);
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }

    private static String home(Optional<Viewer> viewer) {
        return viewer.filter(who -> who.is(Role.CLIENT) && !who.isStaff()).isPresent() ? MINE : TODAY;
    }

    /** Only its path, so that nobody is sent to another house. */
    private static String path(@Nullable SavedRequest wanted, String home) {
        if (wanted == null) {
            return home;
        }
        URI address = URI.create(wanted.getRedirectUrl());
        String path = address.getRawPath();
        return path == null || path.startsWith("//") || path.equals("/error")
                ? home
                : path + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
