package org.filiform.fhir;

import java.util.Random;

/** Random numbers that can be had again: run with {@code -Dfiliform.seed=…}. */
public final class Seed {

    private static final long USUAL = 20_250_601L;

    private Seed() {}

    /** A generator with the seed of this run, which is printed. */
    public static Random random() {
        long seed = Long.getLong("filiform.seed", USUAL);
        System.out.println("filiform.seed=" + seed);
        return new Random(seed);
    }
}
