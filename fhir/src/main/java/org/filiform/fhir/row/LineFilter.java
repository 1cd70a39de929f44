package org.filiform.fhir.row;

/** Tells lines of NDJSON that need not be read from those that must be. One serves one thread. */
public interface LineFilter {

    /** Passes over nothing. */
    LineFilter NOTHING = new LineFilter() {
        @Override
        public int passOver(byte[] bytes, int from, int limit) {
            return READ_IT;
        }

        @Override
        public String type() {
            return "";
        }

        @Override
        public String patient() {
            return "";
        }
    };

    /** The line must be read. */
    int READ_IT = -1;

    /**
     * Looks at one line.
     *
     * @param bytes where it stands
     * @param from its first byte that is no white space
     * @param limit the index after the last byte of all lines
     * @return the index after the line and its end if nothing in it can matter, otherwise {@link #READ_IT}
     */
    int passOver(byte[] bytes, int from, int limit);

    /** The type of the resource in the line that was passed over last. */
    String type();

    /** The bare id of the person whom that line names; empty when it names none. */
    String patient();
}
