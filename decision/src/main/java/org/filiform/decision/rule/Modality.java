package org.filiform.decision.rule;

import java.util.Optional;

/**
 * A treatment that is screened for.
 *
 * @param id its short name
 * @param techniqueOf the treatment whose rules count for it too; empty for a treatment of its own
 */
public record Modality(ModalityId id, Optional<ModalityId> techniqueOf) {

    /** Whether a rule that names the other speaks about this one too. */
    public boolean follows(ModalityId other) {
        return id.equals(other) || (techniqueOf.isPresent() && techniqueOf.get().equals(other));
    }
}
