package org.filiform.knowledge.visit;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * A time at which somebody is asked how they are after a treatment.
 *
 * @param id its name in the pack
 * @param name its name
 * @param due when
 * @param risks asked only if the visit brought one of these; empty means always
 * @param asks the question, for the person treated
 * @param flags the red flags that are asked for with it, as far as they are told after this visit
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record Check(
        Token id,
        String name,
        Due due,
        Set<Token> risks,
        String asks,
        List<Token> flags,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public Check {
        risks = Set.copyOf(risks);
        flags = List.copyOf(flags);
        sources = List.copyOf(sources);
    }

    /** When a check is due. */
    public sealed interface Due {

        /**
         * So many hours after the last needle was out.
         *
         * @param hours at least one
         */
        record AfterHours(int hours) implements Due {}

        /**
         * At a time of the clinic's own clock.
         *
         * @param daysLater 0 is the day of the treatment
         * @param at that time
         */
        record OnDay(int daysLater, LocalTime at) implements Due {}
    }
}
