package org.filiform.decision.ledger;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;

/** What a line such as {@code 6, right upper trapezius} says. It is shown back before anything is written down. */
public sealed interface Line {

    /**
     * So many needles into one muscle.
     *
     * @param needles 1 to {@link LineReader#MOST_NEEDLES}
     * @param muscle which muscle
     * @param side the client's side
     * @param size what was said about the needles; empty when nothing was
     * @param depth superficial or deep; empty when neither was said
     */
    record Understood(int needles, Token muscle, Side side, Optional<NeedleSize> size, Optional<Depth> depth)
            implements Line {}

    /**
     * The line says too little, or two things. Nothing is guessed.
     *
     * @param why what to ask for
     * @param muscles muscles that may be meant, in order; empty when there are none or that is not the question
     */
    record NotUnderstood(Why why, List<Token> muscles) implements Line {
        public NotUnderstood {
            muscles = List.copyOf(muscles);
        }
    }

    /** What a line lacks. */
    enum Why {
        TOO_LONG,
        /** It does not begin with a whole number. */
        NO_NUMBER,
        /** Not 1 to {@link LineReader#MOST_NEEDLES}. */
        NUMBER_OUT_OF_RANGE,
        /** A figure that is not a size such as {@code 0.25x40}: diameter and length in millimetres, with a point. */
        UNREADABLE_SIZE,
        NO_MUSCLE,
        UNKNOWN_MUSCLE,
        /** Each of the muscles could be meant. */
        SEVERAL_MUSCLES,
        /** The muscle is on both sides of the body. */
        NO_SIDE,
        /** Each side has a line of its own. */
        TWO_SIDES,
        TWO_DEPTHS
    }
}
