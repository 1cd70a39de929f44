package org.filiform.knowledge.body;

import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.Mark;

/**
 * How a muscle is said to be needled: a reference to look at, with how far it was checked. No figure here is a depth to go
 * to.
 *
 * @param depth whether it is reached close under the skin, deeper, or not needled at all
 * @param position how the person lies or sits
 * @param palpation how it is felt; empty if it is not felt that way
 * @param approach the way of the needle
 * @param mark how far position, palpation and approach were checked
 * @param source where, as it was noted
 * @param length the needles in use; none if it is not needled
 * @param hazards structures nearby, as recalled; what was measured of them stands in the cards of structures at risk
 */
public record Needling(
        Depth depth,
        String position,
        List<Palpation> palpation,
        String approach,
        Mark mark,
        String source,
        Optional<Length> length,
        Noted hazards) {

    public Needling {
        palpation = List.copyOf(palpation);
    }

    /** How deep a muscle lies. */
    public enum Depth {
        SUPERFICIAL,
        DEEP,
        /** It is not needled. */
        NONE
    }

    /** How a muscle is felt. */
    public enum Palpation {
        /** Pressed against what lies beneath. */
        FLAT,
        /** Lifted between the fingers. */
        PINCER
    }

    /**
     * The needles in use for a muscle.
     *
     * @param fromMm the shortest, in millimetres
     * @param toMm the longest, in millimetres
     * @param mark how far that was checked
     * @param source where, as it was noted
     */
    public record Length(int fromMm, int toMm, Mark mark, String source) {}
}
