package org.filiform.decision.pain;

import java.util.Comparator;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;

/**
 * A muscle of one side.
 *
 * @param muscle its id in the pack
 * @param side the client's side; midline for a muscle that has none
 */
public record MuscleSite(Token muscle, Side side) implements Comparable<MuscleSite> {

    private static final Comparator<MuscleSite> ORDER =
            Comparator.comparing(MuscleSite::muscle).thenComparing(MuscleSite::side);

    @Override
    public int compareTo(MuscleSite other) {
        return ORDER.compare(this, other);
    }
}
