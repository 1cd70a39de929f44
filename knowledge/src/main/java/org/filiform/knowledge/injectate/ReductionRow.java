package org.filiform.knowledge.injectate;

import java.util.List;
import org.filiform.decision.injectate.Reduction;
import org.filiform.decision.injectate.RowId;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * By how much a ceiling is lowered, by one row of the evidence.
 *
 * @param reduction the figure
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record ReductionRow(Reduction reduction, List<SourceId> sources, Mark mark) implements Row {

    public ReductionRow {
        sources = List.copyOf(sources);
    }

    @Override
    public RowId id() {
        return reduction.id();
    }
}
