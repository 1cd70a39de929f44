package org.filiform.clinic.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets a request through only where its route says who may, and only to a record that they have to do with. What says
 * nothing does not answer. A refusal of somebody who is signed in is in the audit, on the record that was asked for; somebody
 * who is not is asked to sign in, and leaves no entry, or anybody could fill it.
 */
final class AccessGate implements HandlerInterceptor {

    private final Relations relations;
    private final Trail trail;

    AccessGate(Relations relations, Trail trail) {
        this.relations = relations;
        this.trail = trail;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        Viewer viewer = Viewers.current();
        RouteRule rule = rule(handler, route(request));
        return switch (rule.check(viewer)) {
            case LET_THROUGH -> mayTouch(rule.record(), viewer, request, response);
            case SIGN_IN_FIRST -> throw new InsufficientAuthenticationException("Sign in first");
            case REFUSED -> {
                if (viewer.isSignedIn()) {
                    refuse("route.refused", request);
                }
                throw new AccessDeniedException("For other roles");
            }
        };
    }

    private boolean mayTouch(Relation needed, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (needed == Relation.NONE) {
            return true;
        }
        Optional<UUID> client = client(request);
        if (client.filter(id -> relations.holds(needed, viewer, id)).isPresent()) {
            return true;
        }
        if (needed == Relation.OWN || client.filter(relations::isClient).isPresent()) {
            refuse("record.refused", request);
            return toTheDoor(needed, request, response);
        }
        response.sendError(HttpStatus.NOT_FOUND.value());
        return false;
    }

    /** Whoever may join a team or break the glass is told how, at the same address; anything else is refused. */
    private static boolean toTheDoor(Relation needed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        RequestDispatcher door =
                request.getRequestDispatcher("/clients/" + client(request).orElse(null) + "/door");
        if (needed != Relation.TREATED_BY_ME || !HttpMethod.GET.matches(request.getMethod()) || door == null) {
            throw new AccessDeniedException("Not their client");
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        door.forward(request, response);
        return false;
    }

    private void refuse(String action, HttpServletRequest request) {
        String what = request.getMethod() + " " + route(request);
        client(request)
                .filter(relations::isClient)
                .ifPresentOrElse(client -> trail.refused(action, client, what), () -> trail.refused(action, what));
    }

    private static Optional<UUID> client(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> gaps
                ? RecordPath.client(route(request), gaps)
                : Optional.empty();
    }

    /** What the route says about who may use it. Files of this house are for everybody. */
    static RouteRule rule(Object handler, String route) {
        return switch (handler) {
            case HandlerMethod method -> RouteRule.of(method, route);
            case ResourceHttpRequestHandler _ -> new RouteRule.ForAll("Files of this house");
            default -> new RouteRule.Undeclared();
        };
    }

    /** As it is declared, without what stands in its gaps: a link's secret has no place in the audit. */
    private static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
