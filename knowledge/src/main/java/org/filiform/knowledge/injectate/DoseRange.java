package org.filiform.knowledge.injectate;

import java.util.List;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.RowId;
import org.filiform.decision.quantity.Amount;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * What one source gives into soft tissue. It is no limit.
 *
 * @param id its name in the pack
 * @param agent of which drug
 * @param from the least
 * @param to the most, counted in the same
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record DoseRange(RowId id, Token agent, Amount from, Amount to, List<SourceId> sources, Mark mark)
        implements Row {

    public DoseRange {
        sources = List.copyOf(sources);
    }
}
