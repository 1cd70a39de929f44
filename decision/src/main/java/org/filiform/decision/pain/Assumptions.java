package org.filiform.decision.pain;

/**
 * The figures of the network. They are ours (FILIFORM, calc): no study gives them. {@code PrevalenceTest} counts how much the
 * first ten muscles depend on them. All are probabilities but {@code unpainted}.
 *
 * @param source that a muscle is a source of pain, before anything is known
 * @param primary that a source is felt in a region of its primary zone
 * @param spillover that a source is felt in a region of its spillover zone
 * @param leak that a region is painted for no reason of the model
 * @param unpainted how much an unpainted region weighs against a painted one, 0 to 1; tuned leaving the tested condition out
 * @param elsewhere that a segment hurts for a reason that is no muscle
 * @param elsewhereFelt that such a reason is felt in a region of its segment
 * @param pattern that a pattern which must not be explained away is at work, before anything is known
 */
public record Assumptions(
        double source,
        double primary,
        double spillover,
        double leak,
        double unpainted,
        double elsewhere,
        double elsewhereFelt,
        double pattern) {

    public Assumptions {
        double[] all = {source, primary, spillover, leak, unpainted, elsewhere, elsewhereFelt, pattern};
        for (double one : all) {
            if (!(one >= 0 && one <= 1)) {
                throw new IllegalArgumentException("Should lie between 0 and 1: " + one);
            }
        }
        if (leak == 0 || primary == 1 || spillover == 1 || elsewhereFelt == 1) {
            throw new IllegalArgumentException("Nothing is certain: a leak above 0, and weights below 1");
        }
    }

    /** What Filiform reckons with. */
    public static Assumptions proposed() {
        return new Assumptions(0.03, 0.75, 0.35, 0.03, 0.25, 0.1, 0.5, 0.03);
    }

    /** The same with another weight of what is unpainted. */
    public Assumptions withUnpainted(double weight) {
        return new Assumptions(source, primary, spillover, leak, weight, elsewhere, elsewhereFelt, pattern);
    }

    /**
     * How far paint of a strength is believed to be pain of that region: virtual evidence, 1 for the worst. Faint paint may be
     * the edge of a stroke.
     */
    static double belief(int strength) {
        return switch (strength) {
            case 4 -> 1;
            case 3 -> 0.95;
            case 2 -> 0.85;
            default -> 0.7;
        };
    }
}
