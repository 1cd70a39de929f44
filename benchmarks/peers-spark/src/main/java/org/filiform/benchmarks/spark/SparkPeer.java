package org.filiform.benchmarks.spark;

import java.util.Map;
import java.util.function.Supplier;
import org.filiform.benchmarks.Engine;
import org.filiform.benchmarks.Engines;

/** The engine of this module. */
public final class SparkPeer implements Engines {

    @Override
    public Map<String, Supplier<Engine>> byName() {
        return Map.of("narrow-spark", SparkSql::new);
    }
}
