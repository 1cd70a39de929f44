package org.filiform.knowledge.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * How often something went wrong, as published.
 *
 * @param id its stable name
 * @param sources where it was published
 * @param modality which treatment, as the pack writes it
 * @param who who was counted
 * @param event what happened
 * @param numerator how many, where that was told
 * @param denominator out of how many, where that was told
 * @param denominatorType what was counted below the line
 * @param rate the rate with its interval, as published
 * @param mark how far that was checked
 * @param note what else must be known about it
 * @param enabled whether it may be shown; what was only dimly recalled may not
 *
 */
public record AdverseEventRow(
        String id,
        List<SourceId> sources,
        String modality,
        String who,
        String event,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<DenominatorType> denominatorType,
        Optional<String> rate,
        Mark mark,
        Optional<String> note,
        boolean enabled)
        implements Identified<String> {

    public AdverseEventRow {
        sources = List.copyOf(sources);
    }

    /** What was counted below the line. Rates over different things are never mixed. */
    public enum DenominatorType {
        TREATMENT,
        PATIENT,
        RESPONDENT,
        CLAIM,
        CASE
    }
}
