package org.filiform.clinic.visits;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The gates of a visit, in the order of a treatment room. A visit is said to be where its last open gate in a row is. */
public enum Gate {
    /** Intake answers are current, those of the day are given, the answer is computed. */
    SCREENED,
    /** As much was looked at as this complaint needs. */
    ASSESSED,
    /** Treatment, places, technique and needles are chosen, and what that asks is answered. */
    PLANNED,
    /** Nothing blocks, or what blocks is answered by who may. */
    CLEARED,
    /** The client agrees to this treatment in these zones. */
    CONSENTED,
    /** Whoever treats may do so now, and the pause before needle one was held. */
    IN_PROGRESS,
    /** Needles opened are in the bin. */
    RECONCILED,
    /** The note is complete and signed. */
    SIGNED,
    /** Advice is handed over and checks are arranged. */
    AFTERCARE,
    /** The client was let go, and the visit is over. */
    CLOSED;

    /** All that must be open before a needle goes in. */
    public static Set<Gate> beforeNeedles() {
        return EnumSet.range(SCREENED, IN_PROGRESS);
    }

    /** The key of its name. */
    public String text() {
        return "visit.gate." + name();
    }

    /** How it stands in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
