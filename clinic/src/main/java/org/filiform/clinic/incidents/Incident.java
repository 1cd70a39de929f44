package org.filiform.clinic.incidents;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.visits.VisitId;

/**
 * Something that went wrong at a visit.
 *
 * @param id its number
 * @param client whose visit
 * @param visit which
 * @param kind what sort of thing
 * @param reason what sets it apart from others of the kind: a code, a needle or a card
 * @param words what happened, as it was told when it was opened
 * @param by who did or noticed it
 * @param byName how they were called then
 * @param at when it was opened
 * @param closing how it ended; empty while it is open
 */
public record Incident(
        UUID id,
        ClientId client,
        VisitId visit,
        Kind kind,
        String reason,
        String words,
        AccountId by,
        String byName,
        Instant at,
        Optional<Closing> closing) {

    /** What sort of thing went wrong. */
    public enum Kind {
        /** A needle went in while a gate was shut. */
        OUTSIDE_GATE,
        /** Something was written down about needles when the visit was over. */
        AFTER_END,
        /** A needle, or a piece of one, did not come out or cannot be found. */
        RETAINED_NEEDLE,
        /** A card of <i>Something is wrong</i> was tapped. */
        REACTION,
        /** The bin was counted while it held a needle that nobody had opened. */
        UNMATCHED;

        /** How it stands in an address and in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How an incident ended.
     *
     * @param done what was done
     * @param clientTold what the client was told
     * @param by the name of who closed it
     * @param at when
     */
    public record Closing(String done, String clientTold, String by, Instant at) {}

    public boolean isOpen() {
        return closing.isEmpty();
    }

    /** Where its page stands. */
    public String address() {
        return "/clients/" + client + "/incidents/" + id;
    }
}
