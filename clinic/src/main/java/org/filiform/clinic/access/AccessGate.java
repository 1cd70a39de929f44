package org.filiform.clinic.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets a request through only where its route says who may. What says nothing does not answer. A refusal of somebody who is
 * signed in is in the audit; somebody who is not is asked to sign in, and leaves no entry, or anybody could fill it.
 */
final class AccessGate implements HandlerInterceptor {

    private final Trail trail;

    AccessGate(Trail trail) {
        this.trail = trail;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Viewer viewer = Viewers.current();
        switch (rule(handler).check(viewer)) {
            case LET_THROUGH -> {}
            case SIGN_IN_FIRST -> throw new InsufficientAuthenticationException("Sign in first");
            case REFUSED -> {
                if (viewer.isSignedIn()) {
                    trail.refused("route.refused", request.getMethod() + " " + route(request));
                }
                throw new AccessDeniedException("For other roles");
            }
        }
        return true;
    }

    /** What the route says about who may use it. Files of this house are for everybody. */
    static RouteRule rule(Object handler) {
        return switch (handler) {
            case HandlerMethod method -> RouteRule.of(method);
            case ResourceHttpRequestHandler _ -> new RouteRule.ForAll("Files of this house");
            default -> new RouteRule.Undeclared();
        };
    }

    /** As it is declared, without what stands in its gaps: a link's secret has no place in the audit. */
    private static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
