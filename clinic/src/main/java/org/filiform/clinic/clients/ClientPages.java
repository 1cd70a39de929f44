package org.filiform.clinic.clients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Finding people, and writing down who they are. */
@Controller
class ClientPages {

    private final Clients clients;
    private final Trail trail;
    private final Clock clock;

    ClientPages(Clients clients, Trail trail, Clock clock) {
        this.clients = clients;
        this.trail = trail;
        this.clock = clock;
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK})
    @GetMapping("/clients")
    String list(@RequestParam(name = "q", defaultValue = "") String name, Model model) {
        List<Client> found = clients.find(name);
        trail.done("clients.listed", found.size() + " people");
        model.addAttribute("query", name);
        model.addAttribute("clients", found);
        model.addAttribute("total", clients.count());
        model.addAttribute("today", today());
        model.addAttribute("door", door());
        return "clients/list";
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK})
    @GetMapping("/clients/new")
    String blank(Model model) {
        return form(ClientForm.empty(), List.of(), 0, "/clients/new", model);
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK})
    @PostMapping("/clients/new")
    String create(@ModelAttribute ClientForm form, Model model) {
        List<ClientForm.Fault> faults = form.faults(today());
        if (!faults.isEmpty()) {
            return form(form, faults, 0, "/clients/new", model);
        }
        return "redirect:/clients/" + clients.create(form.details(), viewer()).id() + door();
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @GetMapping("/clients/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        Client client = clients.addressed(id);
        trail.done("client.read", client.id().value(), "");
        return form(ClientForm.of(client), List.of(), client.version(), "/clients/" + id + "/edit", model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/edit")
    String save(@PathVariable String id, @RequestParam int version, @ModelAttribute ClientForm form, Model model) {
        List<ClientForm.Fault> faults = form.faults(today());
        String address = "/clients/" + id + "/edit";
        if (!faults.isEmpty()) {
            return form(form, faults, version, address, model);
        }
        return switch (clients.edit(clients.addressed(id).id(), version, form.details(), viewer())) {
            case Saved.Done _ -> "redirect:/clients/" + id + door();
            case Saved.Gone _ -> throw missing();
            case Saved.Stale(Client current) ->
                form(
                        form,
                        List.of(new ClientForm.Fault("name", "clients.fault.stale")),
                        current.version(),
                        address,
                        model);
        };
    }

    private static String form(
            ClientForm form, List<ClientForm.Fault> faults, int version, String address, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("version", version);
        model.addAttribute("address", address);
        return "clients/form";
    }

    /** Where a name leads: to the record for whoever may read it, to the asking for the front desk. */
    private static String door() {
        return Viewers.current().readsRecords() ? "" : "/ask";
    }

    private static AccountId viewer() {
        return Viewers.current().account().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
