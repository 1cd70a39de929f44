package org.filiform.decision.pain;

import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;

/**
 * A region of the body as the inference sees it.
 *
 * @param code its code
 * @param mirror the region on the other half
 * @param side which half, left or right
 * @param segment the wider segment that it is a part of; what is no muscle hurts in whole segments
 * @param area the part of the body
 */
public record Place(Token code, Token mirror, Side side, int segment, Area area) {

    public Place {
        if (side == Side.MIDLINE) {
            throw new IllegalArgumentException(code + " should lie on one side");
        }
    }

    /** A part of the body. */
    public enum Area {
        HEAD,
        NECK,
        TRUNK,
        ARM,
        LEG;

        /** Whether it lies in the midline of the body. */
        public boolean isAxial() {
            return this == NECK || this == TRUNK;
        }
    }
}
