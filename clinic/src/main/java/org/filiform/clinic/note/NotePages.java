package org.filiform.clinic.note;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Room;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The note of a visit: what was done, what is said beside it, what is missing, the signature, and what was added since. */
@Controller
class NotePages {

    private final Room room;
    private final Gathering gathering;
    private final Drafts drafts;
    private final Notes notes;
    private final Signatures signatures;
    private final Trail trail;

    NotePages(Room room, Gathering gathering, Drafts drafts, Notes notes, Signatures signatures, Trail trail) {
        this.room = room;
        this.gathering = gathering;
        this.drafts = drafts;
        this.notes = notes;
        this.signatures = signatures;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/note")
    String look(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        trail.done("client.read", at.client().id().value(), "");
        return show(at, drafts.of(at.visit().id()), List.of(), model);
    }

    /** Keeps what was typed, and shows the page again. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/note/draft")
    String keep(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        Draft typed = typed(form);
        if (drafts.keep(at.visit(), typed, Room.who()).isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(at, typed, List.of(signatures.stale(at.visit())), model);
        }
        return "redirect:" + at.visit().address() + "/note";
    }

    /** Keeps what was typed while it is typed. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/note/draft.json")
    ResponseEntity<Map<String, Object>> keep(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        OptionalInt version = drafts.keep(at.visit(), typed(form), Room.who());
        return version.isPresent()
                ? ResponseEntity.ok(Map.of("version", version.getAsInt()))
                : ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of());
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/note/sign")
    String sign(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        Draft typed = typed(form);
        Notes.Signer signer = new Notes.Signer(Room.who(), Viewers.current().profession());
        return switch (signatures.sign(at.client(), at.visit().id(), typed, request(form), signer)) {
            case Signatures.Outcome.Signed _ -> "redirect:" + at.visit().address() + "/note";
            case Signatures.Outcome.Refused(List<Passage.Reason> reasons) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(at, signatures.reread(at.visit(), typed), reasons, model);
            }
        };
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/note/amend")
    String amend(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        String why = text(form, "why");
        String words = text(form, "words");
        if (signatures.amend(at.client(), at.visit().id(), why, words, request(form), Room.who())) {
            return "redirect:" + at.visit().address() + "/note";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("why", why);
        model.addAttribute("words", words);
        model.addAttribute("amendFault", true);
        return show(at, drafts.of(at.visit().id()), List.of(), model);
    }

    private String show(Room.At at, Draft draft, List<Passage.Reason> refused, Model model) {
        Done done = gathering.of(at.client(), at.visit());
        model.addAttribute("draft", draft);
        model.addAttribute("refused", refused);
        model.addAttribute("handed", gathering.isHandedOver(at.visit()));
        model.addAttribute(
                "asksInjected",
                done.isInjectateOpen() || !done.draft().injected().isEmpty());
        model.addAttribute("say", gathering.saying());
        return notes.of(at.visit().id())
                .map(note -> {
                    model.addAttribute("note", note);
                    model.addAttribute("late", gathering.composer().since(done, note.knows()));
                    return "note/signed";
                })
                .orElseGet(() -> {
                    model.addAttribute("text", gathering.composer().compose(done));
                    model.addAttribute("meter", gathering.meter(done));
                    model.addAttribute("maySign", Signatures.maySign(at.visit(), done.ledger(), Room.who()));
                    return "note/note";
                });
    }

    private static Draft typed(MultiValueMap<String, String> form) {
        return new Draft(
                version(form),
                text(form, "words"),
                text(form, "variation"),
                is(form, "asPlanned"),
                text(form, "reactions"),
                is(form, "noReaction"),
                text(form, "other"),
                is(form, "nothingElse"),
                text(form, "injected"),
                is(form, "riskTold"),
                is(form, "advice"));
    }

    private static int version(MultiValueMap<String, String> form) {
        try {
            return Math.max(0, Integer.parseInt(text(form, "version")));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static boolean is(MultiValueMap<String, String> form, String name) {
        return text(form, name).equals("yes");
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String text = form.getFirst(name);
        return text == null ? "" : text.strip();
    }

    private static UUID request(MultiValueMap<String, String> form) {
        try {
            return UUID.fromString(text(form, "request"));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }
}
