package org.filiform.knowledge.body;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.MuscleSite;
import org.filiform.knowledge.Catalog;

/**
 * Who may needle which muscles, and which are not needled in one visit. A pack that was compiled before this was data names
 * no act: then it is not known which muscles are gated, and every one needs all acts.
 *
 * @param acts the acts that muscles need
 * @param combinations what is not needled in one visit
 */
public record Limits(Catalog<Token, ActNeed> acts, Catalog<Token, Combination> combinations) {

    private static final Set<PermittedAct> OF_NEEDLES =
            EnumSet.of(PermittedAct.SUPERFICIAL, PermittedAct.DEEP, PermittedAct.THORAX, PermittedAct.DEEP_NECK);

    /** Whether it names the acts of muscles at all. */
    public boolean namesActs() {
        return !acts.isEmpty();
    }

    /**
     * The acts for needling muscles.
     *
     * @param muscles which; one that the pack does not have needs what every needle needs
     * @param deep whether the needle enters them
     */
    public Set<PermittedAct> actsFor(Collection<Token> muscles, boolean deep) {
        if (!namesActs()) {
            return EnumSet.copyOf(OF_NEEDLES);
        }
        Set<PermittedAct> needed = EnumSet.of(PermittedAct.SUPERFICIAL);
        if (deep) {
            needed.add(PermittedAct.DEEP);
        }
        needsOf(muscles, deep).forEach(need -> needed.add(need.act()));
        return needed;
    }

    /**
     * What muscles need beside what every needle needs, each once. A muscle that cannot be needled superficially is always
     * entered, whatever was planned.
     *
     * @param muscles which
     * @param deep whether the needle enters them
     */
    public List<ActNeed> needsOf(Collection<Token> muscles, boolean deep) {
        Set<ActNeed> needs = new LinkedHashSet<>();
        for (Token muscle : muscles) {
            boolean enters = deep || isAlwaysEntered(muscle);
            acts.stream().filter(need -> need.isFor(muscle, enters)).forEach(needs::add);
        }
        return List.copyOf(needs);
    }

    private boolean isAlwaysEntered(Token muscle) {
        return acts.stream().anyMatch(need -> need.act() == PermittedAct.DEEP && need.isFor(muscle, false));
    }

    /** The combinations that these sites break, if all of them are needled in one visit. */
    public List<Combination> brokenBy(Collection<MuscleSite> planned) {
        return combinations.stream()
                .filter(combination -> combination.isBrokenBy(planned))
                .toList();
    }
}
