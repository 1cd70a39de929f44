package org.filiform.clinic.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All decisions against findings, for those who answer for the rules, and the peer outside who looks at them. */
@Controller
class OverrideListPages {

    private static final int LONGEST_REASON = 1500;

    private final Overrides overrides;
    private final OutsidePeer peer;
    private final Clearances clearances;
    private final ClientAnswers answers;
    private final Clients clients;
    private final Trail trail;
    private final Clock clock;

    OverrideListPages(
            Overrides overrides,
            OutsidePeer peer,
            Clearances clearances,
            ClientAnswers answers,
            Clients clients,
            Trail trail,
            Clock clock) {
        this.overrides = overrides;
        this.peer = peer;
        this.clearances = clearances;
        this.answers = answers;
        this.clients = clients;
        this.trail = trail;
        this.clock = clock;
    }

    @Access({Role.CLINICAL_LEAD, Role.AUDITOR})
    @GetMapping("/overrides")
    String list(@RequestParam(defaultValue = "all") String show, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Decision> shown = overrides.newest().stream()
                .filter(decision -> switch (show) {
                    case "alone" -> decision.alone();
                    case "open" -> decision.isOpen(today);
                    case "ended" -> !decision.isOpen(today);
                    default -> true;
                })
                .toList();
        trail.done("overrides.listed", shown.size() + " decisions");
        // Each client reads that the reason about them was read.
        shown.stream()
                .map(decision -> decision.client().value())
                .distinct()
                .forEach(client -> trail.done("override.read", client, ""));
        model.addAttribute("decisions", shown);
        model.addAttribute("names", names(shown));
        model.addAttribute("show", show);
        model.addAttribute("today", today);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("peer", peer.now());
        return "opinion/overrides";
    }

    private Map<ClientId, String> names(List<Decision> decisions) {
        return decisions.stream()
                .map(Decision::client)
                .distinct()
                .flatMap(id -> clients.get(id).stream())
                .collect(Collectors.toMap(Client::id, Client::name));
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/overrides/{decision}")
    String one(@PathVariable String id, @PathVariable(name = "decision") String decisionId, Model model) {
        return show(decision(id, decisionId), false, model);
    }

    private String show(Decision decision, boolean needsReason, Model model) {
        trail.done("override.read", decision.client().value(), "");
        Client client = clients.get(decision.client()).orElseThrow(OverrideListPages::missing);
        model.addAttribute("client", client);
        model.addAttribute(
                "standing",
                clearances.standings(client.id(), answers.deciding(client)).of(decision));
        model.addAttribute("decision", decision);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("needsReason", needsReason);
        return "opinion/decision";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/overrides/{decision}/withdraw")
    String withdraw(
            @PathVariable String id,
            @PathVariable(name = "decision") String decisionId,
            @RequestParam(defaultValue = "") String why,
            Model model) {
        Decision decision = decision(id, decisionId);
        if (!Typed.isBetween(why.strip(), 1, LONGEST_REASON)) {
            return show(decision, true, model);
        }
        Viewer viewer = Viewers.current();
        overrides.withdraw(
                decision, why.strip(), new DoctorLetters.By(viewer.account().orElseThrow(), viewer.name()));
        return "redirect:/clients/" + decision.client();
    }

    @Access(Role.CLINICAL_LEAD)
    @PostMapping("/overrides/peer")
    String name(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String mail) {
        OutsidePeer.Peer named = new OutsidePeer.Peer(
                cut(name.strip(), LetterForm.LONGEST_NAME), cut(mail.strip(), LetterForm.LONGEST_LINE));
        if (!peer.now().equals(Optional.of(named))) {
            peer.name(named, Viewers.current().account().orElseThrow());
        }
        return "redirect:/overrides";
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private Decision decision(String client, String id) {
        try {
            return overrides
                    .find(UUID.fromString(id))
                    .filter(decision -> decision.client().toString().equals(client))
                    .orElseThrow(OverrideListPages::missing);
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
