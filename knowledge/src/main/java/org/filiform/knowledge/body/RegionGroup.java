package org.filiform.knowledge.body;

import java.util.List;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;

/**
 * A name for several regions.
 *
 * @param id its name in the pack
 * @param name its name
 * @param regions the codes of its regions
 */
public record RegionGroup(Token id, String name, List<Token> regions) implements Identified<Token> {

    public RegionGroup {
        regions = List.copyOf(regions);
    }
}
