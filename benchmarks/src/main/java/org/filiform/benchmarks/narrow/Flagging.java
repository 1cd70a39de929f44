package org.filiform.benchmarks.narrow;

import java.io.IOException;
import java.nio.file.Path;
import org.filiform.benchmarks.Engine;

/** An engine that finds out who has which flags; the same result must come out of all of them. */
public interface Flagging extends Engine {

    Flags flags(Path folder, int threads) throws IOException;

    @Override
    default long run(Path folder, int threads) throws IOException {
        return flags(folder, threads).fingerprint();
    }
}
