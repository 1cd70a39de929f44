package org.filiform.clinic.mine;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.ContactConsents;
import org.filiform.clinic.clients.ContactForm;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.PeopleView;
import org.filiform.clinic.clients.Reach;
import org.filiform.clinic.clients.Saved;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may contact a client and where; the client changes both themself. Name and day of birth are changed at the desk. */
@Controller
class MyContactPages {

    private final Records records;
    private final Clients clients;
    private final ContactForm contacts;
    private final ContactConsents consents;
    private final Times times;
    private final Trail trail;

    MyContactPages(
            Records records,
            Clients clients,
            ContactForm contacts,
            ContactConsents consents,
            Times times,
            Trail trail) {
        this.records = records;
        this.clients = clients;
        this.contacts = contacts;
        this.consents = consents;
        this.times = times;
        this.trail = trail;
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/contact")
    String contact(@PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        MyRecord record = records.open(id);
        return show(record, Reach.of(record.client()), Optional.empty(), page, model);
    }

    private String show(MyRecord record, Reach reach, Optional<String> fault, Page page, Model model) {
        trail.done("mine.contact-read", record.client().id().value(), "");
        model.addAttribute("record", record);
        model.addAttribute("reach", reach);
        model.addAttribute("version", record.client().version());
        model.addAttribute("fault", fault.orElse(""));
        model.addAttribute("rows", contacts.rows(record.client().id()));
        model.addAttribute("history", history(record.client(), page.texts()));
        return "mine/contact";
    }

    private List<PeopleView.Said> history(Client client, Texts texts) {
        return consents.of(client.id()).stream()
                .map(said -> new PeopleView.Said(
                        ContactForm.words(said, texts), said.saidBy(), times.minute(said.at(), texts)))
                .toList();
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @PostMapping("/mine/{id}/contact")
    String change(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes next) {
        MyRecord record = deciding(id);
        String by = record.speaker().map(Guardian::name).orElse(record.client().name());
        contacts.keep(record.client().id(), fields, by, Records.viewer());
        next.addFlashAttribute("notice", "mine.saved");
        return "redirect:" + record.at() + "/contact";
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @PostMapping("/mine/{id}/details")
    String correct(
            @PathVariable String id,
            @RequestParam int version,
            @ModelAttribute Reach reach,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MyRecord record = deciding(id);
        Optional<String> fault = reach.fault().or(() -> saved(record.client(), version, reach));
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(records.open(id), reach, fault, page, model);
        }
        next.addFlashAttribute("notice", "mine.saved");
        return "redirect:" + record.at() + "/contact";
    }

    private Optional<String> saved(Client client, int version, Reach reach) {
        return switch (clients.edit(client.id(), version, reach.in(client.details()), Records.viewer())) {
            case Saved.Done _ -> Optional.empty();
            case Saved.Stale _, Saved.Gone _ -> Optional.of("mine.details.stale");
        };
    }

    private MyRecord deciding(String id) {
        MyRecord record = records.open(id);
        if (!record.mayDecide()) {
            trail.refused("mine.changed", record.client().id().value(), "");
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return record;
    }
}
