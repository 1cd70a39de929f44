package org.filiform.knowledge.injectate;

import java.util.List;
import java.util.Set;
import org.filiform.decision.injectate.RowId;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/** A figure with its source. */
public sealed interface Row extends Identified<RowId>
        permits CeilingRow, DoseRange, EquivalentRow, Figure, ReductionRow {

    /** Where it comes from. */
    List<SourceId> sources();

    /** How far that was checked. */
    Mark mark();

    /** Whether any of its sources is still followed. */
    default boolean isFollowed(Set<SourceId> without) {
        return !without.containsAll(sources());
    }
}
