package org.filiform.knowledge.body;

import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;

/**
 * A painted region of the body map.
 *
 * @param code its code, such as {@code 101a}
 * @param name its name
 * @param view from which side the body is seen
 * @param side which half of the body
 * @param mirror the region on the other half
 * @param choir the number of the segment of the CHOIR body map that it lies in
 * @param landmarks where it begins and ends
 * @param alias a short name for it and its mirror
 */
public record Region(
        Token code, String name, View view, Side side, Token mirror, int choir, String landmarks, String alias)
        implements Identified<Token> {

    @Override
    public Token id() {
        return code;
    }

    /** From which side the body is seen. */
    public enum View {
        FRONT,
        BACK
    }

    /** Which half of the person's own body. */
    public enum Side {
        LEFT,
        RIGHT
    }
}
