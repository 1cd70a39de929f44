package org.filiform.knowledge.visit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * A part of the body in which needles put the same structures at risk: what a consent names, and what checks afterwards go
 * by. A structure that is not listed is not known to be at risk, which does not make it safe.
 *
 * @param id its name in the pack
 * @param name its name
 * @param clientName its name for the person treated, as it stands inside a sentence
 * @param thorax whether the lung lies under all of it
 * @param atRisk what may be hurt there
 * @param muscles its muscles; each muscle of the pack lies in exactly one zone
 * @param sources who cut the body up this way
 * @param mark how far that was checked
 */
public record Zone(
        Token id,
        String name,
        String clientName,
        boolean thorax,
        List<AtRisk> atRisk,
        List<Token> muscles,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public Zone {
        atRisk = List.copyOf(atRisk);
        muscles = List.copyOf(muscles);
        sources = List.copyOf(sources);
    }

    /** The risks that it brings beside those of every needle, in the order in which they are named. */
    public Set<Token> risks() {
        Set<Token> risks = new LinkedHashSet<>();
        atRisk.forEach(structure -> risks.addAll(structure.risks()));
        return risks;
    }

    /**
     * A structure that a needle may meet.
     *
     * @param structure which
     * @param risks what follows if it does
     * @param sources who says so
     * @param mark how far that was checked
     */
    public record AtRisk(String structure, List<Token> risks, List<SourceId> sources, Mark mark) {

        public AtRisk {
            risks = List.copyOf(risks);
            sources = List.copyOf(sources);
        }
    }
}
