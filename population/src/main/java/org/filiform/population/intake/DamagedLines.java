package org.filiform.population.intake;

import java.util.Set;

/** Finds damaged lines in a part again, from the first to the last, to tell whom they are about. */
final class DamagedLines {

    private static final byte LINE_END = '\n';

    private final byte[] bytes;
    private final int end;
    private int at;
    private long line;

    DamagedLines(byte[] bytes, int offset, int length, long firstLine) {
        this.bytes = bytes;
        this.at = offset;
        this.end = offset + length;
        this.line = firstLine;
    }

    /** Whom a line is about. Lines must be asked for in their order. */
    Set<String> whom(long damaged) {
        while (line < damaged && at < end) {
            line += bytes[at++] == LINE_END ? 1 : 0;
        }
        int lineEnd = at;
        while (lineEnd < end && bytes[lineEnd] != LINE_END) {
            lineEnd++;
        }
        return Ties.of(bytes, at, lineEnd);
    }
}
