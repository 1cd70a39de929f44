package org.filiform.decision.rule;

import java.util.Set;
import java.util.TreeSet;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;

/**
 * What a rule of scope site, technique or drug speaks about.
 *
 * @param regions painted regions or groups of them
 * @param muscles muscles or groups of them
 * @param from facts whose recorded places are meant too
 * @param techniques ways of needling
 * @param drugs drugs or classes of them
 */
public record Targets(
        Set<Token> regions, Set<Token> muscles, Set<FactId> from, Set<Token> techniques, Set<Token> drugs) {

    private static final Targets NONE = new Targets(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Targets {
        regions = Set.copyOf(regions);
        muscles = Set.copyOf(muscles);
        from = Set.copyOf(from);
        techniques = Set.copyOf(techniques);
        drugs = Set.copyOf(drugs);
    }

    /** The whole person. */
    public static Targets none() {
        return NONE;
    }

    /** The facts whose places are meant, in their order. */
    public Set<FactId> fromInOrder() {
        return new TreeSet<>(from);
    }
}
