package org.filiform.clinic.consent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.Optional;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.Privacy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands before a text that was sent ahead: the secret of its link, its time, a newer one, and the date of birth. A link
 * that is over looks the same as one that never was.
 */
@Component
class ReadingDoor {

    /** How often a date of birth may be wrong before the link is locked. */
    static final int MOST_WRONG = 5;

    private static final String SHOWN = "filiform.read-born.";

    private final ReadingLinks links;
    private final Sendings sendings;
    private final Clients clients;
    private final Privacy privacy;

    ReadingDoor(ReadingLinks links, Sendings sendings, Clients clients, Privacy privacy) {
        this.links = links;
        this.sendings = sendings;
        this.clients = clients;
        this.privacy = privacy;
    }

    /** What a link leads to, for whoever holds it. */
    sealed interface Behind {
        /** The text. */
        record Text(Sent sent, Client client) implements Behind {}

        /** The date of birth is asked first. */
        record Born() implements Behind {}

        /** Whoever works here reads it in the record. */
        record Staff(ClientId client) implements Behind {}

        /** It has run out, a newer one was sent, or it is none of ours. */
        record Over() implements Behind {}
    }

    Behind behind(String secret, HttpServletRequest request) {
        Optional<Sent> sent = sent(secret);
        if (sent.isEmpty()) {
            return new Behind.Over();
        }
        if (Viewers.current().isStaff()) {
            return new Behind.Staff(sent.get().client());
        }
        return isShown(sent.get(), request.getSession(false))
                ? new Behind.Text(sent.get(), clients.get(sent.get().client()).orElseThrow())
                : new Behind.Born();
    }

    private static boolean isShown(Sent sent, @Nullable HttpSession session) {
        return session != null && session.getAttribute(SHOWN + sent.id()) != null;
    }

    /** The newest text of its client, while it lasts, and while nobody who must not know it could hold the link. */
    private Optional<Sent> sent(String secret) {
        return links.open(secret)
                .flatMap(link -> sendings.readable(link.client())
                        .filter(newest -> newest.id().equals(link.sent())))
                .filter(sent -> !sent.isPrivate()
                        || clients.get(sent.client())
                                .filter(client -> !privacy.isKept(client))
                                .isPresent());
    }

    /** Looks at a date of birth. Each try is counted before it is looked at, so that tries side by side gain nothing. */
    Behind tell(String secret, LocalDate born, HttpServletRequest request) {
        if (!(behind(secret, request) instanceof Behind.Born)) {
            return behind(secret, request);
        }
        Sent sent = sent(secret).orElseThrow();
        if (!links.tryBorn(sent.id(), MOST_WRONG)) {
            return new Behind.Over();
        }
        Optional<LocalDate> known =
                clients.get(sent.client()).flatMap(client -> client.details().born());
        if (known.filter(born::equals).isPresent()) {
            links.bornWasRight(sent.id());
            request.getSession().setAttribute(SHOWN + sent.id(), true);
        }
        return behind(secret, request);
    }
}
