package org.filiform.fhir.skim;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/** Counts line ends with the vectors of the machine. */
final class LineCount {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final byte LINE_END = '\n';

    private LineCount() {}

    /** How many there are from one index up to, and not including, another. */
    static long of(byte[] bytes, int from, int to) {
        long count = 0;
        int at = from;
        for (; at + SPECIES.length() <= to; at += SPECIES.length()) {
            count += ByteVector.fromArray(SPECIES, bytes, at).eq(LINE_END).trueCount();
        }
        for (; at < to; at++) {
            count += bytes[at] == LINE_END ? 1 : 0;
        }
        return count;
    }
}
