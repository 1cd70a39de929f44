package org.filiform.clinic.visits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.Band;
import org.filiform.decision.pain.SignName;

/**
 * A muscle as the page of a plan offers it.
 *
 * @param site which
 * @param name what it is called
 * @param isChosen whether it is in the plan as it stands on the page
 * @param sends where pain from it is felt
 * @param complaint what people with a trigger point in it complain of; empty where nobody has said
 * @param fit how it fits what was painted; empty where nothing was
 * @param felt what was felt in it, sign by sign
 * @param next the sign that would tell most of all now, if it is of this muscle
 * @param brings what it brings into the plan
 * @param card what a needle may meet there
 */
public record Offer(
        Site site,
        String name,
        boolean isChosen,
        Sends sends,
        String complaint,
        Optional<Fit> fit,
        List<Felt> felt,
        Optional<SignName> next,
        Brings brings,
        RiskCard card) {

    public Offer {
        felt = List.copyOf(felt);
    }

    /**
     * Regions to which pain is sent.
     *
     * @param primary where it is mostly felt
     * @param spillover where it is felt now and then
     */
    public record Sends(Set<Token> primary, Set<Token> spillover) {

        public Sends {
            primary = Set.copyOf(primary);
            spillover = Set.copyOf(spillover);
        }

        /** As the drawing wants it: mostly, a bar, and now and then. */
        public String codes() {
            return codes(primary) + "|" + codes(spillover);
        }

        private static String codes(Set<Token> regions) {
            return regions.stream().map(Token::value).sorted().collect(Collectors.joining(" "));
        }
    }

    /**
     * How a muscle fits what was painted. It says nothing about which muscle is most often the cause.
     *
     * @param band how far it explains it, in words
     * @param explains which painted places it explains
     * @param against places that it mostly sends pain to and that are not painted
     * @param figure what the band was read off, with two digits
     */
    public record Fit(Band band, List<String> explains, List<String> against, String figure) {

        public Fit {
            explains = List.copyOf(explains);
            against = List.copyOf(against);
        }

        /** How many of four bars are filled. */
        public int bars() {
            return switch (band) {
                case EXPLAINS_MOST -> 4;
                case EXPLAINS_MUCH -> 3;
                case EXPLAINS_SOME -> 2;
                case EXPLAINS_LITTLE -> 1;
            };
        }
    }

    /**
     * A sign that was tested.
     *
     * @param sign which
     * @param isPresent whether it was there
     */
    public record Felt(SignName sign, boolean isPresent) {}

    /** What keeps the needle out of it. */
    public List<PlanView.Caution> blocking() {
        return Stream.concat(brings.here().stream(), brings.together().stream())
                .filter(PlanView.Caution::isBlocking)
                .toList();
    }

    /** Whether anything does. */
    public boolean isBlocked() {
        return brings.isBlocked();
    }
}
