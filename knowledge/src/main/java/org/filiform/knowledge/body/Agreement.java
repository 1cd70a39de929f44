package org.filiform.knowledge.body;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * How far examiners agree about a sign that is felt or told at a trigger point, as Cohen's kappa: 1 is always, 0 no more
 * than by chance.
 *
 * @param id the sign, as assessments name it, or {@code overall}
 * @param name its name
 * @param kappa the figure by which the sign is weighed
 * @param basis where that figure comes from
 * @param range the figures of single studies, where a review lists them
 * @param note what to know about it
 * @param sources where the figure comes from
 * @param mark how far that was checked
 */
public record Agreement(
        Token id,
        String name,
        BigDecimal kappa,
        Basis basis,
        Optional<Range> range,
        Optional<String> note,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    /** All signs together. */
    public static final Token OVERALL = new Token("overall");

    public Agreement {
        sources = List.copyOf(sources);
    }

    /** Where a figure comes from. */
    public enum Basis {
        /** A review pooled the studies of this sign. */
        POOLED,
        /** No review pooled this sign: the figure pooled over all signs stands for it. */
        OVERALL,
        /** No review pooled this sign: the middle between the lowest and the highest study stands for it. */
        MIDDLE
    }

    /**
     * The lowest and the highest figure of single studies.
     *
     * @param from the lowest
     * @param to the highest
     * @param sources the review
     * @param mark how far that was checked
     */
    public record Range(BigDecimal from, BigDecimal to, List<SourceId> sources, Mark mark) {

        public Range {
            sources = List.copyOf(sources);
        }

        /** Half way between both. */
        public BigDecimal middle() {
            return from.add(to).divide(BigDecimal.TWO);
        }
    }
}
