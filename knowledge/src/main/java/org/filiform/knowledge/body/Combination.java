package org.filiform.knowledge.body;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.pain.MuscleSite;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * Sites that are not needled in one visit: these muscles on both sides.
 *
 * @param id its name in the pack
 * @param name its name
 * @param muscles which muscles; one of them on the left and another on the right are too much as well
 * @param say why, and what to do instead, to the clinician
 * @param sources who says so
 * @param mark how far that was checked
 */
public record Combination(Token id, String name, List<Token> muscles, String say, List<SourceId> sources, Mark mark)
        implements Identified<Token> {

    public Combination {
        muscles = List.copyOf(muscles);
        sources = List.copyOf(sources);
    }

    /** Whether these sites together are too much. A site in the midline may be on either side, so it counts as both. */
    public boolean isBrokenBy(Collection<MuscleSite> planned) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        planned.stream().filter(site -> muscles.contains(site.muscle())).forEach(site -> sides.add(site.side()));
        return sides.contains(Side.MIDLINE) || sides.size() > 1;
    }
}
