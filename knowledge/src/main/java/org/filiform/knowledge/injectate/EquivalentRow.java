package org.filiform.knowledge.injectate;

import java.util.List;
import org.filiform.decision.injectate.Equivalent;
import org.filiform.decision.injectate.RowId;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * How much of a steroid does as much as 4 mg of methylprednisolone, by one row of the evidence.
 *
 * @param equivalent the figure
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record EquivalentRow(Equivalent equivalent, List<SourceId> sources, Mark mark) implements Row {

    public EquivalentRow {
        sources = List.copyOf(sources);
    }

    @Override
    public RowId id() {
        return equivalent.id();
    }
}
