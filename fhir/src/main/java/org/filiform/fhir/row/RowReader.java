package org.filiform.fhir.row;

import java.io.InputStream;

/**
 * Reads FHIR R4 JSON into rows: single resources, Bundles (their entries one by one), arrays of resources, and lines of
 * NDJSON. It never throws for bad input: what cannot be read is handed on as {@link Damage}. One reader serves one
 * thread; memory does not grow with the input.
 *
 * <p>Two ways lead to the same rows. The quick one takes correct JSON alone; whatever it does not take is read again by a
 * library, which has the last word on what is damaged and why.
 */
public final class RowReader {

    private final LineFilter filter;
    private final int sampleBytes;
    private final LibraryReader library = new LibraryReader();
    private final QuickReader quick = new QuickReader();

    /** Reads every line in full. */
    public RowReader() {
        this(LineFilter.NOTHING, 0);
    }

    /**
     * Passes over lines.
     *
     * @param filter which lines are passed over, instead of being read in full
     * @param sampleBytes how much at the beginning of what is handed to {@link #readLines} is read in full all the same,
     *     so that what is only noticed in full, such as code systems that nobody knows, is noticed
     */
    public RowReader(LineFilter filter, int sampleBytes) {
        this.filter = filter;
        this.sampleBytes = sampleBytes;
    }

    /**
     * Reads a document: one resource, a Bundle, an array, or several of them one after the other.
     *
     * @param bytes where it stands
     * @param offset where it begins
     * @param length how long it is
     * @param name of the file, for reports
     * @param line on which it begins, counted from 1
     * @param handler takes the rows and what is damaged
     */
    public void read(byte[] bytes, int offset, int length, String name, long line, RowHandler handler) {
        int told = quick.document(bytes, offset, offset + length, name, line, handler);
        if (told >= 0) {
            library.document(bytes, offset, length, name, line, new Later(told, handler));
        }
    }

    /**
     * Reads a document from a stream and does not close it.
     *
     * @param in the stream
     * @param name of the file, for reports
     * @param handler takes the rows and what is damaged
     */
    public void read(InputStream in, String name, RowHandler handler) {
        library.document(in, name, handler);
    }

    /**
     * Reads lines of NDJSON, one resource a line. A damaged line costs that line and no other.
     *
     * @param bytes where they stand
     * @param offset where the first line begins
     * @param length up to the end of the last line
     * @param name of the file, for reports
     * @param line the number of the first line, counted from 1
     * @param handler takes the rows and what is damaged
     */
    public void readLines(byte[] bytes, int offset, int length, String name, long line, RowHandler handler) {
        LineWalk walk = new LineWalk(bytes, offset, offset + length, line);
        filter.begin(bytes, walk.limit());
        while (walk.skipBlank()) {
            boolean sample = walk.position() - offset < sampleBytes;
            int behind = sample ? LineFilter.READ_IT : filter.passOver(walk.position());
            if (behind >= 0) {
                handler.passedOver(filter.type(), filter.patient(), walk.line());
                walk.passedOver(behind);
            } else if (!quick.line(walk, name, handler)) {
                library.line(walk, name, handler);
            }
        }
    }

    /** Lets the first rows pass that were handed on already, and everything after them through. */
    private static final class Later implements RowHandler {

        private final RowHandler handler;
        private int known;

        Later(int known, RowHandler handler) {
            this.known = known;
            this.handler = handler;
        }

        @Override
        public void row(Row row) {
            if (known == 0) {
                handler.row(row);
            } else {
                known--;
            }
        }

        @Override
        public void damaged(Damage damage) {
            handler.damaged(damage);
        }
    }
}
