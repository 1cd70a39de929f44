package org.filiform.clinic.visits;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.body.RegionState;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Action;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.body.Region;
import org.springframework.stereotype.Component;

/** Puts together what is needed to choose muscles. */
@Component
class Choosings {

    private static final String WHOLE = "whole";

    /** Parts of the drawing that can be looked at from nearer, with the groups of regions that they show; the smallest first. */
    private static final List<Part> NEAR =
            List.of(Part.of("head", "head", "neck"), Part.of("legs", "leg-both"), Part.of("trunk", "trunk"));

    private record Part(String key, Set<Token> groups) {

        static Part of(String key, String... groups) {
            return new Part(key, Arrays.stream(groups).map(Token::new).collect(Collectors.toSet()));
        }
    }

    private final ClientAnswers answers;
    private final PlanFacts facts;
    private final Offers offers;
    private final Ranks ranks;
    private final Paintings paintings;
    private final PlacesOfPlan places;
    private final SiteNames names;
    private final Cautions cautions;
    private final BodyMaps maps;
    private final Rules rules;

    Choosings(
            ClientAnswers answers,
            PlanFacts facts,
            Offers offers,
            Ranks ranks,
            Paintings paintings,
            PlacesOfPlan places,
            SiteNames names,
            Cautions cautions,
            BodyMaps maps,
            Rules rules) {
        this.answers = answers;
        this.facts = facts;
        this.offers = offers;
        this.ranks = ranks;
        this.paintings = paintings;
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
        Screening screening = screening(at, draft);
        List<Finding> about = about(screening, draft);
        List<Assessment.Palpated> felt = found.map(Assessment::palpated).orElse(List.of());
        Ranks.Ranked ranked = ranks.of(at.client().id(), felt);
        Fits fits = new Fits(ranked.ranking(), felt, new PlaceWords(rules.pack()));
        Offers.Maker maker = offers.maker(at.client(), draft, kept, about, known(screening), fits);
        Listed listed = Listed.of(ranked.ranking(), draft.sites(), felt);
        Map<Token, RegionState> pain = maps.painted(ranked.strengths());
        return new Choosing(
                maps.show("choosing-body", places.states(about, draft.sites(), draft.marked(), pain)),
                listed.shown().stream().map(maker::of).toList(),
                listed.more().stream().map(maker::of).toList(),
                paintings.of(ranked),
                near(pain.keySet(), draft),
                found.isPresent(),
                asked.map(region -> place(region, about, draft, maker)));
    }

    /** The part of the body in which all of it lies. */
    private String near(Set<Token> painted, Draft draft) {
        Set<Token> all = new HashSet<>(painted);
        all.addAll(places.chosen(draft.sites(), draft.marked()));
        return all.isEmpty()
                ? WHOLE
                : NEAR.stream()
                        .filter(part ->
                                rules.pack().expandRegions(part.groups()).containsAll(all))
                        .map(Part::key)
                        .findFirst()
                        .orElse(WHOLE);
    }

    /** The answer with the plan as far as it has got. */
    private Screening screening(Room.At at, Draft draft) {
        return draft.plan()
                .map(plan -> answers.deciding(at.client(), facts.asIf(plan, Room.who())))
                .orElseGet(() -> answers.deciding(at.client()));
    }

    private static List<Finding> about(Screening screening, Draft draft) {
        return screening.of(draft.modality()).map(Answer::findings).orElse(List.of());
    }

    /** Facts that hold for a client. */
    static Set<FactId> known(Screening screening) {
        return screening.readings().entrySet().stream()
                .filter(read -> read.getValue().state() == State.YES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
