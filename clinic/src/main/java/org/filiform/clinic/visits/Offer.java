package org.filiform.clinic.visits;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;

/**
 * A muscle as the page of a plan offers it.
 *
 * @param site which
 * @param name what it is called
 * @param isChosen whether it is in the plan as it stands on the page
 * @param primary where pain from it is mostly felt
 * @param spillover where it is felt now and then
 * @param brings what it brings into the plan
 * @param card what a needle may meet there
 */
public record Offer(
        Site site,
        String name,
        boolean isChosen,
        Set<Token> primary,
        Set<Token> spillover,
        Brings brings,
        RiskCard card) {

    public Offer {
        primary = Set.copyOf(primary);
        spillover = Set.copyOf(spillover);
    }

    /** The regions that it sends pain to, as the drawing wants them: mostly, a bar, and now and then. */
    public String shows() {
        return codes(primary) + "|" + codes(spillover);
    }

    private static String codes(Set<Token> regions) {
        return regions.stream().map(Token::value).sorted().collect(Collectors.joining(" "));
    }

    /** What keeps the needle out of it. */
    public List<PlanView.Caution> blocking() {
        return Stream.concat(brings.here().stream(), brings.together().stream())
                .filter(PlanView.Caution::isBlocking)
                .toList();
    }

    public boolean isBlocked() {
        return brings.isBlocked();
    }
}
