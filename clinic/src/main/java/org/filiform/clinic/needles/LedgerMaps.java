package org.filiform.clinic.needles;

import java.util.HashMap;
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
import org.filiform.clinic.visits.PlacesOfPlan;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.PlanScope;
import org.filiform.clinic.visits.PlannedRisks;
import org.filiform.clinic.visits.RiskCard;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Action;
import org.filiform.knowledge.answer.FindingWords;
import org.filiform.knowledge.answer.PlaceWords;
import org.springframework.stereotype.Component;

/** The body with the places of a plan, and what was found about them. */
@Component
public class LedgerMaps {

    private final BodyMaps maps;
    private final PlacesOfPlan places;
    private final PlanScope scope;
    private final PlannedRisks risks;
    private final ClientAnswers answers;
    private final Rules rules;

    LedgerMaps(
            BodyMaps maps,
            PlacesOfPlan places,
            PlanScope scope,
            PlannedRisks risks,
            ClientAnswers answers,
            Rules rules) {
        this.maps = maps;
        this.places = places;
        this.scope = scope;
        this.risks = risks;
        this.answers = answers;
        this.rules = rules;
    }

    /**
     * A map with what is to be taken care of there.
     *
     * @param map the body
     * @param planned codes of the regions of the plan
     * @param cautions what was found about places of the plan, in words
     * @param blocked places that are barred for this client, with why
     * @param cards what a needle may meet in the muscles of the plan
     */
    public record Drawn(
            BodyMap map, String planned, List<String> cautions, List<Blocked> blocked, List<RiskCard> cards) {

        public Drawn {
            cautions = List.copyOf(cautions);
            blocked = List.copyOf(blocked);
            cards = List.copyOf(cards);
        }
    }

    /**
     * Places that are barred.
     *
     * @param why what was found
     * @param rule by which
     * @param codes of the regions
     * @param names of them, as few as say the same
     */
    public record Blocked(String why, String rule, String codes, List<String> names) {

        public Blocked {
            names = List.copyOf(names);
        }
    }

    Drawn of(Client client, Plan plan) {
        Screening screening = answers.deciding(client);
        List<Finding.Fired> about = PlacesOfPlan.aboutPlaces(scope.findings(screening, plan));
        List<Finding.Fired> blocking =
                PlacesOfPlan.aboutPlaces(screening
                                .of(plan.modality())
                                .map(Answer::findings)
                                .orElse(List.of()))
                        .stream()
                        .filter(finding -> finding.action() == Action.BLOCK)
                        .toList();
        Set<Token> planned = places.chosen(plan.sites(), plan.marked());
        FindingWords words = new FindingWords(rules.pack());
        return new Drawn(
                maps.show("ledger", states(about, blocking, planned, plan)),
                joined(planned),
                about.stream()
                        .filter(finding -> finding.action() != Action.BLOCK)
                        .map(words::title)
                        .distinct()
                        .toList(),
                blocking.stream()
                        .map(finding -> blocked(finding, plan))
                        .filter(blocked -> !blocked.codes().isEmpty())
                        .toList(),
                risks.of(client, plan));
    }

    /** What is planned with care is dotted, what is barred is hatched, planned or not. */
    private Map<Token, RegionState> states(
            List<Finding.Fired> about, List<Finding.Fired> blocking, Set<Token> planned, Plan plan) {
        Map<Token, RegionState> states = new HashMap<>(maps.all(planned, RegionState.CHOSEN));
        about.forEach(finding -> places.meant(finding, plan.sites()).stream()
                .filter(planned::contains)
                .forEach(region -> states.put(region, RegionState.RESTRICTED)));
        blocking.forEach(finding -> states.putAll(maps.all(places.meant(finding, plan.sites()), RegionState.BLOCKED)));
        return states;
    }

    private Blocked blocked(Finding.Fired finding, Plan plan) {
        Set<Token> regions = places.meant(finding, plan.sites());
        return new Blocked(
                new FindingWords(rules.pack()).title(finding),
                finding.rule().value(),
                joined(regions),
                new PlaceWords(rules.pack()).names(regions));
    }

    private static String joined(Set<Token> regions) {
        return regions.stream().map(Token::value).sorted().collect(Collectors.joining(" "));
    }
}
