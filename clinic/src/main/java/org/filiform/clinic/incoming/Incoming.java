package org.filiform.clinic.incoming;

/**
 * A file that was read and could be taken over.
 *
 * @param person who it says that it is about
 * @param lines its resources without the Patient, one a line, and all about this client
 * @param resources how many there are
 */
record Incoming(Person person, String lines, int resources) {

    /** What came of reading a file. */
    sealed interface Outcome {

        /** It can be looked at. */
        record Read(Incoming incoming) implements Outcome {}

        /** It cannot be taken over, and nothing of it was kept. */
        record Refused(Fault fault, String detail) implements Outcome {}
    }

    /** Why a file cannot be taken over. What to do stands in the texts of the page. */
    enum Fault {
        EMPTY("FIL-7901"),
        NOT_JSON("FIL-7902"),
        NOT_FHIR("FIL-7903"),
        NOBODY("FIL-7904"),
        SEVERAL_PEOPLE("FIL-7905"),
        SOMEBODY_ELSE("FIL-7906"),
        TOO_MANY("FIL-7907"),
        HERE_ALREADY("FIL-7908");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        /** The key of its text. */
        String key() {
            return "incoming.fault." + code;
        }
    }
}
