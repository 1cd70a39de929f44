package org.filiform.knowledge.injectate;

import java.util.List;
import org.filiform.decision.injectate.Ceiling;
import org.filiform.decision.injectate.RowId;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * The most of a drug by one row of the evidence.
 *
 * @param ceiling the figure
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record CeilingRow(Ceiling ceiling, List<SourceId> sources, Mark mark) implements Row {

    public CeilingRow {
        sources = List.copyOf(sources);
    }

    @Override
    public RowId id() {
        return ceiling.id();
    }
}
