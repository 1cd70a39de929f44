package org.filiform.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Which engines are compared with each other. */
final class Lanes {

    private static final String PEERS = "benchmarks/peers/target/benchmarks";
    private static final String SPARK = "benchmarks/peers-spark/target/benchmarks";
    private static final String SPARK_OPTIONS = "@benchmarks/peers-spark/java.options";

    private Lanes() {}

    /** Floors, the program and counts in SQL: nothing that takes long. */
    static List<Lane> reading() {
        return bothThreads("bytes", "tokens", "screen", "sql");
    }

    /** Everything. */
    static List<Lane> peers() {
        List<Lane> lanes = new ArrayList<>();
        lanes.addAll(vectors("vectors"));
        lanes.addAll(bothThreads("bytes", "tokens"));
        lanes.addAll(bothThreads("narrow"));
        lanes.addAll(vectors("narrow"));
        lanes.addAll(bothThreads("screen"));
        lanes.addAll(vectors("screen"));
        lanes.addAll(gzipped("gunzip", ""));
        lanes.addAll(gzipped("narrow", ".gz").stream().map(Lane::vectors).toList());
        lanes.addAll(gzipped("screen", ".gz").stream().map(Lane::vectors).toList());
        lanes.addAll(bothThreads("narrow-tokens", "narrow-sql"));
        lanes.add(Lane.of("narrow-drools", 1).heavy(PEERS, "-Xmx6g", 3, 3));
        lanes.add(Lane.of("narrow-hapi", 1).heavy(PEERS, "-Xmx4g", 2, 3));
        lanes.add(Lane.of("narrow-cql-tuned", 1).heavy(PEERS, "-Xmx8g", 1, 3));
        lanes.add(Lane.of("narrow-spark", 2).heavy(SPARK, "-Xmx6g", 2, 3).with(SPARK_OPTIONS));
        lanes.add(Lane.of("narrow", 1).on(Lane.Input.PART, ".part"));
        lanes.add(Lane.of("narrow-cql", 1).on(Lane.Input.PART, ".part").heavy(PEERS, "-Xmx6g", 1, 1));
        return lanes;
    }

    private static List<Lane> bothThreads(String... engines) {
        List<Lane> lanes = new ArrayList<>();
        for (String engine : engines) {
            lanes.add(Lane.of(engine, 1));
            lanes.add(Lane.of(engine, 2));
        }
        return lanes;
    }

    private static List<Lane> vectors(String engine) {
        return bothThreads(engine).stream().map(Lane::vectors).toList();
    }

    private static List<Lane> gzipped(String engine, String suffix) {
        return bothThreads(engine).stream()
                .map(lane -> lane.on(Lane.Input.GZIP, suffix))
                .toList();
    }
}
