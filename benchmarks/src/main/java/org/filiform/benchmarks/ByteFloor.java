package org.filiform.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** The floor: every byte is looked at once, to count the line ends. */
final class ByteFloor implements Engine {

    @Override
    public long run(Path folder, int threads) throws IOException {
        return Chunks.each(folder, threads, ByteFloor::lineEnds);
    }

    private static long lineEnds(byte[] bytes, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += bytes[at] == '\n' ? 1 : 0;
        }
        return count;
    }
}
