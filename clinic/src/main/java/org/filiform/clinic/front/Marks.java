package org.filiform.clinic.front;

import org.filiform.knowledge.Mark;

/** The disc that says how far something was checked. */
public final class Marks {

    private Marks() {}

    /** Full, half or empty. What was worked out is no more than half. */
    public static String css(Mark mark) {
        return switch (mark) {
            case SEEN -> "mark seen";
            case SECOND_HAND, CALC -> "mark half";
            case UNVERIFIED -> "mark";
        };
    }
}
