package org.filiform.clinic.consent;

import java.util.Date;
import java.util.Optional;
import org.filiform.clinic.access.HouseAddress;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.clients.OwnRecords;
import org.filiform.clinic.clients.Privacy;
import org.filiform.clinic.outbox.Letter;
import org.filiform.clinic.outbox.Outbox;
import org.filiform.clinic.screening.Ways;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;

/** Sends the text of a plan to the client before they come. The letter does not say what it is about. */
@Component
class Sending {

    private final Sendings sendings;
    private final ReadingLinks links;
    private final Proposals proposals;
    private final Coverage coverage;
    private final Ways ways;
    private final Privacy privacy;
    private final OwnRecords own;
    private final Guardians guardians;
    private final HouseAddress address;
    private final Outbox outbox;

    Sending(
            Sendings sendings,
            ReadingLinks links,
            Proposals proposals,
            Coverage coverage,
            Ways ways,
            Privacy privacy,
            OwnRecords own,
            Guardians guardians,
            HouseAddress address,
            Outbox outbox) {
        this.sendings = sendings;
        this.links = links;
        this.proposals = proposals;
        this.coverage = coverage;
        this.ways = ways;
        this.privacy = privacy;
        this.own = own;
        this.guardians = guardians;
        this.address = address;
        this.outbox = outbox;
    }

    SendWays ways(Client client, Proposal proposal) {
        Ways.Open open = ways.to(client);
        boolean keeps = proposal.isPrivate() && privacy.isKept(client);
        return new SendWays(open.mail(), open.refused(), open.agreed(), keeps, open.missing(), isSeen(client, keeps));
    }

    /** What a young client keeps stands on their own pages for themself alone. */
    private boolean isSeen(Client client, boolean keeps) {
        return own.accountOf(client.id()).isPresent()
                || (!keeps
                        && guardians.of(client.id()).stream()
                                .anyMatch(guardian -> guardian.account().isPresent()
                                        && guardian.may().see()));
    }

    /** Sends it, or says why not. The visit is held, so that the plan stays as it is meanwhile. */
    Optional<Unsent> send(Client client, Visit held, ConsentForm form, Texts texts, Whoever by) {
        Optional<Proposal> proposal = proposals.of(held).filter(_ -> held.isOpen());
        if (proposal.isEmpty() || coverage.covering(held).isPresent()) {
            return Optional.of(Unsent.NOTHING);
        }
        if (!form.is("text", proposal.get().version().hash())) {
            return Optional.of(Unsent.CHANGED);
        }
        return form.is("way", "MAIL")
                ? mail(client, held, proposal.get(), form, texts, by)
                : pages(client, held, proposal.get(), form, by);
    }

    private Optional<Unsent> pages(Client client, Visit held, Proposal proposal, ConsentForm form, Whoever by) {
        if (!ways(client, proposal).pages()) {
            return Optional.of(Unsent.NO_WAY);
        }
        sendings.send(held, proposal, Sent.Way.PAGES, form.request(), by);
        return Optional.empty();
    }

    private Optional<Unsent> mail(
            Client client, Visit held, Proposal proposal, ConsentForm form, Texts texts, Whoever by) {
        SendWays open = ways(client, proposal);
        if (open.keeps()) {
            return Optional.of(Unsent.PRIVATE);
        }
        if (!open.mayMail() || !(open.agreed() || form.is("agreed", "yes"))) {
            return Optional.of(Unsent.NO_WAY);
        }
        sendings.send(held, proposal, Sent.Way.MAIL, form.request(), by).ifPresent(sent -> {
            if (!open.agreed()) {
                ways.agreed(client, by.account());
            }
            outbox.send(letter(client, links.make(sent), texts), client.id().value());
        });
        return Optional.empty();
    }

    private Letter letter(Client client, String secret, Texts texts) {
        Date until = Date.from(sendings.readable(client.id()).orElseThrow().until());
        return new Letter(
                client.details().mail(),
                texts.of("consent.letter.subject"),
                texts.of("consent.letter.text", client.name(), address.of("/read/" + secret), until));
    }
}
