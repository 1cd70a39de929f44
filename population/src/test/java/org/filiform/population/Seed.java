package org.filiform.population;

import java.util.SplittableRandom;

/** Chance that can be repeated: the seed stands in the message of a failure and comes back by {@code filiform.seed}. */
public final class Seed {

    private Seed() {}

    /** The seed given on the command line, or the usual one. */
    public static long given() {
        return Long.getLong("filiform.seed", 20261121L);
    }

    public static SplittableRandom random() {
        return new SplittableRandom(given());
    }
}
