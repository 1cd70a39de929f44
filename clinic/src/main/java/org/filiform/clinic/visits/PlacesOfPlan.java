package org.filiform.clinic.visits;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.body.RegionState;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Scope;
import org.springframework.stereotype.Component;

/** Places of the body as the findings about a client leave them: blocked, with care, or chosen. */
@Component
public class PlacesOfPlan {

    private final BodyMaps maps;
    private final SiteNames names;
    private final Rules rules;

    PlacesOfPlan(BodyMaps maps, SiteNames names, Rules rules) {
        this.maps = maps;
        this.names = names;
        this.rules = rules;
    }

    /** Of findings those that speak about places. */
    public static List<Finding.Fired> aboutPlaces(Collection<Finding> findings) {
        return findings.stream()
                .filter(Finding.Fired.class::isInstance)
                .map(Finding.Fired.class::cast)
                .filter(finding ->
                        finding.scope() == Scope.SITE && !finding.sites().isEmpty())
                .toList();
    }

    /**
     * The regions that a finding means: those that it names, and of the muscles that it names those in the plan. A region is
     * not barred for a muscle that nobody plans, since others lie there, too.
     */
    public Set<Token> meant(Finding.Fired finding, Collection<Site> planned) {
        Set<Token> muscles = Set.copyOf(rules.pack().expandMuscles(finding.sites()));
        Set<Token> regions = planned.stream()
                .filter(site -> muscles.contains(site.muscle()))
                .map(names::regions)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(HashSet::new));
        regions.addAll(rules.pack().expandRegions(finding.sites()));
        return regions;
    }

    /** Regions of muscles, and others that were marked for them. */
    public Set<Token> chosen(Collection<Site> sites, Set<Token> marked) {
        Set<Token> regions = new HashSet<>(marked);
        sites.forEach(site -> regions.addAll(names.regions(site)));
        return regions;
    }

    /**
     * What a drawing shows. Where several things hold, blocked comes before chosen with care, that before chosen, and what is
     * chosen before painted pain; care elsewhere comes last.
     *
     * @param findings about the client and these muscles
     * @param pain painted pain, as states; may be empty
     */
    public Map<Token, RegionState> states(
            Collection<Finding> findings, Collection<Site> sites, Set<Token> marked, Map<Token, RegionState> pain) {
        Set<Token> chosen = chosen(sites, marked);
        Map<Token, RegionState> states =
                new HashMap<>(maps.all(regions(findings, sites, false), RegionState.RESTRICTED));
        Set<Token> care = Set.copyOf(states.keySet());
        states.putAll(pain);
        states.putAll(maps.all(chosen, RegionState.CHOSEN));
        care.stream().filter(chosen::contains).forEach(region -> states.put(region, RegionState.RESTRICTED));
        states.putAll(maps.all(regions(findings, sites, true), RegionState.BLOCKED));
        return states;
    }

    private Set<Token> regions(Collection<Finding> findings, Collection<Site> sites, boolean blocked) {
        return aboutPlaces(findings).stream()
                .filter(finding -> (finding.action() == Action.BLOCK) == blocked)
                .filter(finding -> finding.action() != Action.INFORM)
                .flatMap(finding -> meant(finding, sites).stream())
                .collect(Collectors.toSet());
    }
}
