package org.filiform.knowledge.visit;

import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.rule.Position;

/**
 * Written advice to take home.
 *
 * @param id its name in the pack
 * @param about what about
 * @param modalities the treatments after which it is given
 * @param risks given only if the visit brought one of these; empty means always
 * @param client the advice, for the person treated
 * @param positions what the sources hold, where they do not hold the same
 * @param conflicts where sources disagree about it
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record Advice(
        Token id,
        About about,
        Set<ModalityId> modalities,
        Set<Token> risks,
        String client,
        List<Position> positions,
        List<String> conflicts,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public Advice {
        modalities = Set.copyOf(modalities);
        risks = Set.copyOf(risks);
        positions = List.copyOf(positions);
        conflicts = List.copyOf(conflicts);
        sources = List.copyOf(sources);
    }

    /** What advice is about. */
    public enum About {
        HELP,
        SORENESS,
        MOVEMENT,
        SKIN,
        OBSERVATION,
        DRIVING,
        BLOOD_DONATION
    }
}
