package org.filiform.cli.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filiform.cli.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of population A, where it was unpacked ({@code ./verify -Plong}): kept facts give what its records give. */
class LongKeptFactsTest {

    private static final Path POPULATION = Path.of(System.getProperty("filiform.population", "not-there"));
    private static final String DAY = "2026-01-01";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void everybody_of_population_a_gets_the_same_bytes() throws IOException {
        assumeTrue(Files.exists(POPULATION), "population A was not unpacked");
        String store = folder.resolve("kept").toString();
        assertThat(Typed.run("population", "build", POPULATION.toString(), "-o", store, "--as-of", DAY)
                        .code())
                .isZero();
        for (String stage : new String[] {"intake", "today", "plan"}) {
            Path read = folder.resolve("read-" + stage);
            Path kept = folder.resolve("kept-" + stage);
            Typed.run(
                    "screen",
                    POPULATION.toString(),
                    "--as-of",
                    DAY,
                    "--stage",
                    stage,
                    "--format",
                    "ndjson",
                    "--out",
                    read.toString());
            Typed.run("population", "screen", store, "--stage", stage, "--format", "ndjson", "--out", kept.toString());
            assertThat(Files.mismatch(kept, read)).as(stage).isEqualTo(-1);
        }
    }
}
