package org.filiform.clinic.consent;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Visits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that a client agreed to: the signed copies, and taking one back on their word. */
@Controller
class ConsentListPages {

    private final Clients clients;
    private final Consents consents;
    private final ConsentViews views;
    private final ConsentPaper paper;
    private final Aheads aheads;
    private final VisitPapers papers;
    private final Visits visits;
    private final Trail trail;

    ConsentListPages(
            Clients clients,
            Consents consents,
            ConsentViews views,
            ConsentPaper paper,
            Aheads aheads,
            VisitPapers papers,
            Visits visits,
            Trail trail) {
        this.clients = clients;
        this.consents = consents;
        this.views = views;
        this.paper = paper;
        this.aheads = aheads;
        this.papers = papers;
        this.visits = visits;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/consents")
    String list(@PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        Client client = clients.addressed(id);
        List<ConsentView> all = views.of(client.id(), page.texts());
        trail.done("consent.read", client.id().value(), "");
        model.addAttribute("client", client);
        model.addAttribute("consents", all);
        model.addAttribute("aheads", aheads.of(client, page.texts()));
        model.addAttribute("plannedAt", planned(client).orElse(null));
        return "consent/list";
    }

    /** The visit that goes on, once it has a plan. */
    private Optional<Visit> planned(Client client) {
        return visits.current(client.id())
                .filter(visit -> papers.plan(visit.id()).isPresent());
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/consents/{consent}/withdraw")
    String withdraw(
            @PathVariable String id,
            @PathVariable(name = "consent") String consentId,
            @RequestParam(defaultValue = "") String why) {
        Client client = clients.addressed(id);
        consents.withdraw(consents.addressed(client.id(), consentId), Consent.Voice.PRACTITIONER, why, Room.who());
        return "redirect:/clients/" + client.id() + "/consents";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/consents/{consent}/consent.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id,
            @PathVariable(name = "consent") String consentId,
            @ModelAttribute("page") Page page) {
        Client client = clients.addressed(id);
        byte[] pdf = paper.of(client, consents.addressed(client.id(), consentId), page.texts());
        trail.done("consent.printed", client.id().value(), consentId);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"consent.pdf\"")
                .body(pdf);
    }
}
