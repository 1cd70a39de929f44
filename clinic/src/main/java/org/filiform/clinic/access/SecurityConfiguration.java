package org.filiform.clinic.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Sessions, forgery protection and headers. Who may do what is not decided here but by {@link AccessGate}, where the
 * routes are.
 */
@Configuration
class SecurityConfiguration {

    static final String SIGN_OUT = "/sign-out";

    /** Scripts, styles and pictures come from this house alone; nobody may put it into a frame. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri"
                    + " 'none'; form-action 'self'; object-src 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SessionMemory memory,
            RequestCache asked,
            CsrfTokenRepository csrf,
            List<BeforeLeaving> leaving,
            Trail trail) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(memory))
                .requestCache(cache -> cache.requestCache(asked))
                .csrf(forgery -> forgery.csrfTokenRepository(csrf))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new AskedBeforeLeaving(leaving), LogoutFilter.class)
                .logout(logout -> logout.logoutUrl(SIGN_OUT)
                        .logoutSuccessUrl("/")
                        .addLogoutHandler((_, _, _) -> signedOut(trail)))
                .build();
    }

    private static void signedOut(Trail trail) {
        if (Viewers.current().isSignedIn()) {
            trail.done("sign-out", "");
        }
    }

    /** Only pages that were asked for, not what their scripts ask for, are gone back to after signing in. */
    @Bean
    @SuppressWarnings("NullAway") // Null is how the library is told to leave addresses as they are.
    RequestCache requestCache() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && request.getHeader("HX-Request") == null);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** In a cookie of its own, so that whoever only looks at the public front leaves no session behind. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName("filiform-form");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    /** Nobody signs in past {@link SignIns}; without this, Spring would make up a user with a password. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new BadCredentialsException("There is no other way in");
        };
    }

    /** Argon2id with the figures that its own documentation recommends for servers. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
