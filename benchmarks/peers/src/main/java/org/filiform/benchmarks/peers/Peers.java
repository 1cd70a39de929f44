package org.filiform.benchmarks.peers;

import java.util.Map;
import java.util.function.Supplier;
import org.filiform.benchmarks.Engine;
import org.filiform.benchmarks.Engines;

/** The engines of this module. */
public final class Peers implements Engines {

    @Override
    public Map<String, Supplier<Engine>> byName() {
        return Map.of(
                "narrow-hapi",
                HapiAndRules::new,
                "narrow-drools",
                Drools::new,
                "narrow-cql-tuned",
                () -> new Cql("tuned"),
                "narrow-cql",
                () -> new Cql("idiomatic"));
    }
}
