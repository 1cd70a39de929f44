package org.filiform.knowledge;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure by which records and dates are read. It is no clinical limit: a limit stands in the rule that uses it.
 *
 * @param id its name in the pack
 * @param value the figure
 * @param unit its unit, in UCUM
 * @param meaning what is done with it
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record Parameter(String id, BigDecimal value, String unit, String meaning, List<SourceId> sources, Mark mark)
        implements Identified<String> {

    public Parameter {
        sources = List.copyOf(sources);
    }
}
