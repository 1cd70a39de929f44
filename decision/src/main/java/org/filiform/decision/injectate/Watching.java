package org.filiform.decision.injectate;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.filiform.decision.quantity.Exact;

/**
 * How long somebody is watched after a local anaesthetic.
 *
 * @param time at least so long
 * @param longerBecause why it is the longer time; empty where the shorter one does
 */
public record Watching(Duration time, Set<Reason> longerBecause) {

    public Watching {
        longerBecause = Set.copyOf(longerBecause);
    }

    /** Why to watch longer. */
    public enum Reason {
        MUCH_OF_THE_MAXIMUM,
        /** How much of the maximum was given cannot be told. */
        MAXIMUM_NOT_KNOWN,
        HEAD_OR_NECK,
        RISK_FACTOR
    }

    /**
     * The times that a house keeps.
     *
     * @param usual at least
     * @param longer where there is a reason
     * @param longerAbovePercent of the maximum
     */
    public record Times(Duration usual, Duration longer, Exact longerAbovePercent) {}

    /**
     * The time to watch.
     *
     * @param load what was given of the maximum
     * @param atHeadOrNeck whether any of it went there
     * @param hasRiskFactor whether one is known, or not known to be absent
     */
    public static Watching after(Load load, boolean atHeadOrNeck, boolean hasRiskFactor, Times times) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (load.used().isAbove(times.longerAbovePercent().percentOf(Exact.ONE))) {
            reasons.add(Reason.MUCH_OF_THE_MAXIMUM);
        }
        if (load instanceof Load.Unknown) {
            reasons.add(Reason.MAXIMUM_NOT_KNOWN);
        }
        if (atHeadOrNeck) {
            reasons.add(Reason.HEAD_OR_NECK);
        }
        if (hasRiskFactor) {
            reasons.add(Reason.RISK_FACTOR);
        }
        return new Watching(reasons.isEmpty() ? times.usual() : times.longer(), reasons);
    }
}
