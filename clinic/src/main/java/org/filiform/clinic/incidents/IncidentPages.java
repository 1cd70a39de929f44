package org.filiform.clinic.incidents;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.visits.Room;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The incidents of the house for the clinical lead, and those of their clients for whoever treats. */
@Controller
class IncidentPages {

    private static final int LONGEST = 2000;
    private static final int LONGEST_LINE = 500;

    private final Incidents incidents;
    private final Clients clients;
    private final CareTeam team;
    private final Trail trail;
    private final Clock clock;

    IncidentPages(Incidents incidents, Clients clients, CareTeam team, Trail trail, Clock clock) {
        this.incidents = incidents;
        this.clients = clients;
        this.team = team;
        this.trail = trail;
        this.clock = clock;
    }

    /** What happened stands on the page of each, which is for those alone who treat the client or open the record with a reason. */
    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD})
    @GetMapping("/incidents")
    String list(Model model) {
        List<Listed> open = listed(incidents.open());
        trail.done("incidents.listed", open.size() + " open");
        model.addAttribute("open", open);
        model.addAttribute("closed", listed(incidents.closed()));
        model.addAttribute("zone", clock.getZone());
        return "incidents/list";
    }

    private List<Listed> listed(List<Incident> all) {
        Viewer viewer = Viewers.current();
        Predicate<ClientId> isTheirs = viewer.is(Role.CLINICAL_LEAD)
                ? _ -> true
                : team.treatedBy(viewer.account().orElseThrow());
        return all.stream()
                .filter(incident -> isTheirs.test(incident.client()))
                .map(incident -> new Listed(
                        incident,
                        clients.get(incident.client()).map(Client::name).orElse("")))
                .toList();
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/incidents/{incident}")
    String look(@PathVariable String id, @PathVariable String incident, Model model) {
        Client client = clients.addressed(id);
        trail.done("client.read", client.id().value(), "");
        return show(client, addressed(client, incident), model);
    }

    private String show(Client client, Incident incident, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("incident", incident);
        model.addAttribute("told", incidents.told(incident).orElse(null));
        model.addAttribute("causes", incidents.causes(incident));
        model.addAttribute("zone", clock.getZone());
        return "incidents/incident";
    }

    private Incident addressed(Client client, String incident) {
        return id(incident)
                .flatMap(incidents::find)
                .filter(found -> found.client().equals(client.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/incidents/{incident}/told")
    String tell(
            @PathVariable String id,
            @PathVariable String incident,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Client client = clients.addressed(id);
        Incident which = addressed(client, incident);
        Optional<UUID> request = id(typed.getOrDefault("request", ""));
        if (!isText(typed, "lastSeen", LONGEST_LINE)
                || !isText(typed, "toldWhom", LONGEST_LINE)
                || !isSaid(typed, "imaging")
                || !isSaid(typed, "client")
                || request.isEmpty()) {
            return refused(client, which, "incidents.fault.told", typed, model, response);
        }
        Told told = new Told(
                typed.getOrDefault("lastSeen", "").strip(),
                typed.getOrDefault("toldWhom", "").strip(),
                typed.getOrDefault("imaging", "").equals("yes"),
                typed.getOrDefault("client", "").equals("yes"),
                Room.who().name(),
                clock.instant());
        incidents.tell(which, request.get(), told, Room.who());
        return "redirect:" + which.address();
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/incidents/{incident}/close")
    String close(
            @PathVariable String id,
            @PathVariable String incident,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Client client = clients.addressed(id);
        Incident which = addressed(client, incident);
        if (!isText(typed, "done", LONGEST) || !isText(typed, "clientTold", LONGEST)) {
            return refused(client, which, "incidents.fault.close", typed, model, response);
        }
        incidents.close(
                which,
                typed.getOrDefault("done", "").strip(),
                typed.getOrDefault("clientTold", "").strip(),
                Room.who());
        return "redirect:" + which.address();
    }

    private String refused(
            Client client,
            Incident incident,
            String fault,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        trail.refused("incident.told", client.id().value(), fault);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", fault);
        model.addAttribute("typed", typed);
        return show(client, incident, model);
    }

    private static boolean isText(Map<String, String> typed, String name, int most) {
        String text = typed.getOrDefault(name, "");
        return !text.isBlank() && text.length() <= most;
    }

    private static boolean isSaid(Map<String, String> typed, String name) {
        return List.of("yes", "no").contains(typed.getOrDefault(name, ""));
    }
}
