package org.filiform.knowledge.treatment;

import java.util.List;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * A way of using a needle.
 *
 * @param id its name in the pack
 * @param name its name
 * @param meaning what is done
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record Technique(Token id, String name, String meaning, List<SourceId> sources, Mark mark)
        implements Identified<Token> {

    public Technique {
        sources = List.copyOf(sources);
    }
}
