package org.filiform.clinic.reach;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under the names of this clinic. A page elsewhere that leads its own name to this machine gets nothing, and
 * nothing that a request says about its host is believed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownNames extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;
    private static final String READY = "/ready";

    private final Set<String> names;

    KnownNames(@Value("${" + Opening.HOSTS + ":localhost,127.0.0.1,[::1]}") Set<String> names) {
        this.names = Set.copyOf(names);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(READY);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        if (names.contains(name)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(MISDIRECTED);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .print(
                        "This clinic does not go by the name in your address. Use the address that you were given. [FIL-7700]\n");
    }
}
