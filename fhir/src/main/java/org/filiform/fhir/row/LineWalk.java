package org.filiform.fhir.row;

/** How far a piece of NDJSON has been read. Line ends are looked for only where a line is damaged. */
final class LineWalk {

    private static final byte LINE_END = '\n';

    private final byte[] bytes;
    private final int limit;
    private int at;
    private long line;

    LineWalk(byte[] bytes, int start, int limit, long line) {
        this.bytes = bytes;
        this.limit = limit;
        this.at = start;
        this.line = line;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The index after the last byte of all. */
    int limit() {
        return limit;
    }

    /** Steps to the next byte that is no white space; false when there is none. */
    boolean skipBlank() {
        while (at < limit && isBlank(bytes[at])) {
            line += bytes[at] == LINE_END ? 1 : 0;
            at++;
        }
        return at < limit;
    }

    private static boolean isBlank(byte sign) {
        return sign == ' ' || sign == LINE_END || sign == '\r' || sign == '\t';
    }

    int position() {
        return at;
    }

    int remaining() {
        return limit - at;
    }

    long line() {
        return line;
    }

    /** Everything up to here was good. */
    void reached(int position, long lineThere) {
        at = position;
        line = lineThere;
    }

    /** A whole line was passed over, its end included. */
    void passedOver(int behind) {
        at = behind;
        line++;
    }

    /** Finds the damaged line, which is the next one that is not blank, and moves past it. */
    long skipDamaged() {
        while (at < limit && bytes[at] <= ' ' && bytes[at] >= 0) {
            line += bytes[at] == LINE_END ? 1 : 0;
            at++;
        }
        while (at < limit && bytes[at] != LINE_END) {
            at++;
        }
        at = Math.min(at + 1, limit);
        return line++;
    }
}
