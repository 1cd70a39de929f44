package org.filiform.knowledge.evidence;

import java.util.List;
import java.util.Set;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.rule.Position;

/**
 * Sources disagree.
 *
 * @param id its stable name, such as {@code C1}
 * @param topic what about
 * @param modalities the treatments it is about
 * @param positions every side
 * @param proposedDefault what Filiform proposes until a clinic decides
 * @param sources where the sides come from
 * @param mark how far that was checked
 * @param claims the claims that are part of it
 */
public record Conflict(
        String id,
        String topic,
        Set<ModalityId> modalities,
        List<Position> positions,
        String proposedDefault,
        List<SourceId> sources,
        Mark mark,
        List<String> claims)
        implements Identified<String> {

    public Conflict {
        modalities = Set.copyOf(modalities);
        positions = List.copyOf(positions);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
    }
}
