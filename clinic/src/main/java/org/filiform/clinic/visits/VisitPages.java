package org.filiform.clinic.visits;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning a visit, coming back to it, and ending it. */
@Controller
class VisitPages {

    private final Clients clients;
    private final Visits visits;
    private final Ending ending;
    private final Room room;
    private final RulesForVisits forVisits;
    private final Opened opened;
    private final Trail trail;

    VisitPages(
            Clients clients,
            Visits visits,
            Ending ending,
            Room room,
            RulesForVisits forVisits,
            Opened opened,
            Trail trail) {
        this.clients = clients;
        this.visits = visits;
        this.ending = ending;
        this.room = room;
        this.forVisits = forVisits;
        this.opened = opened;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits")
    String open(@PathVariable String id, Model model, HttpServletResponse response) {
        Client client = clients.addressed(id);
        Optional<Passage.Shut> none = forVisits.shut();
        if (none.isPresent()) {
            trail.refused(
                    "visit.opened",
                    client.id().value(),
                    none.get().reasons().getFirst().code());
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("client", client);
            model.addAttribute("reasons", none.get().reasons());
            return "visits/unadopted";
        }
        return "redirect:" + visits.open(client.id(), Room.who(), "").address();
    }

    /** A visit is wherever its next gate is. */
    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}")
    String home(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.CLOSED, model);
        return at.visit().isOpen()
                ? "redirect:" + at.visit().address() + at.next().map(Doors::of).orElse("/end")
                : ended(at);
    }

    private String ended(Room.At at) {
        trail.done("client.read", at.client().id().value(), "");
        return "visits/ended";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/end")
    String end(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.CLOSED, model);
        trail.done("client.read", at.client().id().value(), "");
        model.addAttribute("opened", opened.anyAt(at.visit().id()));
        return at.visit().isOpen() ? "visits/end" : "visits/ended";
    }

    /** Closes a visit when every gate was passed, or leaves it while nothing was opened. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/end")
    String end(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam String how,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        Client client = clients.addressed(id);
        Visit which = visits.addressed(client.id(), visit);
        boolean leaves = how.equals(Visit.How.LEFT.name());
        Ending.Outcome outcome =
                leaves ? ending.leave(which.id(), Room.who(), why) : ending.close(which.id(), Room.who());
        return switch (outcome) {
            case Ending.Outcome.Over _ -> "redirect:" + (leaves ? "/clients/" + client.id() : which.address());
            case Ending.Outcome.GoesOn goesOn -> refused(which, goesOn, model, response);
        };
    }

    private String refused(Visit visit, Ending.Outcome.GoesOn why, Model model, HttpServletResponse response) {
        boolean onlyWords = why.code().isEmpty();
        trail.refused("visit.ended", visit.client().value(), onlyWords ? "no reason" : why.code());
        response.setStatus((onlyWords ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        model.addAttribute("fault", why.text());
        model.addAttribute("code", why.code());
        room.at(visit.client().toString(), visit.id().toString(), Gate.CLOSED, model);
        model.addAttribute("opened", opened.anyAt(visit.id()));
        return "visits/end";
    }
}
