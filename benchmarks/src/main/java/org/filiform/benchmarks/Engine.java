package org.filiform.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** One way to go through a folder of records. */
interface Engine {

    /**
     * Goes through all of it once.
     *
     * @return something that depends on every byte, so that no work can be left out
     */
    long run(Path folder, int threads) throws IOException;

    static Engine named(String name) {
        return switch (name) {
            case "bytes" -> new ByteFloor();
            case "tokens" -> new TokenFloor();
            case "screen" -> new ScreenPath();
            case "sql" -> new SqlCounts();
            default -> throw new IllegalArgumentException("No engine '" + name + "', only bytes, tokens, screen, sql");
        };
    }
}
