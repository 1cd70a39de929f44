package org.filiform.clinic.drawings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The drawings of a client: the newest, those before it, two beside each other, and one as CHOIR codes. */
@Controller
class DrawingPages {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Clients clients;
    private final Drawings drawings;
    private final DrawingViews views;
    private final Rules rules;
    private final Trail trail;

    DrawingPages(Clients clients, Drawings drawings, DrawingViews views, Rules rules, Trail trail) {
        this.clients = clients;
        this.drawings = drawings;
        this.views = views;
        this.rules = rules;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/drawing")
    String all(@PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        Client client = clients.addressed(id);
        List<DrawingView> all = drawings.of(client.id()).stream()
                .map(drawing -> views.of(drawing, "pain", page.texts()))
                .toList();
        trail.done("drawing.read", client.id().value(), "");
        model.addAttribute("client", client);
        model.addAttribute("drawings", all);
        return "drawings/all";
    }

    /** One of before, as it was kept. */
    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/drawing/{drawing}")
    String one(@PathVariable String id, @PathVariable String drawing, @ModelAttribute("page") Page page, Model model) {
        Client client = clients.addressed(id);
        Drawing found = addressed(client, drawing);
        trail.done("drawing.read", client.id().value(), drawing);
        model.addAttribute("client", client);
        model.addAttribute("view", views.of(found, "pain", page.texts()));
        return "drawings/one";
    }

    /** Two beside each other, whichever way round they were named; nothing named means the newest two. */
    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/drawing/compare")
    String compare(
            @PathVariable String id,
            @RequestParam String then,
            @RequestParam String now,
            @ModelAttribute("page") Page page,
            Model model) {
        Client client = clients.addressed(id);
        Drawing one = addressed(client, then);
        Drawing other = addressed(client, now);
        boolean turned = one.at().isAfter(other.at());
        trail.done("drawing.read", client.id().value(), then + " " + now);
        model.addAttribute("client", client);
        model.addAttribute(
                "comparison", Comparison.of(turned ? other : one, turned ? one : other, views, page.texts()));
        return "drawings/compare";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/drawing/{drawing}/choir.csv")
    ResponseEntity<String> csv(@PathVariable String id, @PathVariable String drawing) {
        Drawing found = exported(clients.addressed(id), drawing);
        return ResponseEntity.ok().contentType(CSV).body(Choir.csv(found, rules.shipped()));
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/drawing/{drawing}/choir.json")
    ResponseEntity<String> json(@PathVariable String id, @PathVariable String drawing) {
        Drawing found = exported(clients.addressed(id), drawing);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Choir.json(found, rules.shipped()));
    }

    private Drawing exported(Client client, String drawing) {
        Drawing found = addressed(client, drawing);
        trail.done("drawing.exported", client.id().value(), drawing);
        return found;
    }

    private Drawing addressed(Client client, String drawing) {
        return read(drawing)
                .flatMap(id -> drawings.find(client.id(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<UUID> read(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
