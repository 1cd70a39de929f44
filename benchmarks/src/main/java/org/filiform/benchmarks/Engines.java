package org.filiform.benchmarks;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.filiform.benchmarks.narrow.NarrowPath;
import org.filiform.benchmarks.narrow.NarrowSql;
import org.filiform.benchmarks.narrow.TokensAndRules;

/** Engines by name: those of this module, and whatever more the class path offers. */
public interface Engines {

    /** Each is made when it is asked for, since some take long. */
    Map<String, Supplier<Engine>> byName();

    /** The engine of this name. */
    static Engine named(String name) {
        Map<String, Supplier<Engine>> all = ServiceLoader.load(Engines.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(engines -> engines.byName().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Supplier<Engine> engine = all.get(name);
        if (engine == null) {
            throw new IllegalArgumentException("No engine '" + name + "', only " + all.keySet());
        }
        return engine.get();
    }

    /** Those that need nothing but the program, Jackson and DuckDB. */
    final class Light implements Engines {

        @Override
        public Map<String, Supplier<Engine>> byName() {
            return Map.of(
                    "bytes", ByteFloor::new,
                    "vectors", VectorFloor::new,
                    "tokens", TokenFloor::new,
                    "screen", ScreenPath::new,
                    "sql", SqlCounts::new,
                    "narrow", NarrowPath::new,
                    "narrow-tokens", TokensAndRules::new,
                    "narrow-sql", NarrowSql::new,
                    "gunzip", Gunzip::new);
        }
    }
}
