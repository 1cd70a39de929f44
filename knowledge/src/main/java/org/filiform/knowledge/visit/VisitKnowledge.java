package org.filiform.knowledge.visit;

import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Catalog;

/**
 * All that a pack says about the visit itself.
 *
 * @param zones risk zones; together they hold every muscle once
 * @param risks what a consent tells of
 */
public record VisitKnowledge(Catalog<Token, Zone> zones, Catalog<Token, Risk> risks) {

    /** The zone in which a muscle lies; empty if the pack has no such muscle. */
    public Optional<Zone> zoneOf(Token muscle) {
        return zones.stream().filter(zone -> zone.muscles().contains(muscle)).findFirst();
    }
}
