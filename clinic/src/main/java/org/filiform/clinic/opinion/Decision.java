package org.filiform.clinic.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.rule.OverrideRole;

/**
 * A decision against a finding.
 *
 * @param id its number
 * @param client for whom
 * @param finding its name
 * @param title what it was called then
 * @param fingerprint what it rested on then
 * @param rules by which rules it was found then
 * @param as as what they decided
 * @param byName who decided
 * @param at when
 * @param treatedName who treats
 * @param alone whether that is the same person
 * @param why the reason
 * @param told what the client was told
 * @param differently what will be done differently
 * @param until the last day on which it counts
 * @param withdrawn why it counts no more
 */
public record Decision(
        UUID id,
        ClientId client,
        String finding,
        String title,
        String fingerprint,
        String rules,
        OverrideRole as,
        String byName,
        Instant at,
        String treatedName,
        boolean alone,
        String why,
        String told,
        String differently,
        LocalDate until,
        Optional<Withdrawn> withdrawn) {

    /** Why it was taken back, by whom, and when. */
    public record Withdrawn(String by, Instant at, String why) {}

    /** Whether its time is not over and nobody took it back. What it rested on may have changed all the same. */
    public boolean isOpen(LocalDate today) {
        return withdrawn.isEmpty() && !today.isAfter(until);
    }

    /** Where it is read, below the client whose record it belongs to. */
    public String address() {
        return "/clients/" + client + "/overrides/" + id;
    }
}
