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

    /** Whoever has one of these roles and is this to the client in the address. */
    record ForRoles(Set<Role> roles, Relation record) implements RouteRule {
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

    /**
     * The rule of a route of ours; Spring's own page of errors is for all. Where a client stands in the address, it must say
     * what somebody has to be to them, and nowhere else.
     */
    static RouteRule of(HandlerMethod method, String pattern) {
        Access access = method.getMethodAnnotation(Access.class);
        Open open = method.getMethodAnnotation(Open.class);
        Own own = method.getMethodAnnotation(Own.class);
        List<RouteRule> said = Stream.<Optional<RouteRule>>of(
                        Optional.ofNullable(access).map(rule -> new ForRoles(Set.of(rule.value()), rule.record())),
                        Optional.ofNullable(open).map(rule -> new ForAll(rule.because())),
                        Optional.ofNullable(own).map(_ -> new ForRoles(EnumSet.allOf(Role.class), Relation.NONE)))
                .flatMap(Optional::stream)
                .toList();
        if (said.size() == 1) {
            RouteRule rule = said.getFirst();
            boolean saysWhose = rule.record() != Relation.NONE;
            return saysWhose == RecordPath.gap(pattern).isPresent() ? rule : new Undeclared();
        }
        boolean springsOwn = method.getBeanType().getPackageName().startsWith("org.springframework.boot.webmvc");
        return springsOwn && said.isEmpty() ? new ForAll("Errors must be readable") : new Undeclared();
    }

    /** What somebody must be to the client in the address. */
    default Relation record() {
        return Relation.NONE;
    }

    /** Whether somebody may, as far as their roles go. */
    default Answer check(Viewer viewer) {
        return switch (this) {
            case ForAll _ -> Answer.LET_THROUGH;
            case Undeclared _ -> Answer.REFUSED;
            case ForRoles(Set<Role> roles, Relation _) ->
                !viewer.isSignedIn()
                        ? Answer.SIGN_IN_FIRST
                        : roles.stream().anyMatch(viewer::is) ? Answer.LET_THROUGH : Answer.REFUSED;
        };
    }
}
