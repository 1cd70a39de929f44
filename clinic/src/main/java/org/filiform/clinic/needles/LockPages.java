package org.filiform.clinic.needles;

import jakarta.servlet.http.HttpSession;
import java.util.regex.Pattern;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Locking a device that lies beside a client, and opening it again. */
@Controller
class LockPages {

    private static final Pattern PIN = Pattern.compile("[0-9]{4}");

    private final Clients clients;
    private final Visits visits;
    private final Moments moments;
    private final AtHands atHands;
    private final Boards boards;
    private final DeviceLock lock;
    private final Readings readings;
    private final Rules rules;

    LockPages(
            Clients clients,
            Visits visits,
            Moments moments,
            AtHands atHands,
            Boards boards,
            DeviceLock lock,
            Readings readings,
            Rules rules) {
        this.clients = clients;
        this.visits = visits;
        this.moments = moments;
        this.atHands = atHands;
        this.boards = boards;
        this.lock = lock;
        this.readings = readings;
        this.rules = rules;
    }

    private Visit visit(String client, String visit) {
        return visits.addressed(clients.addressed(client).id(), visit);
    }

    /** Chooses the PIN of this session, when a ledger is first opened in it. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/needles/pin")
    String choose(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String pin,
            HttpSession session,
            RedirectAttributes next) {
        Visit which = visit(id, visit);
        if (PIN.matcher(pin).matches()) {
            lock.choose(session, pin);
        } else {
            next.addFlashAttribute("fault", "needles.pin.wrong");
        }
        return "redirect:" + which.address() + "/needles";
    }

    /** Locks, with the PIN of this session or the one that is chosen now. Without either nobody could open it again. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/needles/lock")
    String lock(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String pin,
            HttpSession session,
            RedirectAttributes next) {
        Visit which = visit(id, visit);
        if (!lock.hasPin(session) && PIN.matcher(pin).matches()) {
            lock.choose(session, pin);
        }
        if (lock.lock(session, which)) {
            return "redirect:" + which.address() + "/needles/locked";
        }
        next.addFlashAttribute("fault", "needles.pin.wrong");
        return "redirect:" + which.address() + "/needles";
    }

    /** The count, and what must be told without delay. Nothing of the record stands here. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/needles/locked")
    String locked(
            @PathVariable String id,
            @PathVariable String visit,
            @ModelAttribute("page") Page page,
            CsrfToken csrf,
            HttpSession session,
            Model model) {
        Visit which = visit(id, visit);
        if (!lock.isLocked(session)) {
            return "redirect:" + which.address() + "/needles";
        }
        readings.of(which.client());
        model.addAttribute("hand", atHands.locked(moments.of(which, Room.who()), csrf, page.texts()));
        model.addAttribute("where", boards.room(which));
        model.addAttribute("cards", rules.pack().visit().cards().stream().toList());
        return "needles/locked";
    }

    /**
     * Opens a locked device.
     *
     * @param then {@code handover} for whoever needs the sheet for an emergency at once
     */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/needles/unlock")
    String unlock(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String then,
            HttpSession session,
            RedirectAttributes next) {
        Visit which = visit(id, visit);
        return switch (lock.unlock(session, pin)) {
            case DeviceLock.Unlock.Open _ ->
                "redirect:" + which.address() + (then.equals("handover") ? "/handover" : "/needles");
            case DeviceLock.Unlock.Ended _ -> "redirect:/sign-in";
            case DeviceLock.Unlock.Wrong(int left) -> {
                next.addFlashAttribute("left", left);
                yield "redirect:" + which.address() + "/needles/locked";
            }
        };
    }
}
