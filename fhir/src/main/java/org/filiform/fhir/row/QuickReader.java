package org.filiform.fhir.row;

import org.filiform.fhir.json.ByteCursor;
import org.filiform.fhir.json.JsonKind;
import org.filiform.fhir.json.UnusualException;

/** Reads correct JSON in memory with {@link ByteCursor}, and says where it had to give up. */
final class QuickReader {

    /** What is returned when nothing is left to be read. */
    static final int ALL = -1;

    private final ByteCursor cursor = new ByteCursor();
    private final Row row = new Row();
    private final ResourceParser resources = new ResourceParser(row);

    /**
     * Reads the line on which the walk stands, and steps behind it.
     *
     * @return false if it was left to the library, with nothing handed on and the walk where it was
     */
    boolean line(LineWalk walk, String name, RowHandler handler) {
        cursor.begin(walk.bytes(), walk.position(), walk.limit(), walk.line(), false);
        if (!fill(walk, name)) {
            return false;
        }
        handler.row(row);
        walk.reached(cursor.position(), walk.line());
        return true;
    }

    private boolean fill(LineWalk walk, String name) {
        try {
            row.reset(name, walk.line());
            return cursor.next() == JsonKind.OBJECT
                    && resources.read(cursor, QuickReader::leaveToLibrary)
                    && !row.type().isEmpty();
        } catch (UnusualException | TooMuchException _) {
            return false;
        }
    }

    /** A Bundle on a line. */
    private static void leaveToLibrary() {
        throw new UnusualException();
    }

    /**
     * Reads a document.
     *
     * @return {@link #ALL}, or how many rows had been handed on before it gave up
     */
    int document(byte[] bytes, int offset, int end, String name, long line, RowHandler handler) {
        Counting counting = new Counting(handler);
        cursor.begin(bytes, offset, end, line, true);
        ResourceWalk walk = new ResourceWalk(row, resources, cursor, name, counting, (_, _) -> leaveToLibrary());
        try {
            walk.document();
            return ALL;
        } catch (UnusualException | TooMuchException _) {
            return counting.rows;
        }
    }

    private static final class Counting implements RowHandler {

        private final RowHandler handler;
        private int rows;

        Counting(RowHandler handler) {
            this.handler = handler;
        }

        @Override
        public void row(Row row) {
            rows++;
            handler.row(row);
        }

        @Override
        public void damaged(Damage damage) {
            throw new IllegalStateException("What is damaged is left to the library");
        }
    }
}
