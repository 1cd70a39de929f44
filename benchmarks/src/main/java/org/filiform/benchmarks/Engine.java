package org.filiform.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** One way to go through a folder of records. */
public interface Engine {

    /**
     * Goes through all of it once.
     *
     * @return something that depends on every byte, or on what was found in them, so that no work can be left out
     */
    long run(Path folder, int threads) throws IOException;
}
