package org.filiform.clinic.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has changed since somebody was asked before. Every yes and no that they read and leave as it is, they say again. */
@Controller
class ChangedPages {

    private static final String SECRET = "The address carries a secret that only this client was given";
    private static final String NOTHING = "nothing";

    private final AskDoor door;
    private final Asking asking;

    ChangedPages(AskDoor door, Asking asking) {
        this.door = door;
        this.asking = asking;
    }

    @Open(because = SECRET)
    @GetMapping("/ask/{secret}/" + Asking.CHANGED)
    String ask(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        return door.through(
                secret,
                request,
                response,
                model,
                state -> state.earlier()
                        .map(earlier -> form(secret, state, earlier, Set.of(), "", model))
                        .orElseGet(() -> "redirect:/ask/" + secret));
    }

    @Open(because = SECRET)
    @PostMapping("/ask/{secret}/" + Asking.CHANGED)
    String tell(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") List<String> changed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return door.through(
                secret,
                request,
                response,
                model,
                state -> state.earlier()
                        .map(earlier -> tell(
                                secret, state, earlier, new Told(mark, answer, Set.copyOf(changed)), response, model))
                        .orElseGet(() -> changed.isEmpty()
                                ? "redirect:/ask/" + secret
                                : AskDoor.finished(secret, response, model)));
    }

    /** What was sent: which version was read, which button was pressed, which pages are no longer true. */
    private record Told(String mark, String answer, Set<String> changed) {}

    private String tell(
            String secret, Asking.State state, Earlier earlier, Told told, HttpServletResponse response, Model model) {
        Optional<String> fault = fault(earlier, told);
        if (fault.isPresent()) {
            return form(secret, state, earlier, told.changed(), fault.get(), model);
        }
        return switch (asking.confirm(state, earlier, told.changed())) {
            case Asking.Sent.Kept(Asking.State after) ->
                "redirect:/ask/" + secret + "/"
                        + asking.after(after, Asking.CHANGED).orElse("done");
            case Asking.Sent.Finished _, Asking.Sent.Incomplete _ -> AskDoor.finished(secret, response, model);
        };
    }

    private static Optional<String> fault(Earlier earlier, Told told) {
        boolean nothing = told.answer().equals(NOTHING);
        if (!told.mark().equals(earlier.mark())) {
            return Optional.of("ask.changed.fault.other");
        }
        if (nothing != told.changed().isEmpty()) {
            return Optional.of(nothing ? "ask.changed.fault.both" : "ask.changed.fault.none");
        }
        return Optional.empty();
    }

    private String form(
            String secret, Asking.State state, Earlier earlier, Set<String> changed, String fault, Model model) {
        asking.showsEarlier(state);
        model.addAttribute("secret", secret);
        model.addAttribute("earlier", earlier);
        model.addAttribute("changed", changed);
        model.addAttribute("fault", fault);
        model.addAttribute("of", state.pages().count());
        model.addAttribute("before", state.pages().first());
        return "screening/changed";
    }
}
