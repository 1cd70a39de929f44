package org.filiform.decision.pain;

/**
 * How far a muscle explains a drawing, in words. A band is read off the posterior that the muscle is one of the sources of this
 * pain, and is no diagnosis. The bounds are ours (FILIFORM, calc).
 */
public enum Band {
    EXPLAINS_MOST(0.5),
    EXPLAINS_MUCH(0.15),
    EXPLAINS_SOME(0.05),
    EXPLAINS_LITTLE(0);

    private final double from;

    Band(double from) {
        this.from = from;
    }

    /** The least posterior of the band. */
    public double from() {
        return from;
    }

    /** The band of a posterior. */
    public static Band of(double posterior) {
        for (Band band : values()) {
            if (posterior >= band.from) {
                return band;
            }
        }
        return EXPLAINS_LITTLE;
    }
}
