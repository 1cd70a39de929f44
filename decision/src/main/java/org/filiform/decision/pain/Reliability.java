package org.filiform.decision.pain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.filiform.decision.ledger.Sign;

/**
 * How far a sign can be relied on. Studies give how well two examiners agree (kappa), not how often they are right; two who err
 * alike and apart agree by {@code (1 - 2e)²} beyond chance, so one errs with {@code e = (1 - √kappa) / 2}. Healthy people
 * have latent points, so all signs but the recognised pain are also found where the pain does not come from.
 */
public final class Reliability {

    /** One examiner's signs hang together: the most telling one counts whole, each other by half (ours, calc). */
    private static final double FURTHER = 0.5;

    private final Map<SignName, Double> error = new EnumMap<>(SignName.class);
    private final double latent;

    /**
     * @param kappa agreement between examiners for each sign, between 0 and 1
     * @param latent how many people without pain have a latent point in a muscle, between 0 and 1
     */
    public Reliability(Map<SignName, Double> kappa, double latent) {
        this.latent = latent;
        for (SignName name : SignName.values()) {
            double agreement = kappa.getOrDefault(name, 0.0);
            error.put(name, (1 - Math.sqrt(agreement)) / 2);
        }
    }

    /** How often a sign is found, in a muscle that is a source of the pain or in one that is not. */
    double present(SignName name, boolean isSource) {
        double wrong = error.getOrDefault(name, 0.5);
        if (isSource) {
            return 1 - wrong;
        }
        double alsoThere = name.isSharedByLatentPoints() ? latent : 0;
        return wrong * (1 - alsoThere) + (1 - wrong) * alsoThere;
    }

    /** How many times likelier what was found is in a source of the pain than in another muscle. */
    double ratio(Signs signs) {
        double[] logs = Arrays.stream(SignName.values())
                .mapToDouble(name -> log(name, signs.of(name)))
                .toArray();
        double most = Arrays.stream(logs).map(Math::abs).max().orElse(0);
        double sum = Arrays.stream(logs).sum();
        double strongest = Arrays.stream(logs)
                .filter(one -> Math.abs(one) == most)
                .findFirst()
                .orElse(0);
        return Math.exp(strongest + FURTHER * (sum - strongest));
    }

    private double log(SignName name, Sign found) {
        return switch (found) {
            case PRESENT -> Math.log(present(name, true) / present(name, false));
            case ABSENT -> Math.log((1 - present(name, true)) / (1 - present(name, false)));
            case NOT_TESTED -> 0;
        };
    }

    /**
     * How much a test is expected to tell about a muscle, in bits.
     *
     * @param name what would be looked for
     * @param posterior that the muscle is a source, as far as is known
     */
    double bits(SignName name, double posterior) {
        double inSource = present(name, true);
        double inOther = present(name, false);
        double found = posterior * inSource + (1 - posterior) * inOther;
        return entropy(found) - posterior * entropy(inSource) - (1 - posterior) * entropy(inOther);
    }

    private static double entropy(double chance) {
        if (chance <= 0 || chance >= 1) {
            return 0;
        }
        return -(chance * Math.log(chance) + (1 - chance) * Math.log(1 - chance)) / Math.log(2);
    }
}
