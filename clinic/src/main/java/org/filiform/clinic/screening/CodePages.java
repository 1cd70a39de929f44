package org.filiform.clinic.screening;

import java.util.UUID;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.HouseAddress;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.shell.SquareCode;
import org.filiform.decision.fact.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Asking by a square code that the client's own phone reads, and watching how far it is. */
@Controller
class CodePages {

    private final Clients clients;
    private final Rounds rounds;
    private final Ways ways;
    private final HouseAddress address;
    private final Trail trail;

    CodePages(Clients clients, Rounds rounds, Ways ways, HouseAddress address, Trail trail) {
        this.clients = clients;
        this.rounds = rounds;
        this.ways = ways;
        this.address = address;
        this.trail = trail;
    }

    /** The secret stands on this page alone, so it cannot be opened again; another code replaces it. */
    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/ask/code")
    @Transactional
    public String show(@PathVariable String id, Model model) {
        Client client = clients.addressed(id);
        if (!ways.to(client).code()) {
            return "redirect:/clients/" + id + "/ask";
        }
        trail.done("client.asked", client.id().value(), Way.CODE.words());
        String secret = rounds.begin(
                client.id(), Stage.TODAY, Way.CODE, Viewers.current().account().orElseThrow());
        String link = address.of("/ask/" + secret);
        Round round = rounds.open(secret).orElseThrow();
        model.addAttribute("client", client);
        model.addAttribute("code", SquareCode.of(link));
        model.addAttribute("link", link);
        model.addAttribute("round", round.id().toString());
        model.addAttribute("state", Progress.of(round));
        return "screening/code";
    }

    /** The same without the code, for whoever has no script and looks again. */
    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @GetMapping("/clients/{id}/ask/rounds/{round}")
    String look(@PathVariable String id, @PathVariable String round, Model model) {
        Client client = clients.addressed(id);
        trail.done("client.named", client.id().value(), "");
        model.addAttribute("client", client);
        model.addAttribute("code", null);
        model.addAttribute("link", "");
        model.addAttribute("round", round);
        model.addAttribute("state", progress(client, round));
        return "screening/code";
    }

    /** One word: how far it is. Nothing of the record is in it. */
    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @GetMapping(value = "/clients/{id}/ask/rounds/{round}/state", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String state(@PathVariable String id, @PathVariable String round) {
        return progress(clients.addressed(id), round).name();
    }

    private Progress progress(Client client, String round) {
        try {
            return rounds.find(client.id(), UUID.fromString(round))
                    .map(Progress::of)
                    .orElseThrow(CodePages::missing);
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
