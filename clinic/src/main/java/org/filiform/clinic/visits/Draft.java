package org.filiform.clinic.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;

/**
 * A plan as far as it has got, so that the rules can be asked about muscles before it is whole. Where nothing was chosen yet
 * it is dry needling that goes deep: the more cautious of what it may become.
 *
 * @param modality which treatment
 * @param sites the muscles that were chosen
 * @param marked regions that were marked by hand
 * @param techniques ways of needling
 * @param drugs what is going to be injected
 * @param answers what the examiner answered about it
 */
record Draft(
        ModalityId modality,
        List<Site> sites,
        Set<Token> marked,
        Set<Token> techniques,
        Set<Token> drugs,
        Map<FactId, Boolean> answers) {

    private static final Token DEEP = new Token("deep");

    Draft {
        sites = List.copyOf(sites);
        marked = Set.copyOf(marked);
        techniques = techniques.isEmpty() ? Set.of(DEEP) : Set.copyOf(techniques);
        drugs = Set.copyOf(drugs);
        answers = Map.copyOf(answers);
    }

    boolean has(Site site) {
        return sites.contains(site);
    }

    /** The plan of what was chosen; empty while no muscle is. */
    Optional<Plan> plan() {
        return sites.isEmpty() ? Optional.empty() : Optional.of(of(sites, answers));
    }

    /** As if this were the one muscle of the plan. What was examined counts for the muscles that it was examined for. */
    Plan only(Site site) {
        return of(List.of(site), has(site) ? answers : Map.of());
    }

    /** As if this muscle were in it, too. */
    Plan with(Site site) {
        if (has(site)) {
            return of(sites, answers);
        }
        List<Site> more = new ArrayList<>(sites);
        more.add(site);
        return of(more, Map.of());
    }

    /** As if this muscle were not in it; empty where no other is. */
    Optional<Plan> without(Site site) {
        List<Site> others = sites.stream().filter(other -> !other.equals(site)).toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(of(others, answers));
    }

    private Plan of(List<Site> sites, Map<FactId, Boolean> answers) {
        return new Plan(modality, "", "", "", sites, marked, techniques, List.of(), drugs, 1, LocalDate.EPOCH, answers);
    }
}
