package org.filiform.knowledge.body;

import java.math.BigDecimal;
import java.util.List;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * How many people without pain have a latent trigger point: to have found one explains nothing yet.
 *
 * @param id its name in the pack
 * @param name of which muscles
 * @param fromPercent in the muscle in which they were rarest, in percent of the people
 * @param toPercent in the muscle in which they were most frequent, in percent of the people
 * @param people how many were examined
 * @param sources who counted
 * @param mark how far that was checked
 */
public record LatentShare(
        Token id,
        String name,
        BigDecimal fromPercent,
        BigDecimal toPercent,
        int people,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public LatentShare {
        sources = List.copyOf(sources);
    }
}
