package org.filiform.clinic.consent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Guesses;
import org.filiform.clinic.access.Open;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A text that was sent ahead, behind the link of its letter. */
@Controller
class ReadingPages {

    private static final String SECRET = "The address carries a secret that only this client was given";
    private static final String OVER = "FIL-7745";
    private static final String INCOMPLETE = "FIL-7746";

    private final ReadingDoor door;
    private final Readings readings;
    private final Guesses guesses;
    private final Trail trail;

    ReadingPages(ReadingDoor door, Readings readings, Guesses guesses, Trail trail) {
        this.door = door;
        this.readings = readings;
        this.guesses = guesses;
        this.trail = trail;
    }

    @Open(because = SECRET)
    @GetMapping("/read/{secret}")
    String read(
            @PathVariable String secret,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (door.behind(secret, request)) {
            case ReadingDoor.Behind.Text(Sent sent, Client client) -> {
                trail.done("consent.sent-opened", client.id().value(), sent.id().toString());
                yield show(secret, sent, client, ReadingForm.blank(), page, model);
            }
            case ReadingDoor.Behind other -> elsewhere(other, secret, request, response, model);
        };
    }

    @Open(because = SECRET)
    @PostMapping("/read/{secret}")
    String said(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ReadingForm form = new ReadingForm(typed);
        return switch (door.behind(secret, request)) {
            case ReadingDoor.Behind.Text(Sent sent, Client client) -> {
                if (readings.hear(sent, readings.readers(client), form)) {
                    yield "redirect:/read/" + secret;
                }
                trail.refused("consent.sent-read", client.id().value(), INCOMPLETE);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(secret, sent, client, form, page, model);
            }
            case ReadingDoor.Behind other -> elsewhere(other, secret, request, response, model);
        };
    }

    @Open(because = SECRET)
    @PostMapping("/read/{secret}/born")
    String born(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String born,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<LocalDate> day = day(born);
        if (day.isEmpty()) {
            return born(secret, "ask.fault.day", response, model);
        }
        return switch (door.tell(secret, day.get(), request)) {
            case ReadingDoor.Behind.Text _ -> "redirect:/read/" + secret;
            case ReadingDoor.Behind.Born _ -> born(secret, "ask.born.wrong", response, model);
            case ReadingDoor.Behind other -> elsewhere(other, secret, request, response, model);
        };
    }

    private String show(String secret, Sent sent, Client client, ReadingForm form, Page page, Model model) {
        List<Sent.Reader> readers = readings.readers(client);
        model.addAttribute("form", form);
        model.addAttribute("view", readings.view(sent, client, readers, "/read/" + secret, page.texts()));
        return "consent/read";
    }

    private String elsewhere(
            ReadingDoor.Behind behind,
            String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (behind) {
            case ReadingDoor.Behind.Text _ -> "redirect:/read/" + secret;
            case ReadingDoor.Behind.Born _ -> born(secret, "", response, model);
            case ReadingDoor.Behind.Staff(var client) -> "redirect:/clients/" + client + "/consents";
            case ReadingDoor.Behind.Over _ -> over(request, response, model);
        };
    }

    private static String born(String secret, String fault, HttpServletResponse response, Model model) {
        if (!fault.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("secret", secret).addAttribute("fault", fault);
        return "consent/born";
    }

    /** The page of what is no link of ours, or none any more. Whoever guesses often is told to wait. */
    private String over(HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean often = guesses.wrong(request.getRemoteAddr()).isPresent();
        response.setStatus((often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        model.addAttribute("code", OVER);
        return "consent/over";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
