package org.filiform.clinic.story;

import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The record of a client as a story, and its visits alone. */
@Controller
class StoryPages {

    private final Clients clients;
    private final Stories stories;
    private final Trail trail;

    StoryPages(Clients clients, Stories stories, Trail trail) {
        this.clients = clients;
        this.stories = stories;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/story")
    String story(@PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        Client client = clients.addressed(id);
        trail.done("client.read", client.id().value(), "");
        model.addAttribute("events", stories.of(client, page.texts()));
        return show(client, model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits")
    String visits(@PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        Client client = clients.addressed(id);
        trail.done("client.read", client.id().value(), "");
        model.addAttribute("events", stories.visits(client, page.texts()));
        return show(client, model);
    }

    private String show(Client client, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("pain", stories.pain(client));
        model.addAttribute(
                "complaint",
                stories.last(client)
                        .map(seen -> seen.complaint())
                        .orElse(client.details().complaint()));
        model.addAttribute("agreed", stories.agreed(client));
        return "story/story";
    }
}
