package org.filiform.clinic.consent;

import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends the text of a visit's plan to the client, to be read before they come. */
@Controller
class SendPages {

    private final Room room;
    private final Visits visits;
    private final Sending sending;
    private final Trail trail;

    SendPages(Room room, Visits visits, Sending sending, Trail trail) {
        this.room = room;
        this.visits = visits;
        this.sending = sending;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/consent/send")
    @Transactional
    public String send(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model) {
        Room.At at = room.at(id, visit, Gate.CONSENTED, model);
        Visit held = visits.hold(at.visit().id());
        Optional<Unsent> why = sending.send(at.client(), held, new ConsentForm(typed), page.texts(), Room.who());
        why.ifPresent(unsent -> trail.refused("consent.sent", at.client().id().value(), unsent.code()));
        return "redirect:" + held.address() + "/consent"
                + why.map(unsent -> "?unsent=" + unsent.code() + "#send").orElse("#ahead");
    }
}
