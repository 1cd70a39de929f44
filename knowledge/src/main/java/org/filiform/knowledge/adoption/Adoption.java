package org.filiform.knowledge.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.rule.RuleId;
import org.filiform.knowledge.Catalog;

/**
 * A pack as a clinic adopted it: with the proposed defaults, but for the changes.
 *
 * @param of the name of the pack
 * @param pack the hash of the pack, or how it begins; empty to adopt whatever version is there
 * @param by who adopted it
 * @param role in which role
 * @param on when
 * @param reviewedBy who else looked at it
 * @param changes where it departs from the proposed defaults, by rule
 * @param hash SHA-256 over all of this in one form, in hexadecimal: comments, order and spelling of numbers do not count
 */
public record Adoption(
        String of,
        Optional<String> pack,
        String by,
        String role,
        LocalDate on,
        Optional<String> reviewedBy,
        Catalog<RuleId, Change> changes,
        String hash) {

    /** An adoption whose hash is worked out from the rest. */
    static Adoption of(
            String of,
            Optional<String> pack,
            String by,
            String role,
            LocalDate on,
            Optional<String> reviewedBy,
            List<Change> changes) {
        Catalog<RuleId, Change> byRule = Catalog.of(changes.stream().sorted().toList());
        String hash = AdoptionHash.of(of, pack, by, role, on, reviewedBy, byRule);
        return new Adoption(of, pack, by, role, on, reviewedBy, byRule, hash);
    }
}
