package org.filiform.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The floor with vectors: every byte is looked at once, as many at a time as the processor can, to count the line ends. */
final class VectorFloor implements Engine {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;

    @Override
    public long run(Path folder, int threads) throws IOException {
        return Chunks.each(folder, threads, VectorFloor::lineEnds);
    }

    private static long lineEnds(byte[] bytes, int from, int to) {
        long count = 0;
        int at = from;
        for (; at + SPECIES.length() <= to; at += SPECIES.length()) {
            ByteVector some = ByteVector.fromArray(SPECIES, bytes, at);
            count += some.compare(VectorOperators.EQ, (byte) '\n').trueCount();
        }
        for (; at < to; at++) {
            count += bytes[at] == '\n' ? 1 : 0;
        }
        return count;
    }
}
