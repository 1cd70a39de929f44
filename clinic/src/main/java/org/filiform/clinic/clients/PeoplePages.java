package org.filiform.clinic.clients;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has to do with a record besides its client: the team, who speaks for them, and who may contact them how. */
@Controller
class PeoplePages {

    private static final int LONGEST_NAME = 200;

    private final Clients clients;
    private final People people;
    private final Invitations invitations;
    private final ContactForm contacts;
    private final Guardians guardians;
    private final Privacy privacy;
    private final Trail trail;
    private final Clock clock;

    PeoplePages(
            Clients clients,
            People people,
            Invitations invitations,
            ContactForm contacts,
            Guardians guardians,
            Privacy privacy,
            Trail trail,
            Clock clock) {
        this.clients = clients;
        this.people = people;
        this.invitations = invitations;
        this.contacts = contacts;
        this.guardians = guardians;
        this.privacy = privacy;
        this.trail = trail;
        this.clock = clock;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @GetMapping("/clients/{id}/people")
    String show(@PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        Client client = clients.addressed(id);
        trail.done("client.people-read", client.id().value(), "");
        return show(client, GuardianForm.empty(), List.of(), page, model);
    }

    private String show(Client client, GuardianForm form, List<ClientForm.Fault> faults, Page page, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("view", people.of(client, page.texts()));
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        return "clients/people";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/account")
    String invite(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String mail,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Client client = clients.addressed(id);
        Optional<String> fault = !ClientForm.isMail(mail)
                ? Optional.of("clients.fault.mail")
                : switch (invitations.client(client, mail, account(), page)) {
                    case SENT -> Optional.empty();
                    case MAIL_TAKEN -> Optional.of("people.account.taken");
                    case HAS_ONE -> Optional.of("people.account.has-one");
                };
        if (fault.isPresent()) {
            return refused(
                    client, GuardianForm.empty(), new ClientForm.Fault("mail", fault.get()), page, model, response);
        }
        next.addFlashAttribute("notice", "people.account.invited");
        return back(client);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/account/again")
    String inviteAgain(@PathVariable String id, @ModelAttribute("page") Page page, RedirectAttributes next) {
        Client client = clients.addressed(id);
        invitations.again(client, page);
        next.addFlashAttribute("notice", "people.account.invited");
        return back(client);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/account/take-back")
    String takeBack(@PathVariable String id, RedirectAttributes next) {
        Client client = clients.addressed(id);
        invitations.takeBack(client);
        next.addFlashAttribute("notice", "people.account.taken-back");
        return back(client);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/contact")
    String contact(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes next) {
        Client client = clients.addressed(id);
        String said = Objects.requireNonNullElse(fields.getFirst("said"), "").strip();
        String by = said.isEmpty() || said.length() > LONGEST_NAME ? client.name() : said;
        contacts.keep(client.id(), fields, by, account());
        next.addFlashAttribute("notice", "people.saved");
        return back(client);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/guardians")
    String addGuardian(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Client client = clients.addressed(id);
        GuardianForm form = GuardianForm.of(fields);
        List<ClientForm.Fault> faults = form.faults(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (!faults.isEmpty()) {
            return refused(client, form, faults.getFirst(), page, model, response);
        }
        if (!invitations.guardian(client.id(), form, account(), page)) {
            ClientForm.Fault taken = new ClientForm.Fault("guardian-mail", "people.account.taken");
            return refused(client, form, taken, page, model, response);
        }
        next.addFlashAttribute("notice", "people.saved");
        return back(client);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/guardians/{guardian}/end")
    String endGuardian(@PathVariable String id, @PathVariable UUID guardian, RedirectAttributes next) {
        Client client = clients.addressed(id);
        guardians.end(client.id(), guardian, account());
        next.addFlashAttribute("notice", "people.saved");
        return back(client);
    }

    @Access(value = Role.CLINICAL_LEAD, record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/private")
    String openPrivate(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Client client = clients.addressed(id);
        if (reason.strip().length() < Privacy.SHORTEST_REASON) {
            ClientForm.Fault fault = new ClientForm.Fault("private-reason", "door.reason.fault");
            return refused(client, GuardianForm.empty(), fault, page, model, response);
        }
        privacy.open(client.id(), true, account(), reason);
        next.addFlashAttribute("notice", "people.saved");
        return back(client);
    }

    /** The page as it came back, with what is wrong; it is shown again, so it is read again. */
    private String refused(
            Client client,
            GuardianForm form,
            ClientForm.Fault fault,
            Page page,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        trail.done("client.people-read", client.id().value(), "");
        return show(client, form, List.of(fault), page, model);
    }

    private static String back(Client client) {
        return "redirect:/clients/" + client.id() + "/people";
    }

    private static AccountId account() {
        return Viewers.current().account().orElseThrow();
    }
}
