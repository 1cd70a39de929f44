package org.filiform.clinic.needles;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.body.BodyMap;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.body.RegionState;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.PlanScope;
import org.filiform.clinic.visits.SiteNames;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Scope;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.FindingWords;
import org.springframework.stereotype.Component;

/** The body with the places of a plan, and what was found about them. */
@Component
public class LedgerMaps {

    private final BodyMaps maps;
    private final SiteNames names;
    private final PlanScope scope;
    private final ClientAnswers answers;
    private final Rules rules;

    LedgerMaps(BodyMaps maps, SiteNames names, PlanScope scope, ClientAnswers answers, Rules rules) {
        this.maps = maps;
        this.names = names;
        this.scope = scope;
        this.answers = answers;
        this.rules = rules;
    }

    /**
     * A map with what is to be taken care of there.
     *
     * @param map the body
     * @param cautions what was found about places of the plan, in words
     */
    public record Drawn(BodyMap map, List<String> cautions) {}

    Drawn of(Client client, Plan plan) {
        List<Finding.Fired> about = scope.findings(answers.deciding(client), plan).stream()
                .filter(Finding.Fired.class::isInstance)
                .map(Finding.Fired.class::cast)
                .filter(finding ->
                        finding.scope() == Scope.SITE && !finding.sites().isEmpty())
                .toList();
        Set<Token> planned = new HashSet<>(plan.marked());
        plan.sites().forEach(site -> planned.addAll(names.regions(site)));
        Map<Token, RegionState> states = maps.all(planned, RegionState.CHOSEN);
        about.forEach(finding -> restricted(finding.sites(), plan).stream()
                .filter(planned::contains)
                .forEach(region -> states.put(region, RegionState.RESTRICTED)));
        FindingWords words = new FindingWords(pack());
        return new Drawn(
                maps.show("ledger", states),
                about.stream().map(words::title).distinct().toList());
    }

    /** Regions that a finding names, and those of the muscles that it names. */
    private Set<Token> restricted(Collection<Token> places, Plan plan) {
        Set<Token> muscles = Set.copyOf(pack().expandMuscles(places));
        Set<Token> regions = plan.sites().stream()
                .filter(site -> muscles.contains(site.muscle()))
                .map(names::regions)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(HashSet::new));
        regions.addAll(pack().expandRegions(places));
        return regions;
    }

    private Pack pack() {
        return rules.pack();
    }
}
