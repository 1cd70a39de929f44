package org.filiform.clinic.screening;

import static org.filiform.clinic.clients.ContactConsents.Purpose.FORMS_AND_RESULTS;
import static org.filiform.clinic.clients.ContactConsents.Way.MAIL;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.HouseAddress;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ContactConsents;
import org.filiform.clinic.outbox.Mail;
import org.springframework.stereotype.Component;

/** Which ways lead to a client. One that cannot be gone is not offered. */
@Component
public class Ways {

    private final HouseAddress address;
    private final Mail mail;
    private final ContactConsents consents;

    Ways(HouseAddress address, Mail mail, ContactConsents consents) {
        this.address = address;
        this.mail = mail;
        this.consents = consents;
    }

    /**
     * The ways to one client, besides the device and the paper, which are always there.
     *
     * @param code whether the client's own phone reaches us
     * @param mail whether a letter with a link can be sent
     * @param agreed whether the client has agreed to be sent forms by mail
     * @param refused whether the client has said no to that
     * @param missing what keeps a letter from this client, as keys of texts
     * @param toSetUp what an administrator could set up, as keys of texts
     */
    public record Open(
            boolean code, boolean mail, boolean agreed, boolean refused, List<String> missing, List<String> toSetUp) {}

    public Open to(Client client) {
        boolean reached = address.from() != HouseAddress.From.MACHINE;
        boolean posted = address.from() == HouseAddress.From.WORLD && mail.leavesTheHouse();
        List<String> missing = Stream.of(
                        client.details().mail().isBlank() ? "ways.mail.no-address" : "",
                        client.details().born().isEmpty() ? "ways.mail.no-born" : "")
                .filter(key -> posted && !key.isEmpty())
                .toList();
        List<String> toSetUp = Stream.of(reached ? "" : "ways.set-up.network", posted ? "" : "ways.set-up.mail")
                .filter(key -> !key.isEmpty())
                .toList();
        Optional<Boolean> said =
                consents.now(client.id(), MAIL, FORMS_AND_RESULTS).map(ContactConsents.Said::agreed);
        return new Open(reached, posted && missing.isEmpty(), said.orElse(false), !said.orElse(true), missing, toSetUp);
    }

    /** Keeps that the client agrees to be sent forms by mail, as they told whoever writes it down. */
    public void agreed(Client client, AccountId by) {
        consents.say(client.id(), MAIL, FORMS_AND_RESULTS, true, client.name(), by);
    }
}
