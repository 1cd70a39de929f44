package org.filiform.decision.quantity;

import java.util.List;
import java.util.Optional;

/**
 * Why something typed is not taken.
 *
 * @param why the reason; its name is stable
 * @param typed what was typed, without blanks around it
 * @param belongs the unit that belongs in the field
 * @param wrote the unit that was written, if it is one
 * @param readings what may have been meant, each as it can be typed; none where there is nothing to suggest
 */
public record Slip(Why why, String typed, Unit belongs, Optional<Unit> wrote, List<String> readings) {

    public Slip {
        readings = List.copyOf(readings);
    }

    /** What is the matter. */
    public enum Why {
        /** Nothing stands there. */
        NOTHING,
        /** No number, or more than one. */
        NO_NUMBER,
        /** A comma: it may stand for the point, or part thousands. */
        COMMA,
        /** A point before three digits: it may part thousands. */
        THOUSANDS,
        /** A point with no digit on one side of it. */
        UNFINISHED,
        /** A zero before a whole number: a point may be missing. */
        LEADING_ZERO,
        /** More digits after the point than anybody can measure. */
        TOO_FINE,
        /** Less than nothing. */
        NEGATIVE,
        /** Nothing at all, where something is meant. */
        ZERO,
        /** No unit, where the figure means different things in different units. */
        NO_UNIT,
        /** No unit that is known. */
        UNKNOWN_UNIT,
        /** A unit that does not belong in this field. */
        OTHER_UNIT,
        /** Less than can be. */
        TOO_LITTLE,
        /** More than can be. */
        TOO_MUCH
    }
}
