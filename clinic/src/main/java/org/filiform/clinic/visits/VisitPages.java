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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning a visit, coming back to it, and ending it. */
@Controller
class VisitPages {

    private static final String OPENED = "FIL-7704";
    private static final int LONGEST_REASON = 2000;

    private final Clients clients;
    private final Visits visits;
    private final Gates gates;
    private final Room room;
    private final RulesForVisits forVisits;
    private final Opened opened;
    private final Trail trail;

    VisitPages(
            Clients clients,
            Visits visits,
            Gates gates,
            Room room,
            RulesForVisits forVisits,
            Opened opened,
            Trail trail) {
        this.clients = clients;
        this.visits = visits;
        this.gates = gates;
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
    @Transactional
    public String end(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam String how,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        Client client = clients.addressed(id);
        Visit held = visits.hold(visits.addressed(client.id(), visit).id());
        return how.equals(Visit.How.LEFT.name()) ? leave(held, why, model, response) : close(held, model, response);
    }

    private String close(Visit visit, Model model, HttpServletResponse response) {
        Standing standing = gates.of(visit, Room.who());
        if (standing.isOpenUpTo(Gate.CLOSED)) {
            visits.end(visit, Room.who(), Visit.How.CLOSED, "");
            return "redirect:" + visit.address();
        }
        return refused(visit, "visit.shut.closed", "FIL-7740", model, response);
    }

    private String leave(Visit visit, String why, Model model, HttpServletResponse response) {
        if (opened.anyAt(visit.id())) {
            return refused(visit, "visit.shut.opened", OPENED, model, response);
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            return refused(visit, "visit.fault.why-left", "", model, response);
        }
        visits.end(visit, Room.who(), Visit.How.LEFT, why);
        return "redirect:/clients/" + visit.client();
    }

    private String refused(Visit visit, String text, String code, Model model, HttpServletResponse response) {
        trail.refused("visit.ended", visit.client().value(), code.isEmpty() ? "no reason" : code);
        response.setStatus((code.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        model.addAttribute("fault", text);
        model.addAttribute("code", code);
        room.at(visit.client().toString(), visit.id().toString(), Gate.CLOSED, model);
        model.addAttribute("opened", opened.anyAt(visit.id()));
        return "visits/end";
    }
}
