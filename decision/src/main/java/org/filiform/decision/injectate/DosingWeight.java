package org.filiform.decision.injectate;

import org.filiform.decision.quantity.Kilograms;

/** The weight by which doses are reckoned. */
public sealed interface DosingWeight {

    /** There is one. */
    record Known(Kilograms kilograms, Basis basis) implements DosingWeight {}

    /** There is none, so that no dose is known to be safe. */
    record Unknown(Limit.Why why) implements DosingWeight {}

    /** How the weight was come by. */
    enum Basis {
        /** As measured or told. */
        MEASURED,
        /** As measured or told; whether the ideal weight counts is not known, since the body mass index is not. */
        MEASURED_WITHOUT_HEIGHT,
        /** The ideal weight, since the body mass index is high. */
        IDEAL,
        /** Assumed: an adult of unknown weight. */
        ASSUMED,
        /** Assumed: an adult whose body mass index is high and whose ideal weight nobody noted. */
        ASSUMED_FOR_IDEAL
    }
}
