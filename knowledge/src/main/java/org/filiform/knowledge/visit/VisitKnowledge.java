package org.filiform.knowledge.visit;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Catalog;

/**
 * All that a pack says about the visit itself. A pack that was compiled before there was anything of it, and is still
 * adopted somewhere, has empty lists: then nothing is known about the visit, which does not make it safe.
 *
 * @param zones risk zones; together they hold every muscle once
 * @param risks what a consent tells of
 * @param cards what to do when something is wrong
 * @param pause what is asked before the first needle, in this order
 * @param note what a note says
 * @param aftercare what is told and asked afterwards
 */
public record VisitKnowledge(
        Catalog<Token, Zone> zones,
        Catalog<Token, Risk> risks,
        Catalog<Token, Card> cards,
        Catalog<Token, PauseItem> pause,
        Catalog<Token, NoteItem> note,
        Aftercare aftercare) {

    /** The zone in which a muscle lies; empty if the pack has no such muscle. */
    public Optional<Zone> zoneOf(Token muscle) {
        return zones.stream().filter(zone -> zone.muscles().contains(muscle)).findFirst();
    }

    /**
     * The risks that a plan brings, in the order of the pack.
     *
     * @param modality which treatment
     * @param zones where
     * @param drugs what is injected, with the groups of each: see {@link org.filiform.knowledge.Pack#withGroups}
     * @throws IllegalArgumentException if the pack has no such zone
     */
    public List<Risk> risksOf(ModalityId modality, Collection<Token> zones, Set<Token> drugs) {
        return risks.stream()
                .filter(risk -> risk.modalities().contains(modality))
                .filter(risk -> risk.drugs().isEmpty() || !Collections.disjoint(risk.drugs(), drugs))
                .filter(risk -> risk.anywhere() || isIn(zones, risk.id()))
                .toList();
    }

    private boolean isIn(Collection<Token> those, Token risk) {
        return those.stream().anyMatch(zone -> zones.named(zone).risks().contains(risk));
    }
}
