package org.filiform.decision.pain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;

/**
 * One half of the body, compiled: regions and causes by number, the same for left and right. Causes are the muscles in the order
 * of the model, then the patterns.
 */
final class HalfBody {

    private final Map<Token, Integer> left = new HashMap<>();
    private final Map<Token, Integer> right = new HashMap<>();
    private final Token[] leftCodes;
    private final Token[] rightCodes;
    private final int[] segments;
    private final double[][] spared;
    private final double[] logSpared;
    private final double[] prior;

    HalfBody(BodyModel model, Assumptions assumptions) {
        List<Place> places = model.places().stream()
                .filter(place -> place.side() == Side.LEFT)
                .toList();
        leftCodes = places.stream().map(Place::code).toArray(Token[]::new);
        rightCodes = places.stream().map(Place::mirror).toArray(Token[]::new);
        segments = places.stream().mapToInt(Place::segment).toArray();
        if (Arrays.stream(segments).distinct().count() > Long.SIZE) {
            throw new IllegalArgumentException("A half of the body has at most " + Long.SIZE + " segments");
        }
        for (int region = 0; region < leftCodes.length; region++) {
            left.put(leftCodes[region], region);
            right.put(rightCodes[region], region);
        }
        int muscles = model.referrals().size();
        int causes = muscles + model.patterns().size();
        spared = new double[causes][leftCodes.length];
        prior = new double[causes];
        for (int cause = 0; cause < causes; cause++) {
            Arrays.fill(spared[cause], 1);
        }
        for (int muscle = 0; muscle < muscles; muscle++) {
            Referral referral = model.referrals().get(muscle);
            prior[muscle] = odds(assumptions.source());
            spare(muscle, referral.spillover(), 1 - assumptions.spillover());
            spare(muscle, referral.primary(), 1 - assumptions.primary());
        }
        for (int pattern = muscles; pattern < causes; pattern++) {
            prior[pattern] = odds(assumptions.pattern());
            spare(pattern, model.patterns().get(pattern - muscles).regions(), 1 - assumptions.primary());
        }
        logSpared = Arrays.stream(spared)
                .mapToDouble(row -> Arrays.stream(row).map(Math::log).sum())
                .toArray();
    }

    private void spare(int cause, Iterable<Token> regions, double chance) {
        for (Token code : regions) {
            Integer region = left.get(code);
            if (region == null) {
                throw new IllegalArgumentException("No region of the left half: " + code);
            }
            spared[cause][region] = chance;
        }
    }

    private static double odds(double chance) {
        return chance / (1 - chance);
    }

    int regions() {
        return segments.length;
    }

    int causes() {
        return spared.length;
    }

    int segment(int region) {
        return segments[region];
    }

    /** The number of a region on its half; -1 for one of the other half. */
    int number(Token code, Side side) {
        return (side == Side.LEFT ? left : right).getOrDefault(code, -1);
    }

    Token code(int region, Side side) {
        return side == Side.LEFT ? leftCodes[region] : rightCodes[region];
    }

    /** The chance that a cause is not felt in a region. */
    double spared(int cause, int region) {
        return spared[cause][region];
    }

    boolean reaches(int cause, int region) {
        return spared[cause][region] < 1;
    }

    /** The logarithm of the chance that a cause is felt nowhere. */
    double logSpared(int cause) {
        return logSpared[cause];
    }

    /** The odds of a cause before anything is known. */
    double prior(int cause) {
        return prior[cause];
    }
}
