package org.filiform.knowledge.rule;

import java.util.List;
import org.filiform.knowledge.SourceId;

/**
 * What some sources hold.
 *
 * @param holders the sources
 * @param says what they say, in our words
 * @param stance which way that points
 */
public record Position(List<SourceId> holders, String says, Stance stance) {

    public Position {
        holders = List.copyOf(holders);
    }

    /** Which way a source points. */
    public enum Stance {
        AGAINST,
        CAUTION,
        PERMITS,
        SILENT,
        DESCRIBES
    }
}
