package org.filiform.clinic.visits;

import java.util.Locale;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.pain.MuscleSite;

/**
 * A muscle of one side.
 *
 * @param muscle as the pack calls it
 * @param side which; {@code MIDLINE} only for a muscle that has none
 */
public record Site(Token muscle, Side side) {

    /** The same for the inference. */
    MuscleSite known() {
        return new MuscleSite(muscle, side);
    }

    static Site of(MuscleSite site) {
        return new Site(site.muscle(), site.side());
    }

    /** As pages send and address it, such as {@code soleus.left}. */
    public String code() {
        return muscle + "." + side.name().toLowerCase(Locale.ROOT);
    }
}
