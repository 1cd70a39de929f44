package org.filiform.clinic.aftercare;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Letting a client go. The page tells a name and a time and nothing of the treatment, so the front desk may see it. */
@Controller
class DischargePages {

    private final Clients clients;
    private final Visits visits;
    private final Letting letting;
    private final Discharges discharges;
    private final Trail trail;
    private final Times times;
    private final Clock clock;

    DischargePages(
            Clients clients,
            Visits visits,
            Letting letting,
            Discharges discharges,
            Trail trail,
            Times times,
            Clock clock) {
        this.clients = clients;
        this.visits = visits;
        this.letting = letting;
        this.discharges = discharges;
        this.trail = trail;
        this.times = times;
        this.clock = clock;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @GetMapping("/clients/{id}/visits/{visit}/discharge")
    String look(@PathVariable String id, @PathVariable String visit, Model model) {
        Client client = clients.addressed(id);
        trail.done("client.named", client.id().value(), "");
        return show(client, visits.addressed(client.id(), visit), "", "", model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/visits/{visit}/discharge")
    String letGo(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        Client client = clients.addressed(id);
        Visit found = visits.addressed(client.id(), visit);
        Viewer viewer = Viewers.current();
        Optional<String> refusal = letting.letGo(found, why, viewer, Room.who());
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(client, found, refusal.get(), why, model);
        }
        return "redirect:" + (viewer.is(Role.PRACTITIONER) ? found.address() : "/today");
    }

    private String show(Client client, Visit visit, String fault, String why, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("visit", visit);
        model.addAttribute("gone", discharges.of(visit.id()).orElse(null));
        model.addAttribute("watched", letting.watched(visit));
        model.addAttribute(
                "refusal", letting.refusal(visit, "", Viewers.current()).orElse(""));
        model.addAttribute("fault", fault);
        model.addAttribute("why", why);
        model.addAttribute("code", Letting.REFUSED);
        model.addAttribute("now", clock.instant());
        model.addAttribute("times", times);
        return "aftercare/discharge";
    }
}
