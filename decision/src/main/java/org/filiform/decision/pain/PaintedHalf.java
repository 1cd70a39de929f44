package org.filiform.decision.pain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A painted half of the body as the sums need it. Painted regions are numbered anew, segment by segment, and only causes that
 * reach one of them are kept as such: all others multiply every set by their weight alone. Likelihoods are ratios to that of no
 * cause at all, so that nothing under- or overflows.
 */
final class PaintedHalf {

    private final int[] causes;
    private final double[] weights;
    private final double[] others;
    private final double[][] spared;
    private final long[] segmentsOf;
    private final int[] from;
    private final double[] felt;
    private final double[] bare;
    private final double[] none;
    private final double elsewhere;
    private final double elsewhereSpared;

    /**
     * @param belief by region, how far its paint is believed; 0 for unpainted
     * @param odds by cause
     * @param asked causes that are kept although they reach nothing painted
     */
    PaintedHalf(HalfBody half, double[] belief, double[] odds, Set<Integer> asked, Assumptions assumptions) {
        int[] painted = IntStream.range(0, half.regions())
                .filter(region -> belief[region] > 0)
                .boxed()
                .sorted((a, b) -> Integer.compare(half.segment(a), half.segment(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        causes = IntStream.range(0, half.causes())
                .filter(cause ->
                        asked.contains(cause) || Arrays.stream(painted).anyMatch(region -> half.reaches(cause, region)))
                .toArray();
        double[] all = IntStream.range(0, half.causes())
                .mapToDouble(cause -> odds[cause] * sparedElsewhere(half, cause, painted, assumptions.unpainted()))
                .toArray();
        weights = Arrays.stream(causes).mapToDouble(cause -> all[cause]).toArray();
        others = IntStream.range(0, half.causes())
                .filter(cause -> Arrays.binarySearch(causes, cause) < 0)
                .mapToDouble(cause -> all[cause])
                .toArray();
        spared = new double[causes.length][painted.length];
        for (int cause = 0; cause < causes.length; cause++) {
            for (int region = 0; region < painted.length; region++) {
                spared[cause][region] = half.spared(causes[cause], painted[region]);
            }
        }
        felt = Arrays.stream(painted)
                .mapToDouble(region -> belief[region] * (1 - assumptions.leak()))
                .toArray();
        from = starts(half, painted);
        elsewhere = assumptions.elsewhere();
        elsewhereSpared = 1 - assumptions.elsewhereFelt();
        bare = new double[from.length - 1];
        for (int segment = 0; segment < bare.length; segment++) {
            bare[segment] = Math.pow(elsewhereSpared, assumptions.unpainted() * unpainted(half, painted, segment));
        }
        double[] nothing = new double[painted.length];
        Arrays.fill(nothing, 1);
        none = new double[bare.length];
        Arrays.fill(none, 1);
        for (int segment = 0; segment < bare.length; segment++) {
            none[segment] = likelihood(segment, nothing, nothing, nothing);
        }
        segmentsOf = new long[causes.length];
        for (int cause = 0; cause < causes.length; cause++) {
            segmentsOf[cause] = segmentsOf(spared[cause]);
        }
    }

    /** The chance that a cause leaves the unpainted regions alone, as far as these weigh. */
    private static double sparedElsewhere(HalfBody half, int cause, int[] painted, double weight) {
        double log = half.logSpared(cause);
        for (int region : painted) {
            log -= Math.log(half.spared(cause, region));
        }
        return Math.exp(log * weight);
    }

    private static int[] starts(HalfBody half, int[] painted) {
        int[] begins = IntStream.range(0, painted.length)
                .filter(at -> at == 0 || half.segment(painted[at]) != half.segment(painted[at - 1]))
                .toArray();
        int[] starts = Arrays.copyOf(begins, begins.length + 1);
        starts[begins.length] = painted.length;
        return starts;
    }

    private int unpainted(HalfBody half, int[] painted, int segment) {
        int which = half.segment(painted[from[segment]]);
        long whole = IntStream.range(0, half.regions())
                .filter(region -> half.segment(region) == which)
                .count();
        return (int) whole - (from[segment + 1] - from[segment]);
    }

    private long segmentsOf(double[] row) {
        long mask = 0;
        for (int segment = 0; segment < bare.length; segment++) {
            for (int region = from[segment]; region < from[segment + 1]; region++) {
                if (row[region] < 1) {
                    mask |= 1L << segment;
                }
            }
        }
        return mask;
    }

    /** The likelihood of a painted segment under up to three causes, over that under none. */
    double likelihood(int segment, double[] a, double[] b, double[] c) {
        double muscle = 1;
        double also = 1;
        for (int region = from[segment]; region < from[segment + 1]; region++) {
            double silent = felt[region] * a[region] * b[region] * c[region];
            muscle *= 1 - silent;
            also *= 1 - silent * elsewhereSpared;
        }
        return ((1 - elsewhere) * muscle + elsewhere * bare[segment] * also) / none[segment];
    }

    /** Its causes, as numbers of the half, ascending: muscles before patterns. */
    int[] causes() {
        return causes;
    }

    int segments() {
        return bare.length;
    }

    double weight(int cause) {
        return weights[cause];
    }

    double[] spared(int cause) {
        return spared[cause];
    }

    /** The painted segments that a cause reaches, one bit each. */
    long segmentsOf(int cause) {
        return segmentsOf[cause];
    }

    /** The weights of all causes that reach nothing painted. */
    double[] others() {
        return others;
    }

    /** How many regions are painted. */
    int painted() {
        return felt.length;
    }
}
