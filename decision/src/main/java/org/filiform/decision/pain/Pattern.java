package org.filiform.decision.pain;

import java.util.Set;
import org.filiform.decision.fact.Token;

/**
 * Places whose pain must not be explained away by a muscle before something else was thought of: a cause beside the muscles, as
 * soon as somebody says that it fits.
 *
 * @param id its id in the pack
 * @param regions its regions on the left half
 */
public record Pattern(Token id, Set<Token> regions) {

    public Pattern {
        regions = Set.copyOf(regions);
    }
}
