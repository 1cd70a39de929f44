package org.filiform.clinic.visits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.body.BodyMap;

/**
 * Choosing muscles, for the page of a plan: the body, the muscles that are worth palpating, and what a needle may meet in each.
 *
 * @param map the body with painted pain, the muscles of the plan, and places that are blocked or need care
 * @param offers the muscles, those worth palpating first
 * @param more further ones, folded
 * @param painted what was painted; empty where nobody has painted
 * @param near the part of the body to look at first
 * @param isAssessed whether there is an assessment to which signs can be added
 * @param place the region that was asked for, if one was
 */
public record Choosing(
        BodyMap map,
        List<Offer> offers,
        List<Offer> more,
        Optional<Painted> painted,
        String near,
        boolean isAssessed,
        Optional<Place> place) {

    public Choosing {
        offers = List.copyOf(offers);
        more = List.copyOf(more);
    }

    /** The cards of all muscles of the page, each once. */
    public List<RiskCard> cards() {
        Stream<Offer> here =
                place.stream().flatMap(shown -> Stream.concat(shown.needled().stream(), shown.sending().stream()));
        return Stream.of(offers.stream(), more.stream(), here)
                .flatMap(part -> part)
                .map(Offer::card)
                .distinct()
                .toList();
    }

    /**
     * A region of the body and the muscles that have to do with it.
     *
     * @param code which region
     * @param name what it is called
     * @param needled muscles that are needled there
     * @param sending muscles that mostly send pain there
     * @param blocked what keeps needles out of it
     */
    public record Place(
            String code, String name, List<Offer> needled, List<Offer> sending, List<PlanView.Caution> blocked) {

        public Place {
            needled = List.copyOf(needled);
            sending = List.copyOf(sending);
            blocked = List.copyOf(blocked);
        }
    }
}
