package org.filiform.clinic.screening;

import java.util.Date;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.HouseAddress;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.outbox.Letter;
import org.filiform.clinic.outbox.Outbox;
import org.filiform.clinic.shell.Page;
import org.filiform.decision.fact.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asking by a link in a letter. The letter says nothing about health, not even what the questions are about. That the client
 * agrees to it is kept together with the letter; after a no there is none.
 */
@Controller
class MailPages {

    private final Clients clients;
    private final Rounds rounds;
    private final Ways ways;
    private final HouseAddress address;
    private final Outbox outbox;
    private final Trail trail;

    MailPages(Clients clients, Rounds rounds, Ways ways, HouseAddress address, Outbox outbox, Trail trail) {
        this.clients = clients;
        this.rounds = rounds;
        this.ways = ways;
        this.address = address;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/ask/mail")
    @Transactional
    public String send(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean agreed,
            @ModelAttribute("page") Page page) {
        Client client = clients.addressed(id);
        String back = "redirect:/clients/" + client.id() + "/ask";
        Ways.Open open = ways.to(client);
        if (!open.mail()) {
            return back;
        }
        if (open.refused()) {
            trail.refused("client.asked", client.id().value(), "by mail; the client said no to that");
            return back + "?mail=no";
        }
        if (!agreed && !open.agreed()) {
            return back + "?mail=ask";
        }
        AccountId by = Viewers.current().account().orElseThrow();
        ways.agreed(client, by);
        String secret = rounds.begin(client.id(), Stage.TODAY, Way.MAIL, by);
        Date until = Date.from(rounds.open(secret).orElseThrow().expiresAt());
        String text = page.t("ways.letter.text", client.name(), address.of("/ask/" + secret), until);
        outbox.send(
                new Letter(client.details().mail(), page.t("ways.letter.subject"), text),
                client.id().value());
        trail.done("client.asked", client.id().value(), "by mail; the client agreed to be written to");
        return back + "?mail=sent";
    }
}
