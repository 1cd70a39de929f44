package org.filiform.clinic.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: the one that was chosen, else the one that the browser asks for, as far as the page exists in it.
 * All pages exist in English; the questions for somebody without an account in German, too.
 */
final class Languages implements LocaleResolver {

    /** Keeps what was chosen. */
    static final String COOKIE = "filiform-language";

    private static final String TRANSLATED = "/suit";
    private static final List<Locale> ENGLISH = List.of(Locale.UK, Locale.US, Locale.ENGLISH);
    private static final List<Locale> BOTH = List.of(Locale.UK, Locale.US, Locale.ENGLISH, Locale.GERMAN);

    /** A language in which some page exists, by its short name. */
    static Optional<Locale> named(String tag) {
        return BOTH.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        List<Locale> exists = isTranslated(request.getRequestURI()) ? BOTH : ENGLISH;
        return chosen(request)
                .filter(exists::contains)
                .or(() -> Optional.ofNullable(Locale.lookup(ranges(request), exists)))
                .orElse(Locale.UK);
    }

    private static boolean isTranslated(String path) {
        return path.equals(TRANSLATED) || path.startsWith(TRANSLATED + "/");
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Languages::named);
    }

    /** What the browser asks for; whatever cannot be read asks for nothing. */
    private static List<Locale.LanguageRange> ranges(HttpServletRequest request) {
        try {
            String asked =
                    Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
            return asked.isBlank() ? List.of() : Locale.LanguageRange.parse(asked);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is chosen at its own address");
    }
}
