package org.filiform.knowledge.body;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * An act that whoever needles a muscle must be permitted to do, beside those that every needle needs.
 *
 * @param id its name in the pack
 * @param act which act
 * @param muscles for which muscles
 * @param when for which needles
 * @param condition on what else needling there depends
 * @param sources who says so
 * @param mark how far that was checked
 */
public record ActNeed(
        Token id,
        PermittedAct act,
        List<Token> muscles,
        When when,
        Optional<String> condition,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public ActNeed {
        muscles = List.copyOf(muscles);
        sources = List.copyOf(sources);
    }

    /** For which needles an act is needed. */
    public enum When {
        /** For every needle there. */
        ALWAYS,
        /** For a needle that enters the muscle. */
        DEEP
    }

    /** Whether a needle in this muscle needs it. */
    boolean isFor(Token muscle, boolean deep) {
        return (deep || when == When.ALWAYS) && muscles.contains(muscle);
    }
}
