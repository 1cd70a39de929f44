package org.filiform.clinic.entrance;

import java.time.Duration;
import java.util.UUID;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.HouseAddress;
import org.filiform.clinic.access.Links;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.outbox.Letter;
import org.filiform.clinic.outbox.Outbox;
import org.filiform.clinic.shell.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters with a link in them, by which somebody chooses a password. */
@Component
public class Letters {

    /** Nobody can fill somebody else's mailbox. */
    private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Links links;
    private final Outbox outbox;
    private final Trail trail;
    private final HouseAddress address;

    Letters(Accounts accounts, Links links, Outbox outbox, Trail trail, HouseAddress address) {
        this.accounts = accounts;
        this.links = links;
        this.outbox = outbox;
        this.trail = trail;
        this.address = address;
    }

    /** Asks somebody new to choose a password. */
    @Transactional
    public void invitation(Person person, Page page) {
        send(person, Links.Purpose.INVITATION, "entrance.letter.invitation", page);
        trail.done("account.invitation-sent", person.id().toString());
    }

    /** The same about the record of a client. That it did not leave is told to those who meet the client. */
    @Transactional
    public void invitation(Person person, UUID client, Page page) {
        outbox.send(letter(person, Links.Purpose.INVITATION, "entrance.letter.invitation", page), client);
        trail.done("account.invitation-sent", client, person.id().toString());
    }

    /** Sends a link to whoever has this address and can sign in, and nothing to anybody else. */
    @Transactional
    void reset(String mail, Page page) {
        accounts.findByMail(mail)
                .filter(person -> person.state() == Person.State.ACTIVE)
                .filter(person -> !links.isIssued(Links.Purpose.RESET, person.id(), BETWEEN_LETTERS))
                .ifPresent(person -> {
                    send(person, Links.Purpose.RESET, "entrance.letter.reset", page);
                    trail.done("password.reset-sent", person.id().toString());
                });
    }

    private void send(Person person, Links.Purpose purpose, String key, Page page) {
        outbox.send(letter(person, purpose, key, page));
    }

    private Letter letter(Person person, Links.Purpose purpose, String key, Page page) {
        String link = address.of("/password/" + links.issue(purpose, person.id()));
        return new Letter(person.mail(), page.t(key + ".subject"), page.t(key + ".text", person.name(), link));
    }
}
