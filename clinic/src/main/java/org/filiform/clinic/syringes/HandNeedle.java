package org.filiform.clinic.syringes;

import java.util.Optional;
import org.filiform.clinic.needles.AtHand;
import org.filiform.clinic.visits.Plan;
import org.filiform.decision.fact.Token;

/**
 * The needle through which a form gives points, as the plan names it.
 *
 * @param size empty where the plan names none, so that the line has to
 * @param technique how deep
 */
public record HandNeedle(Optional<AtHand.Size> size, String technique) {

    private static final String SUPERFICIAL = "superficial";

    static HandNeedle of(Plan plan) {
        return new HandNeedle(
                plan.needles().stream()
                        .flatMap(needle -> AtHand.Size.read(needle).stream())
                        .findFirst(),
                plan.techniques().contains(new Token(SUPERFICIAL)) ? SUPERFICIAL : "deep");
    }
}
