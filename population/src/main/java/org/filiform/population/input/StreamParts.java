package org.filiform.population.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** Cuts a stream, such as that of a compressed file, at line ends. Not for several threads at once. */
final class StreamParts {

    private final InputStream in;
    private final LineCounter lineCounter;
    private byte[] buffer;
    private int filled;
    private boolean ended;
    private long line = 1;

    StreamParts(InputStream in, byte[] buffer, LineCounter lineCounter) {
        this.in = in;
        this.buffer = buffer;
        this.lineCounter = lineCounter;
    }

    byte[] buffer() {
        return buffer;
    }

    /** How many lines were handed on. */
    long linesRead() {
        return line - 1;
    }

    void read(Form form, Parts parts) throws IOException {
        fill(Sizes.PIECE);
        boolean lines = form == Form.GZIP_LINES || Layout.isLines(buffer, filled);
        if (lines) {
            lines(parts);
        } else if (ended) {
            parts.document(buffer, 0, filled);
        } else {
            parts.document(new SequenceInputStream(new ByteArrayInputStream(buffer, 0, filled), in));
        }
    }

    private void lines(Parts parts) throws IOException {
        keep(Layout.afterMark(buffer, filled));
        while (filled > 0) {
            int complete = LineEnds.afterLast(buffer, 0, filled);
            if (complete < filled && filled - complete > Sizes.LONGEST_LINE) {
                hand(complete, parts);
                parts.tooLong(Arrays.copyOf(buffer, Sizes.HEAD), line);
                skipLine();
                fill(Sizes.PIECE);
            } else if (ended) {
                hand(filled, parts);
            } else if (complete > 0) {
                hand(complete, parts);
                fill(Sizes.PIECE);
            } else {
                fill(filled + Sizes.PIECE);
            }
        }
    }

    private void hand(int upTo, Parts parts) {
        if (upTo > 0) {
            parts.lines(buffer, 0, upTo, line);
            line += lineCounter.count(buffer, 0, upTo);
            keep(upTo);
        }
    }

    /** Moves what is left to the front. */
    private void keep(int from) {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
    }

    private void skipLine() throws IOException {
        int end = LineEnds.first(buffer, 0, filled);
        while (end == filled && !ended) {
            filled = 0;
            fill(Sizes.PIECE);
            end = LineEnds.first(buffer, 0, filled);
        }
        line++;
        keep(Math.min(end + 1, filled));
    }

    private void fill(int upTo) throws IOException {
        if (buffer.length < upTo) {
            buffer = Arrays.copyOf(buffer, upTo);
        }
        while (!ended && filled < upTo) {
            int count = in.read(buffer, filled, upTo - filled);
            ended = count < 0;
            filled += Math.max(0, count);
        }
    }
}
