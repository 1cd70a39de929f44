package org.filiform.knowledge.visit;

import java.util.List;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.rule.Position;

/**
 * One question of the pause before the first needle.
 *
 * @param id its name in the pack
 * @param name its name
 * @param asks the question; a yes lets the pause go on
 * @param positions what the sources hold, where they do not hold the same
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record PauseItem(Token id, String name, String asks, List<Position> positions, List<SourceId> sources, Mark mark)
        implements Identified<Token> {

    public PauseItem {
        positions = List.copyOf(positions);
        sources = List.copyOf(sources);
    }
}
