package org.filiform.clinic.visits;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Action;
import org.filiform.knowledge.body.Region;
import org.springframework.stereotype.Component;

/** Puts together what is needed to choose muscles. */
@Component
class Choosings {

    private final ClientAnswers answers;
    private final PlanFacts facts;
    private final Offers offers;
    private final PlacesOfPlan places;
    private final SiteNames names;
    private final Cautions cautions;
    private final BodyMaps maps;
    private final Rules rules;

    Choosings(
            ClientAnswers answers,
            PlanFacts facts,
            Offers offers,
            PlacesOfPlan places,
            SiteNames names,
            Cautions cautions,
            BodyMaps maps,
            Rules rules) {
        this.answers = answers;
        this.facts = facts;
        this.offers = offers;
        this.places = places;
        this.names = names;
        this.cautions = cautions;
        this.maps = maps;
        this.rules = rules;
    }

    /**
     * Everything for choosing.
     *
     * @param draft the plan as it stands on the page
     * @param kept the plan that counts
     * @param found what was palpated at this visit
     * @param asked the region that somebody asked for; empty for none
     */
    Choosing of(Room.At at, Draft draft, Optional<Plan> kept, Optional<Assessment> found, Optional<Region> asked) {
        List<Finding> about = about(at, draft);
        Offers.Maker maker = offers.maker(at.client(), draft, kept, about);
        Set<Site> sites = new LinkedHashSet<>(draft.sites());
        found.ifPresent(assessment -> assessment.palpated().forEach(felt -> sites.add(felt.site())));
        return new Choosing(
                maps.show("choosing", places.states(about, draft.sites(), draft.marked(), Map.of())),
                sites.stream().map(maker::of).toList(),
                List.of(),
                asked.map(region -> place(region, about, draft, maker)));
    }

    /** What is found about the client, and about the plan as far as it has got. */
    private List<Finding> about(Room.At at, Draft draft) {
        Screening screening = draft.plan()
                .map(plan -> answers.deciding(at.client(), facts.asIf(plan, Room.who())))
                .orElseGet(() -> answers.deciding(at.client()));
        return screening.of(draft.modality()).map(Answer::findings).orElse(List.of());
    }

    private Choosing.Place place(Region region, Collection<Finding> about, Draft draft, Offers.Maker maker) {
        Token code = region.code();
        return new Choosing.Place(
                code.value(),
                region.name(),
                names.needledIn(code).stream().map(maker::of).toList(),
                names.sendingTo(code).stream()
                        .filter(site -> !names.regions(site).contains(code))
                        .map(maker::of)
                        .toList(),
                PlacesOfPlan.aboutPlaces(about).stream()
                        .filter(finding -> finding.action() == Action.BLOCK)
                        .filter(finding -> places.meant(finding, draft.sites()).contains(code))
                        .map(cautions::of)
                        .toList());
    }

    /** The region that a page sent; empty for one that the pack does not have. */
    Optional<Region> region(String code) {
        return code.matches("[0-9]{3}[a-z]") ? rules.pack().regions().find(new Token(code)) : Optional.empty();
    }
}
