package org.filiform.decision.laws;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Tries a law on many random cases. Every case has a seed of its own, which is printed when the law breaks; {@code
 * -Dfiliform.seed=…} plays that one again.
 */
final class Seeds {

    /** Fewer where the tests run many thousand times over, as under mutation. */
    private static final int CASES = Integer.getInteger("filiform.cases", 2000);

    private Seeds() {}

    static void each(Consumer<RandomGenerator> law) {
        each(CASES, law);
    }

    /** For a law whose one case is long: no more cases than these. */
    static void each(int most, Consumer<RandomGenerator> law) {
        String replay = System.getProperty("filiform.seed", "");
        if (!replay.isEmpty()) {
            tryOne(Long.parseLong(replay), law);
            return;
        }
        for (long seed = 1; seed <= Math.min(most, CASES); seed++) {
            tryOne(seed, law);
        }
    }

    private static void tryOne(long seed, Consumer<RandomGenerator> law) {
        try {
            law.accept(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        } catch (AssertionError broken) {
            throw new AssertionError("The law breaks; play it again with -Dfiliform.seed=" + seed, broken);
        }
    }
}
