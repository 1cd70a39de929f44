package org.filiform.clinic.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.filiform.clinic.access.Open;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Choosing a language: it is kept in the browser, and says nothing about anybody. */
@Controller
class LanguagePage {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Open(because = "Anybody may choose the language of the public pages")
    @GetMapping("/language/{tag}")
    String choose(@PathVariable String tag, @RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
        String language = Languages.named(tag)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .toLanguageTag();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Languages.COOKIE, language)
                        .path("/")
                        .maxAge(A_YEAR)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build()
                        .toString());
        return "redirect:" + (isHere(to) ? to : "/");
    }

    /** An address of this house and of no other. */
    private static boolean isHere(String to) {
        return to.matches("/([a-z][a-z0-9/-]*)?");
    }
}
