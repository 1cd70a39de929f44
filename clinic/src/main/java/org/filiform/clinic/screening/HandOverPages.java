package org.filiform.clinic.screening;

import jakarta.servlet.http.HttpSession;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Open;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.outbox.Mail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handing a device over to a client, and taking it back. Nothing of the record stands here, so the front desk may. */
@Controller
class HandOverPages {

    private static final String PIN = "[0-9]{4}";
    private static final String LOCKED = "The device is locked; the PIN is what opens it";

    private final Clients clients;
    private final Beginnings beginnings;
    private final Rounds rounds;
    private final Speakers speakers;
    private final HandOver handOver;
    private final Ways ways;
    private final Mail letters;
    private final Trail trail;

    HandOverPages(
            Clients clients,
            Beginnings beginnings,
            Rounds rounds,
            Speakers speakers,
            HandOver handOver,
            Ways ways,
            Mail letters,
            Trail trail) {
        this.clients = clients;
        this.beginnings = beginnings;
        this.rounds = rounds;
        this.speakers = speakers;
        this.handOver = handOver;
        this.ways = ways;
        this.letters = letters;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @GetMapping("/clients/{id}/ask")
    String ask(@PathVariable String id, @RequestParam(name = "mail", defaultValue = "") String mail, Model model) {
        Client client = clients.addressed(id);
        trail.done("client.named", client.id().value(), "");
        model.addAttribute("mail", mail);
        return form(client, false, model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/ask")
    String handOver(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String speaker,
            HttpSession session,
            Model model) {
        Client client = clients.addressed(id);
        if (!pin.matches(PIN)) {
            return form(client, true, model);
        }
        String secret = beginnings.onDevice(client, speaker);
        String back = Viewers.current().readsRecords() ? "/clients/" + client.id() : "/today";
        handOver.lock(session, pin, back, rounds.open(secret).orElseThrow());
        return "redirect:/ask/" + secret;
    }

    private String form(Client client, boolean wrong, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("ways", ways.to(client));
        model.addAttribute("notSent", letters.notSentTo(client.id().value()).orElse(null));
        model.addAttribute("wrong", wrong);
        model.addAttribute("speakers", speakers.of(client.id()));
        return "screening/hand-over";
    }

    @Open(because = LOCKED)
    @GetMapping("/locked")
    String locked(HttpSession session) {
        return handOver.isHandedOver(session) ? "screening/locked" : "redirect:/today";
    }

    @Open(because = LOCKED)
    @PostMapping("/locked")
    String unlock(@RequestParam(defaultValue = "") String pin, HttpSession session, Model model) {
        return switch (handOver.unlock(session, pin)) {
            case HandOver.Unlock.Open(String back) -> "redirect:" + back;
            case HandOver.Unlock.Ended _ -> "redirect:/sign-in";
            case HandOver.Unlock.Wrong(int left) -> {
                model.addAttribute("left", left);
                yield "screening/locked";
            }
        };
    }
}
