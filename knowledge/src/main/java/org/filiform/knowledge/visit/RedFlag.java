package org.filiform.knowledge.visit;

import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * A warning sign after a treatment.
 *
 * @param id its name in the pack
 * @param sign the sign, for clinicians
 * @param client the sign, for the person treated
 * @param window when it may come
 * @param act how fast help is needed
 * @param clientAct what the person treated would do
 * @param risks told only if the visit brought one of these; empty means always
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record RedFlag(
        Token id,
        String sign,
        String client,
        String window,
        Act act,
        String clientAct,
        Set<Token> risks,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public RedFlag {
        risks = Set.copyOf(risks);
        sources = List.copyOf(sources);
    }

    /** How fast help is needed, the fastest first. */
    public enum Act {
        EMERGENCY,
        SAME_DAY,
        CALL,
        NO_DRIVING
    }
}
