package org.filiform.clinic.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.access.Open;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which a client answers. What was known before is shown only where {@link AskDoor} says that it may. */
@Controller
class AskPages {

    private static final String SECRET = "The address carries a secret that only this client was given";

    private final AskDoor door;
    private final Asking asking;
    private final ClientWords words;

    AskPages(AskDoor door, Asking asking, ClientWords words) {
        this.door = door;
        this.asking = asking;
        this.words = words;
    }

    @Open(because = SECRET)
    @GetMapping("/ask/{secret}")
    String begin(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        return door.through(secret, request, response, model, state -> {
            Optional<String> next = asking.next(state);
            if (next.isEmpty()) {
                return at(secret, "done");
            }
            model.addAttribute("secret", secret);
            model.addAttribute("next", next.get());
            model.addAttribute("resumed", !state.replies().byFact().isEmpty());
            model.addAttribute("again", state.earlier().isPresent());
            return "screening/begin";
        });
    }

    @Open(because = SECRET)
    @GetMapping("/ask/{secret}/{page}")
    String page(
            @PathVariable String secret,
            @PathVariable String page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return door.through(
                secret,
                request,
                response,
                model,
                state -> show(secret, state, state.page(page).orElseThrow(AskPages::missing), List.of(), model));
    }

    @Open(because = SECRET)
    @GetMapping("/ask/{secret}/{page}/more")
    String more(
            @PathVariable String secret,
            @PathVariable String page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return door.through(
                secret,
                request,
                response,
                model,
                state -> state.more(page)
                        .map(more -> show(secret, state, more, List.of(), model))
                        .orElseGet(() -> onwards(secret, page, state)));
    }

    @Open(because = SECRET)
    @PostMapping("/ask/{secret}/{page}")
    String send(
            @PathVariable String secret,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return door.through(
                secret,
                request,
                response,
                model,
                state -> send(secret, state, state.page(page).orElseThrow(AskPages::missing), fields, response, model));
    }

    @Open(because = SECRET)
    @PostMapping("/ask/{secret}/{page}/more")
    String sendMore(
            @PathVariable String secret,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return door.through(
                secret,
                request,
                response,
                model,
                state -> state.more(page)
                        .map(asked -> send(secret, state, asked, fields, response, model))
                        .orElseGet(() -> onwards(secret, page, state)));
    }

    private String send(
            String secret,
            Asking.State state,
            QuestionPage asked,
            MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        return switch (asking.send(state, asked, fields)) {
            case Asking.Sent.Incomplete(QuestionPage filled, List<PageFault> faults) ->
                show(secret, state, filled, faults, model);
            case Asking.Sent.Finished _ -> AskDoor.finished(secret, response, model);
            case Asking.Sent.Kept(Asking.State after) when after.isUrgent() -> at(secret, "now/help");
            case Asking.Sent.Kept(Asking.State after)
            when !asked.more() && after.more(asked.id()).isPresent() -> at(secret, asked.id() + "/more");
            case Asking.Sent.Kept(Asking.State after) -> onwards(secret, asked.id(), after);
        };
    }

    @Open(because = SECRET)
    @GetMapping("/ask/{secret}/now/help")
    String help(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        return door.toItsEnd(secret, request, response, state -> {
            if (!state.sentForHelp()) {
                return "redirect:/ask/" + secret;
            }
            model.addAttribute("said", words.said(state.told().get().stream(), true));
            model.addAttribute("country", state.client().details().country());
            model.addAttribute("told", true);
            return "screening/help";
        });
    }

    @Open(because = SECRET)
    @GetMapping("/ask/{secret}/done")
    String done(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        return door.toItsEnd(secret, request, response, state -> {
            if (state.round().completedAt().isEmpty()) {
                return "redirect:/ask/" + secret;
            }
            if (state.sentForHelp()) {
                return at(secret, "now/help");
            }
            model.addAttribute("said", words.said(state.told().get().stream(), false));
            model.addAttribute("isHandedOver", state.round().way() == Way.DEVICE);
            return "screening/done";
        });
    }

    private static String at(String secret, String page) {
        return "redirect:/ask/" + secret + "/" + page;
    }

    private String onwards(String secret, String page, Asking.State state) {
        return at(secret, asking.after(state, page).orElse("done"));
    }

    private String show(String secret, Asking.State state, QuestionPage page, List<PageFault> faults, Model model) {
        if (page.tellsEarlier()) {
            asking.showsEarlier(state);
        }
        String here = "/ask/" + secret + "/";
        model.addAttribute("action", here + page.id() + (page.more() ? "/more" : ""));
        model.addAttribute("leave", "/ask/" + secret);
        model.addAttribute("carried", Map.of());
        model.addAttribute("questions", page);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "before",
                page.more()
                        ? here + page.id()
                        : state.pages().before(page.id()).map(here::concat).orElse(""));
        model.addAttribute("emergency", page.id().equals(state.pages().first()));
        model.addAttribute("country", state.client().details().country());
        return "screening/question";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
