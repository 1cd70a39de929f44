package org.filiform.spark;

import java.time.Duration;
import org.filiform.cli.Filiform;

/** The program with slices so small that a run has many tasks, and with little patience. */
final class SmallSlices {

    private static final ScreenOnSpark.Limits LIMITS = new ScreenOnSpark.Limits(64 << 10, Duration.ofSeconds(25));

    private SmallSlices() {}

    public static void main(String[] arguments) {
        System.exit(Filiform.code(
                console -> PopulationOnSpark.program(console, new ScreenOnSpark(console, LIMITS)), arguments));
    }
}
