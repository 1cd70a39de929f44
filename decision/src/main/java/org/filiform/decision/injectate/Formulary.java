package org.filiform.decision.injectate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;

/**
 * The figures that a house follows, each by the row in which it stands.
 *
 * @param agents what may be injected
 * @param ceilings the most of each, by every source that is followed
 * @param reductions who bears less
 * @param spacings how long to wait before giving it again
 * @param minimumAges who is too young for it
 * @param equivalents what a steroid counts as
 * @param weights by which weight doses are reckoned
 * @param window for how long a dose counts towards the maximum
 */
public record Formulary(
        List<Agent> agents,
        List<Ceiling> ceilings,
        List<Reduction> reductions,
        List<Spacing> spacings,
        List<MinimumAge> minimumAges,
        List<Equivalent> equivalents,
        WeightRules weights,
        Duration window) {

    public Formulary {
        agents = List.copyOf(agents);
        ceilings = List.copyOf(ceilings);
        reductions = List.copyOf(reductions);
        spacings = List.copyOf(spacings);
        minimumAges = List.copyOf(minimumAges);
        equivalents = List.copyOf(equivalents);
    }

    public Optional<Agent> agent(Token drug) {
        return agents.stream().filter(agent -> agent.drug().equals(drug)).findFirst();
    }

    /** The ceilings of a drug in a form; where there is none of a sort, those of the plain drug stand. */
    List<Ceiling> ceilings(Token drug, Form form) {
        List<Ceiling> found = new ArrayList<>();
        for (Ceiling.Per per : Ceiling.Per.values()) {
            List<Ceiling> own = ceilings(drug, form, per);
            found.addAll(own.isEmpty() ? ceilings(drug, Form.PLAIN, per) : own);
        }
        return found;
    }

    private List<Ceiling> ceilings(Token drug, Form form, Ceiling.Per per) {
        return ceilings.stream()
                .filter(ceiling -> ceiling.drug().equals(drug) && ceiling.form() == form && ceiling.per() == per)
                .toList();
    }
}
