package org.filiform.clinic.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.VisitId;

/**
 * What a client agreed to.
 *
 * @param id which
 * @param client whose
 * @param visit at which visit it was signed
 * @param scope what it is about
 * @param sites the muscles that were explained, then and since
 * @param visits for how many visits
 * @param review until which day
 * @param text as it was read
 * @param version which text it was
 * @param signature who agreed, and how
 * @param explainedBy the practitioner who explained it
 * @param at when
 * @param withdrawn empty while it counts
 */
public record Consent(
        ConsentId id,
        ClientId client,
        VisitId visit,
        Scope scope,
        Set<Site> sites,
        int visits,
        LocalDate review,
        ConsentText text,
        Version version,
        Signature signature,
        String explainedBy,
        Instant at,
        Optional<Withdrawn> withdrawn) {

    public Consent {
        sites = Set.copyOf(sites);
    }

    /**
     * Which text it was: the same parts give the same text.
     *
     * @param hash SHA-256 of the whole text
     * @param pack hash of the pack by which it was composed
     * @param adoption hash of what was adopted of it; empty where nothing was
     */
    public record Version(String hash, String pack, String adoption) {}

    /**
     * Who agreed, and how.
     *
     * @param guardian who spoke for the client; empty for the client
     * @param name of whoever signed
     * @param drawing by finger; empty where the name was typed
     * @param saidBack what they understood, in their own words
     * @param interpreter who put it into their language; empty for nobody
     * @param assent whether a client for whom somebody spoke agreed, too
     */
    public record Signature(
            Optional<UUID> guardian,
            String name,
            Optional<Drawing> drawing,
            String saidBack,
            String interpreter,
            boolean assent) {}

    /** Who says that it is taken back. */
    public enum Voice {
        CLIENT,
        SPEAKER,
        PRACTITIONER
    }

    /**
     * Taken back.
     *
     * @param voice who said so
     * @param name how they are called
     * @param why in their words; empty where they gave no reason
     * @param at from when on
     */
    public record Withdrawn(Voice voice, String name, String why, Instant at) {}

    /** Whether nobody has taken it back. */
    public boolean counts() {
        return withdrawn.isEmpty();
    }
}
