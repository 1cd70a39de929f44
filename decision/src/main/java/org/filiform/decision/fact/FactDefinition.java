package org.filiform.decision.fact;

import java.util.Optional;
import java.util.Set;

/**
 * A fact that rules may ask.
 *
 * @param id its stable name
 * @param stage when it can be asked
 * @param kind what it does while it is open
 * @param life how long a no, and a measured value, stays good
 * @param answeredBy who can answer it
 * @param value what an answer looks like
 * @param parent the fact whose no makes this one pointless; present only for details
 * @param permits whether it is written positively, so that only a plain yes counts
 */
public record FactDefinition(
        FactId id,
        Stage stage,
        Kind kind,
        Life life,
        Set<Answerer> answeredBy,
        ValueKind value,
        Optional<FactId> parent,
        boolean permits) {

    public FactDefinition {
        answeredBy = Set.copyOf(answeredBy);
        if (parent.isPresent() && kind != Kind.DETAIL) {
            throw new IllegalArgumentException(id + " has a parent, so its kind must be detail");
        }
    }
}
