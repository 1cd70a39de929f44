package org.filiform.clinic.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads whoever signs out to what asks them first, unless they leave all the same. Nobody is ever kept. */
final class AskedBeforeLeaving extends OncePerRequestFilter {

    private static final String ALL_THE_SAME = "anyway";

    private final List<BeforeLeaving> asking;

    AskedBeforeLeaving(List<BeforeLeaving> asking) {
        this.asking = List.copyOf(asking);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getServletPath().equals(SecurityConfiguration.SIGN_OUT)
                || Objects.equals(request.getParameter("leave"), ALL_THE_SAME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> page = page();
        if (page.isPresent()) {
            response.sendRedirect(page.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<String> page() {
        Viewer viewer = Viewers.current();
        return asking.stream().flatMap(asked -> asked.page(viewer).stream()).findFirst();
    }
}
