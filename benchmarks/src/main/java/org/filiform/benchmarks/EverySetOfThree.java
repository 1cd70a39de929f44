package org.filiform.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.pain.Assumptions;
import org.filiform.decision.pain.BodyModel;
import org.filiform.decision.pain.Place;
import org.filiform.decision.pain.Referral;

/**
 * The posterior of each muscle of the left half, set by set: all 366,276 sets of up to three of 130 muscles, each likelihood from
 * scratch over 86 regions. What the sums of the program are measured against, and compared with.
 */
final class EverySetOfThree {

    private final Assumptions assumptions;
    private final double[][] spared;
    private final int[][] segments;
    private final List<Place> left;

    EverySetOfThree(BodyModel model, Assumptions assumptions) {
        this.assumptions = assumptions;
        this.left = model.places().stream()
                .filter(place -> place.side() == Side.LEFT)
                .toList();
        this.spared = new double[model.referrals().size()][left.size()];
        for (int muscle = 0; muscle < spared.length; muscle++) {
            Referral referral = model.referrals().get(muscle);
            for (int region = 0; region < left.size(); region++) {
                Token code = left.get(region).code();
                spared[muscle][region] = referral.primary().contains(code)
                        ? 1 - assumptions.primary()
                        : referral.spillover().contains(code) ? 1 - assumptions.spillover() : 1;
            }
        }
        Map<Integer, int[]> bySegment = new TreeMap<>();
        for (int region = 0; region < left.size(); region++) {
            int[] before = bySegment.getOrDefault(left.get(region).segment(), new int[0]);
            int[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = region;
            bySegment.put(left.get(region).segment(), more);
        }
        this.segments = bySegment.values().toArray(int[][]::new);
    }

    /** The posterior of each muscle, in the order of the model, when these regions are painted as the worst. */
    double[] posteriors(Set<Token> regions) {
        boolean[] painted = new boolean[left.size()];
        for (int region = 0; region < painted.length; region++) {
            painted[region] = regions.contains(left.get(region).code());
        }
        int muscles = spared.length;
        double odds = assumptions.source() / (1 - assumptions.source());
        double[] none = new double[left.size()];
        Arrays.fill(none, 1);
        double base = likelihood(none, none, none, painted);
        double[] with = new double[muscles];
        double total = 1;
        for (int a = 0; a < muscles; a++) {
            double one = odds * likelihood(spared[a], none, none, painted) / base;
            total += one;
            with[a] += one;
            for (int b = a + 1; b < muscles; b++) {
                double two = odds * odds * likelihood(spared[a], spared[b], none, painted) / base;
                total += two;
                with[a] += two;
                with[b] += two;
                for (int c = b + 1; c < muscles; c++) {
                    double three = odds * odds * odds * likelihood(spared[a], spared[b], spared[c], painted) / base;
                    total += three;
                    with[a] += three;
                    with[b] += three;
                    with[c] += three;
                }
            }
        }
        for (int muscle = 0; muscle < muscles; muscle++) {
            with[muscle] /= total;
        }
        return with;
    }

    private double likelihood(double[] a, double[] b, double[] c, boolean[] painted) {
        double likelihood = 1;
        double unpainted = 1;
        double elsewhereSpared = 1 - assumptions.elsewhereFelt();
        for (int[] segment : segments) {
            double muscle = 1;
            double also = 1;
            double bare = 1;
            for (int region : segment) {
                double silent = (1 - assumptions.leak()) * a[region] * b[region] * c[region];
                if (painted[region]) {
                    muscle *= 1 - silent;
                    also *= 1 - silent * elsewhereSpared;
                } else {
                    unpainted *= silent;
                    bare *= elsewhereSpared;
                }
            }
            double weighed = bare == 1 ? 1 : Math.pow(bare, assumptions.unpainted());
            likelihood *= (1 - assumptions.elsewhere()) * muscle + assumptions.elsewhere() * weighed * also;
        }
        return likelihood * Math.pow(unpainted, assumptions.unpainted());
    }
}
