package org.filiform.clinic.opinion;

/** Why something was not done, with the code that people may report. */
public enum Refusal {
    /** The rule names others. */
    NOT_YOURS("FIL-7601", 403),
    /** Nobody may decide against this finding. */
    NEVER("FIL-7602", 403),
    /** The answer is not any more what it was when the form was opened. */
    CHANGED("FIL-7603", 409),
    /** Nobody said that the client agrees. */
    NO_AGREEMENT("FIL-7604", 422);

    private final String code;
    private final int status;

    Refusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    int status() {
        return status;
    }

    /** The key of the text that says what to do. */
    public String text() {
        return "opinion.refused." + name();
    }
}
