package org.filiform.clinic.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through only where its route says who may. What says nothing does not answer. */
final class AccessGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isOpen(method)) {
            check(method.getMethodAnnotation(Access.class), Viewers.current());
        }
        return true;
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(Open.class)
                || method.getBeanType().getPackageName().startsWith("org.springframework.boot.webmvc");
    }

    private static void check(@Nullable Access declared, Viewer viewer) {
        if (declared == null) {
            throw new AccessDeniedException("This route declares nobody who may use it");
        }
        if (!viewer.isSignedIn()) {
            throw new InsufficientAuthenticationException("Sign in first");
        }
        if (Arrays.stream(declared.value()).noneMatch(viewer::is)) {
            throw new AccessDeniedException("For other roles");
        }
    }
}
