package org.filiform.clinic.clients;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.BreakGlass;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands before the record of somebody whom one does not treat: the ways in, each with what it costs. */
@Controller
class DoorPages {

    private final Clients clients;
    private final CareTeam team;
    private final BreakGlass glass;
    private final Trail trail;

    DoorPages(Clients clients, CareTeam team, BreakGlass glass, Trail trail) {
        this.clients = clients;
        this.team = team;
        this.glass = glass;
        this.trail = trail;
    }

    /** The gate leads here, and has written its own entry then. */
    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.SAME_CLINIC)
    @GetMapping("/clients/{id}/door")
    String door(@PathVariable String id, HttpServletRequest request, Model model) {
        Client client = clients.addressed(id);
        Object wanted = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (wanted == null) {
            trail.done("client.named", client.id().value(), "");
        }
        return door(client, wanted == null ? "" : wanted.toString(), "", model);
    }

    private static String door(Client client, String wanted, String reason, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("then", wanted);
        model.addAttribute("reason", reason);
        return "clients/door";
    }

    @Access(value = Role.PRACTITIONER, record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/team/join")
    String join(@PathVariable String id, @RequestParam(defaultValue = "") String then) {
        ClientId client = clients.addressed(id).id();
        team.join(client, account(), CareTeam.How.JOINED);
        return "redirect:" + within(client, then);
    }

    @Access(value = Role.PRACTITIONER, record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/team/leave")
    String leave(@PathVariable String id) {
        team.leave(clients.addressed(id).id(), account());
        return "redirect:/clients";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/open")
    String open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String then,
            Model model,
            HttpServletResponse response) {
        Client client = clients.addressed(id);
        Viewer viewer = Viewers.current();
        BreakGlass.Outcome outcome = viewer.is(Role.CLINICAL_LEAD)
                ? glass.lookIn(client.id().value(), reason)
                : glass.open(client.id().value(), reason);
        return switch (outcome) {
            case BreakGlass.Outcome.Opened _ -> "redirect:" + within(client.id(), then);
            case BreakGlass.Outcome.NeedsReason() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("fault", true);
                yield door(client, then, reason, model);
            }
        };
    }

    /** Only a page of this record is gone back to. */
    private static String within(ClientId client, String then) {
        String record = "/clients/" + client;
        return then.matches("/clients/[-0-9a-f]{36}(/[a-z0-9][-.a-z0-9]*)*") && then.startsWith(record) ? then : record;
    }

    private static AccountId account() {
        return Viewers.current().account().orElseThrow();
    }
}
