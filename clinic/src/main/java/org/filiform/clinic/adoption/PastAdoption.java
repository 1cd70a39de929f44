package org.filiform.clinic.adoption;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.filiform.knowledge.adoption.Change;

/**
 * An adoption as it was signed.
 *
 * @param id its number
 * @param by the name that was signed
 * @param at when
 * @param version of the pack; empty if the pack was not kept
 * @param packHash the hash of the pack
 * @param hash its own hash, as it stands in answers
 * @param reviews how many rules were looked at one by one for it
 * @param changes where it departs from the proposed defaults
 */
public record PastAdoption(
        UUID id,
        String by,
        ZonedDateTime at,
        String version,
        String packHash,
        String hash,
        int reviews,
        List<Change> changes) {

    public PastAdoption {
        changes = List.copyOf(changes);
    }
}
