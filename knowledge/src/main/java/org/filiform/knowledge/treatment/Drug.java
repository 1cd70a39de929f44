package org.filiform.knowledge.treatment;

import java.util.List;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * An agent that may be injected, or that a rule must be able to name.
 *
 * @param id its name in the pack
 * @param name its name
 * @param drugClass what an allergy or a pair of drugs is checked against
 * @param groups wider names that rules may use instead
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record Drug(Token id, String name, DrugClass drugClass, List<Token> groups, List<SourceId> sources, Mark mark)
        implements Identified<Token> {

    public Drug {
        groups = List.copyOf(groups);
        sources = List.copyOf(sources);
    }

    /** The chemical class. */
    public enum DrugClass {
        AMIDE,
        ESTER,
        NONE,
        CORTICOSTEROID,
        TOXIN,
        VASOCONSTRICTOR
    }
}
