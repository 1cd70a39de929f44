package org.filiform.knowledge.evidence;

import java.util.List;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * What studies found about one treatment for one condition.
 *
 * @param id its stable name
 * @param sources where it was found
 * @param modality which treatment, or which two against each other, as the pack writes it
 * @param condition what was treated, as the pack writes it
 * @param comparator what it was compared with
 * @param design how it was studied
 * @param finding the figures, with interval and unit, in our words
 * @param direction which way the main outcome points
 * @param horizon how long after treatment
 * @param certainty how certain the source itself is
 * @param mark how far that was checked
 * @param enabled whether it may be shown as evidence; what was only dimly recalled may not
 */
public record EvidenceRow(
        String id,
        List<SourceId> sources,
        String modality,
        String condition,
        String comparator,
        String design,
        String finding,
        Direction direction,
        Horizon horizon,
        Certainty certainty,
        Mark mark,
        boolean enabled)
        implements Identified<String> {

    public EvidenceRow {
        sources = List.copyOf(sources);
    }

    /** Which way the main outcome points, for the treatment. */
    public enum Direction {
        FAVOURS,
        NO_DIFFERENCE,
        AGAINST,
        UNCLEAR
    }

    /** How long after treatment the outcome was taken. */
    public enum Horizon {
        IMMEDIATE,
        SHORT,
        MEDIUM,
        LONG,
        NOT_STATED
    }

    /** How certain the source itself is. */
    public enum Certainty {
        HIGH,
        MODERATE,
        LOW,
        VERY_LOW,
        NOT_GRADED,
        NOT_SEEN
    }
}
