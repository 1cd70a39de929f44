package org.filiform.clinic.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.filiform.clinic.access.Open;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks whoever opens a link for the date of birth: a letter can reach the wrong hands. */
@Controller
class BornPages {

    private static final String SECRET = "The address carries a secret that only this client was given";

    private final AskDoor door;

    BornPages(AskDoor door) {
        this.door = door;
    }

    @Open(because = SECRET)
    @GetMapping("/ask/{secret}/born")
    String ask(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!door.asksBorn(secret, request)) {
            return door.through(secret, request, response, model, _ -> "redirect:/ask/" + secret);
        }
        return form(secret, "", model);
    }

    @Open(because = SECRET)
    @PostMapping("/ask/{secret}/born")
    String tell(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String born,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<LocalDate> day = day(born);
        if (day.isEmpty()) {
            return form(secret, "ask.fault.day", model);
        }
        return switch (door.born(secret, day, request)) {
            case RIGHT -> "redirect:/ask/" + secret;
            case WRONG -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(secret, "ask.born.wrong", model);
            }
            case LOCKED, OVER -> {
                response.setStatus(HttpStatus.NOT_FOUND.value());
                yield "screening/expired";
            }
        };
    }

    private static String form(String secret, String fault, Model model) {
        model.addAttribute("secret", secret).addAttribute("fault", fault);
        return "screening/born";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
