package org.filiform.clinic.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;

/** What a route says about who may use it. */
public sealed interface RouteRule {

    /** Everybody, signed in or not. */
    record ForAll(String because) implements RouteRule {}

    /** Whoever has one of these roles. */
    record ForRoles(Set<Role> roles) implements RouteRule {
        public ForRoles {
            roles = Set.copyOf(roles);
        }
    }

    /** It says nothing, or two things: nobody may. */
    record Undeclared() implements RouteRule {}

    /** What a check comes to. */
    enum Answer {
        LET_THROUGH,
        SIGN_IN_FIRST,
        REFUSED
    }

    /** The rule of a route of ours; Spring's own page of errors is for all. */
    static RouteRule of(HandlerMethod method) {
        Access access = method.getMethodAnnotation(Access.class);
        Open open = method.getMethodAnnotation(Open.class);
        Own own = method.getMethodAnnotation(Own.class);
        List<RouteRule> said = Stream.<Optional<RouteRule>>of(
                        Optional.ofNullable(access).map(rule -> new ForRoles(Set.of(rule.value()))),
                        Optional.ofNullable(open).map(rule -> new ForAll(rule.because())),
                        Optional.ofNullable(own).map(_ -> new ForRoles(EnumSet.allOf(Role.class))))
                .flatMap(Optional::stream)
                .toList();
        if (said.size() == 1) {
            return said.getFirst();
        }
        boolean springsOwn = method.getBeanType().getPackageName().startsWith("org.springframework.boot.webmvc");
        return springsOwn && said.isEmpty() ? new ForAll("Errors must be readable") : new Undeclared();
    }

    /** Whether somebody may. */
    default Answer check(Viewer viewer) {
        return switch (this) {
            case ForAll _ -> Answer.LET_THROUGH;
            case Undeclared _ -> Answer.REFUSED;
            case ForRoles(Set<Role> roles) ->
                !viewer.isSignedIn()
                        ? Answer.SIGN_IN_FIRST
                        : roles.stream().anyMatch(viewer::is) ? Answer.LET_THROUGH : Answer.REFUSED;
        };
    }
}
