package org.filiform.decision.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands on the wrapper of a needle.
 *
 * @param size diameter and length
 * @param bore solid as for dry needling, or hollow as on a syringe
 * @param lot the maker's lot, where it was noted
 * @param expiry the last day on which it may be used, where it was noted
 */
public record NeedleSpec(NeedleSize size, Bore bore, Optional<String> lot, Optional<LocalDate> expiry) {

    public enum Bore {
        SOLID,
        HOLLOW
    }

    public NeedleSpec {
        if (lot.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("A lot that was not noted is left out, not blank");
        }
    }

    /** A solid needle of which only the size is known. */
    public static NeedleSpec solid(NeedleSize size) {
        return new NeedleSpec(size, Bore.SOLID, Optional.empty(), Optional.empty());
    }
}
