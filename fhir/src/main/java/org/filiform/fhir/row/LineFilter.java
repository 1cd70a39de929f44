package org.filiform.fhir.row;

/** Tells lines of NDJSON that need not be read from those that must be. One serves one thread. */
public interface LineFilter {

    /** Passes over nothing. */
    LineFilter NOTHING = new LineFilter() {
        @Override
        public void begin(byte[] bytes, int limit) {
            // It looks at none of them.
        }

        @Override
        public int passOver(int from) {
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
     * Lines follow.
     *
     * @param bytes where they stand; they do not change until others follow
     * @param limit the index after the last byte of all
     */
    void begin(byte[] bytes, int limit);

    /**
     * Looks at one line; they are asked for from first to last.
     *
     * @param from its first byte that is no white space
     * @return the index after the line and its end if nothing in it can matter, otherwise {@link #READ_IT}
     */
    int passOver(int from);

    /** The type of the resource in the line that was passed over last. */
    String type();

    /** The bare id of the person whom that line names; empty when it names none. */
    String patient();
}
